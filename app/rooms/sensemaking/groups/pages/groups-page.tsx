import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { countParts, type Ledger } from "../../ledger/ledger.ts";
import { StatementList } from "../../reports/pages/statement-list.tsx";
import { SensePage } from "../../tabs/sense-page.tsx";
import { type Compared, unknownKey } from "../compare.ts";
import type { Gathered } from "../gather.ts";
import type { CodeKind } from "../list-codes.ts";
import type { PublicRows } from "../public-rows.ts";
import { textsIn } from "../texts.ts";
import { CodeShares } from "./code-shares.tsx";
import { CommonGround, Differences, GroupTerms } from "./group-findings.tsx";
import { PublicTable } from "./public-table.tsx";

export const listPerPage = 50;

export type OpenList = {
  group: string | undefined;
  code: string | undefined;
  term: string | undefined;
  page: number;
  count: number;
  statements: Statement[];
  what: string;
};

export type GroupsProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  gathered: Gathered;
  compared: Compared | null;
  /** Whether what is compared is what the public may see at all. */
  isPublic: boolean;
  publicTable: PublicRows | null;
  of: CodeKind;
  once: boolean;
  titles: Map<string, string>;
  open: OpenList | null;
};

/** Everything is there: a dimension, and codes to compare. */
export type ComparedProps = GroupsProps & {
  compared: Compared;
  /** The address of the list behind a number. */
  to: (query: Record<string, string | number | null | undefined>) => string;
};

/** Who says what: groups side by side, from the shares to what the public may see of them. */
export function GroupsPage(props: GroupsProps) {
  const { context, process, role, ledger, gathered, compared, of, once } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const kept = {
    by: gathered.by,
    of: of === "themes" ? of : null,
    once: once ? "yes" : null,
  };
  const to: ComparedProps["to"] = (query) =>
    `${withQuery(paths.groups(process.slug), { ...kept, ...query })}#list`;
  return (
    <SensePage
      context={context}
      process={process}
      role={role}
      current="groups"
      title={t.groups}
      ledger={ledger}
    >
      <p>{t.lead}</p>
      {ledger.total === 0 ? (
        <EmptyState what={t.noStatements} />
      ) : gathered.usable.length === 0 ? (
        <EmptyState what={t.nothingToCompare} />
      ) : (
        <>
          <Choice {...props} />
          {gathered.codes.length === 0 && <EmptyState what={t.noCodes} />}
          {compared && <ComparedGroups {...props} compared={compared} to={to} />}
        </>
      )}
    </SensePage>
  );
}

function Choice({ context, process, gathered, of, once }: GroupsProps) {
  const t = textsIn(context.lang);
  return (
    <Form action={paths.groups(process.slug)} method="get" class="filters">
      <Select
        id="by"
        name="by"
        label={t.compareBy}
        value={gathered.by ?? ""}
        options={gathered.usable.map((dimension) => ({ value: dimension, text: t.dimensions[dimension] }))}
      />
      {gathered.hasThemes && (
        <Select
          id="of"
          name="of"
          label={t.compareWhat}
          value={of}
          options={(["areas", "themes"] as const).map((kind) => ({ value: kind, text: t.whats[kind] }))}
        />
      )}
      <Select
        id="once"
        name="once"
        label={t.copies}
        value={once ? "yes" : ""}
        options={[
          { value: "", text: t.copiesEach },
          { value: "yes", text: t.copiesOnce },
        ]}
      />
      <Button>{t.show}</Button>
    </Form>
  );
}

function ComparedGroups(props: ComparedProps) {
  const { context, process, ledger, gathered, compared, once, open, to } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const waiting = ledger.waiting;
  return (
    <>
      {open && <OpenedList {...props} open={open} />}
      <section class="flow-s">
        <h2>{(once ? t.sizesOnce : t.sizes)(n(compared.units), n(compared.groups.length))}</h2>
        {waiting > 0 && (
          <p class="meta">
            <a href={withQuery(paths.ledger(process.slug), { place: "waiting" })}>
              {t.stillWaiting(n(waiting), n(ledger.total))}
            </a>
          </p>
        )}
        {countParts(ledger.excluded) > 0 && (
          <p class="meta">
            <a href={withQuery(paths.ledger(process.slug), { place: "excluded" })}>
              {t.leftOut(n(countParts(ledger.excluded)))}
            </a>
          </p>
        )}
        <Table
          caption={t.sizesCaption}
          captionHidden
          fit
          columns={[
            { header: t.dimensions[gathered.by!] },
            { header: once ? t.distinctStatements : t.statements, numeric: true },
          ]}
          rows={[
            ...compared.groups.map(({ key, size }) => ({
              cells: [
                gathered.groupName(key),
                <NumberLink key="size" href={to({ group: key ?? unknownKey })}>
                  {n(size)}
                </NumberLink>,
              ],
            })),
            { sum: true, cells: [t.total, n(compared.units)] },
          ]}
        />
      </section>
      {gathered.codes.length > 0 && (
        <>
          <Differences {...props} />
          <CommonGround {...props} />
        </>
      )}
      <GroupTerms {...props} />
      {gathered.codes.length > 0 && (
        <section class="flow">
          <h2>{t.shares}</h2>
          <p class="meta">{t.sharesLead}</p>
          {compared.codes.map((code) => (
            <CodeShares key={code.key} {...props} code={code} />
          ))}
        </section>
      )}
      <PublicTable {...props} />
    </>
  );
}

function OpenedList({
  context,
  process,
  gathered,
  open,
  titles,
  to,
  of,
  once,
}: ComparedProps & { open: OpenList }) {
  const { lang } = context;
  const t = textsIn(lang);
  const { group, code, term, count, page } = open;
  const back = withQuery(paths.groups(process.slug), {
    by: gathered.by,
    of: of === "themes" ? of : null,
    once: once ? "yes" : null,
  });
  return (
    <section class="flow-s" id="list" tabindex={-1}>
      <h2>{open.what}</h2>
      <p role="status">
        <b>{t.list(formatNumber(count, lang))}</b> <a href={back}>{t.closeList}</a>
      </p>
      <StatementList context={context} slug={process.slug} statements={open.statements} titles={titles} />
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(count / listPerPage))}
        hrefOf={(at) => to({ group, code, term, page: at === 1 ? null : at })}
      />
    </section>
  );
}
