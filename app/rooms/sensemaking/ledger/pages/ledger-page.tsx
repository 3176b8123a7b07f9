import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Statement, StatementQuote } from "#rooms/contributions/door.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Ledger as LedgerTable } from "#shell/parts/ledger/ledger.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { Place } from "../../coding/coding.ts";
import type { OpenBlind } from "../../double-coding/blind-queries.ts";
import { BlindNote } from "../../double-coding/pages/blind-note.tsx";
import { textsIn as blindTextsIn } from "../../double-coding/texts.ts";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import { textsIn } from "../../texts.ts";
import { countParts, type Ledger } from "../ledger.ts";

export const ledgerPageSize = 50;

type Open = {
  place: Place;
  reason: string | undefined;
  area: string | undefined;
  page: number;
  count: number;
  statements: Statement[];
};

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  areas: { id: string; name: string; count: number }[];
  titles: Map<string, string>;
  asked: boolean;
  /** The sample the viewer codes blind here: its statements count as waiting for them. */
  blind: OpenBlind | null;
  /** Those of the list that are in it. */
  codedBlind: ReadonlySet<string>;
  /** The list behind the number that was opened. */
  open: Open | null;
};

/** Where every statement is, as one sum. Each number opens the statements it counts. */
export function LedgerPage(props: Props) {
  const { context, process, role, ledger, areas, asked, blind, open } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  const to = (query: Record<string, string | number | undefined>) =>
    `${withQuery(paths.ledger(process.slug), query)}#list`;
  return (
    <WorkPage {...frameOf(context)} title={t.ledger} breadcrumb={processCrumbs(context, process)}>
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={lang} slug={process.slug} current="ledger" />
      <h1>{t.ledger}</h1>
      <p>
        {t.ledgerLead} <a href={paths.coding(process.slug)}>{t.toCoding}</a>
      </p>
      <BlindNote lang={lang} slug={process.slug} blind={blind} />
      <LedgerTable
        caption={t.ledger}
        captionHidden
        question={t.ledgerQuestion}
        unit={t.ledgerUnit}
        rows={[
          { words: t.ledgerRows.coded, count: number(ledger.coded), href: to({ place: "coded" }) },
          { words: t.ledgerRows.waiting, count: number(ledger.waiting), href: to({ place: "waiting" }) },
          {
            words: t.ledgerRows.rest,
            count: number(countParts(ledger.rest)),
            href: to({ place: "rest" }),
            parts: ledger.rest.map((part) => ({
              words: part.name,
              count: number(part.count),
              href: to({ place: "rest", reason: part.name }),
            })),
          },
          {
            words: t.ledgerRows.excluded,
            count: number(countParts(ledger.excluded)),
            href: to({ place: "excluded" }),
            parts: ledger.excluded.map((part) => ({
              words: part.reason,
              count: number(part.count),
              href: to({ place: "excluded", reason: part.reason }),
            })),
          },
        ]}
        total={{ words: t.ledgerTotal, count: number(ledger.total), href: paths.statements(process.slug) }}
      />
      {areas.length > 0 && (
        <section class="flow-s">
          <h2>{t.ledgerAreas}</h2>
          <p class="meta">{t.ledgerAreasNote}</p>
          <Table
            caption={t.ledgerAreas}
            captionHidden
            columns={[{ header: t.areas }, { header: t.ledgerUnit, numeric: true }]}
            rows={areas.map((area) => ({
              cells: [
                area.name,
                <a key="count" href={to({ place: "coded", area: area.id })}>
                  {number(area.count)}
                </a>,
              ],
            }))}
          />
        </section>
      )}
      {may(role, "code") && areas.length > 0 && (
        <section class="flow-s">
          <h2>{t.askAgain}</h2>
          <p class="meta">{t.askAgainLead}</p>
          {asked && <p role="status">{t.asked}</p>}
          <Form action={paths.codingPropose(process.slug)}>
            <Button size="small">{t.askAgain}</Button>
          </Form>
        </section>
      )}
      {open && <OpenList {...props} open={open} />}
    </WorkPage>
  );
}

function OpenList({ context, process, titles, open, areas, blind, codedBlind }: Props & { open: Open }) {
  const { lang } = context;
  const t = textsIn(lang);
  const { place, reason, area, page, count, statements } = open;
  const what = reason ?? areas.find((each) => each.id === area)?.name ?? t.ledgerRows[place];
  return (
    <section class="flow-s" id="list" tabindex={-1}>
      <h2>{t.listOf(what, formatNumber(count, lang))}</h2>
      {count === 0 && <p>{t.noneHere}</p>}
      <ol class="plain statement-list">
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementQuote
              lang={lang}
              slug={process.slug}
              statement={statement}
              titles={titles}
              href={paths.codingAct(process.slug, statement.id)}
              end={
                blind &&
                codedBlind.has(statement.id) && (
                  <> · {blindTextsIn(lang).blindThis(formatNumber(blind.number, lang))}</>
                )
              }
            />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pagesOf(count, ledgerPageSize)}
        hrefOf={(at) =>
          `${withQuery(paths.ledger(process.slug), { place, reason, area, page: at === 1 ? null : at })}#list`
        }
      />
    </section>
  );
}
