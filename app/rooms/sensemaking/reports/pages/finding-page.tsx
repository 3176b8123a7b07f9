import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import type { ReportData } from "../report-data.ts";
import { textsIn } from "../texts.ts";
import { FindingForm, type TypedFinding } from "./finding-form.tsx";
import { StatementList } from "./statement-list.tsx";

/** Enough to pick quotes from; the rest is one click away. */
const shownBeside = 20;

type Props = {
  context: SignedIn;
  process: Process;
  id: string;
  data: ReportData;
  proof: Statement[];
  typed: TypedFinding;
  errors: FormError[];
};

/** A finding to edit, with the statements that show it, so that their numbers are at hand. */
export function FindingPage({ context, process, id, data, proof, typed, errors }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.editFinding}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.findings(process.slug), text: t.findings },
      ]}
      failed={errors.length > 0}
    >
      <h1>{t.editFinding}</h1>
      <ErrorSummary errors={errors} />
      <FindingForm
        action={paths.finding(process.slug, id)}
        areas={data.areas}
        lang={lang}
        typed={typed}
        errors={errors}
      />
      <section>
        <h2>{t.provenNow}</h2>
        {proof.length === 0 && <p>{t.provesNothing}</p>}
        <StatementList
          context={context}
          slug={process.slug}
          statements={proof.slice(0, shownBeside)}
          titles={data.titles}
        />
        {proof.length > shownBeside && (
          <p>
            <a href={withQuery(paths.provenStatements(process.slug), { finding: id })}>
              {t.seeAll(formatNumber(proof.length, lang))}
            </a>
          </p>
        )}
      </section>
    </WorkPage>
  );
}
