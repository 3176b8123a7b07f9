import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Table } from "#shell/parts/table/table.tsx";
import { textsIn } from "../texts.ts";
import type { IntakePageProps } from "./intake-page.tsx";

/** Failures named on the page; the whole list is a file. */
export const shownFailures = 300;

/** The rows that cannot come in, each with its number, column and reason. */
export function FailuresPart({
  context,
  process,
  intake,
  failures,
  failed,
  ended,
}: IntakePageProps & { ended: boolean }) {
  const { lang } = context;
  const t = textsIn(lang);
  if (failed.rows === 0) return null;
  const rows = formatNumber(failed.rows, lang);
  const one = failed.rows === 1;
  return (
    <section>
      <h2>{ended ? t.failed(rows, one) : t.failing(rows, one)}</h2>
      <p>
        {t.failuresLead} {failed.failures > failures.length && t.more(formatNumber(failed.failures, lang))}{" "}
        <a href={paths.intakeFailures(process.slug, intake.id)}>{t.download}</a>
      </p>
      <Table
        caption={ended ? t.failed(rows, one) : t.failing(rows, one)}
        captionHidden
        columns={[{ header: t.row }, { header: t.column }, { header: t.reason }]}
        rows={failures.map((failure) => ({
          cells: [
            formatNumber(failure.row, lang),
            failure.column || t.wholeRow,
            t.reasons[failure.reason] ?? failure.reason,
          ],
        }))}
      />
    </section>
  );
}
