import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import type { Band } from "#sense/types.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Judged } from "../../proposing/decided-proposals.ts";
import { SensePage } from "../../tabs/sense-page.tsx";
import type { RunLine } from "../queries.ts";
import { textsIn } from "../texts.ts";

export const runsPerPage = 20;

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  runs: RunLine[];
  /** The one whose proposals the coding shows. */
  newest: number | null;
  names: ReadonlyMap<string, string>;
  judged: Record<Band, Judged>;
  list: ComponentChildren;
  page: number;
  pages: number;
};

/** Every run with who, when and why, and how many of its proposals people have kept. */
export function RunsPage(props: Props) {
  const { context, process, role, ledger, runs, newest, names, page, pages } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const own = paths.runs(process.slug);
  return (
    <SensePage context={context} process={process} role={role} current="runs" title={t.runs} ledger={ledger}>
      <p>{t.lead}</p>
      {runs.length === 0 ? (
        <EmptyState what={t.noRuns} next={<a href={paths.coding(process.slug)}>{t.toCoding}</a>} />
      ) : (
        <>
          <JudgedLines {...props} />
          {props.list}
          <Table
            caption={t.runs}
            captionHidden
            columns={[
              { header: t.run },
              { header: t.when },
              { header: t.who },
              { header: t.why },
              { header: t.statements, numeric: true },
              { header: t.decisions, numeric: true },
            ]}
            rows={runs.map((run) => ({
              cells: [
                <>
                  <a href={paths.oneRun(process.slug, run.number)}>{t.oneRun(n(run.number))}</a>
                  {run.undone && <span class="meta"> {t.undone}</span>}
                  {run.number === newest && <span class="meta"> {t.newest}</span>}
                </>,
                formatDateAndClock(run.madeAt, lang),
                names.get(run.madeBy) ?? t.byHouse,
                causeOf(run, lang),
                run.statements === null ? "–" : n(run.statements),
                n(run.decisions),
              ],
            }))}
          />
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(at) => withQuery(own, { page: at === 1 ? null : at })}
          />
        </>
      )}
    </SensePage>
  );
}

export function causeOf({ cause }: RunLine, lang: SignedIn["lang"]): string {
  const t = textsIn(lang);
  return (cause !== null && t.causes[cause]) || t.unknownCause;
}

function JudgedLines({ context, process, judged }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const to = (band: Band, only?: string) =>
    `${withQuery(paths.runs(process.slug), { judged: band, only })}#list`;
  const bands = (["sure", "suggestion"] as const).filter((band) => judged[band].decided > 0);
  if (bands.length === 0) return null;
  return (
    <section class="flow-s">
      <h2>{t.judged}</h2>
      <p class="meta">{t.judgedLead}</p>
      <ul>
        {bands.map((band) => (
          <li key={band}>
            {t.band[band]}: <NumberLink href={to(band)}>{n(judged[band].decided)}</NumberLink> {t.decidedIn}{" "}
            {judged[band].changed === 0 ? (
              n(0)
            ) : (
              <NumberLink href={to(band, "changed")}>{n(judged[band].changed)}</NumberLink>
            )}{" "}
            {t.changed}
          </li>
        ))}
      </ul>
    </section>
  );
}
