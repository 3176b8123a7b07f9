import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { Table } from "#shell/parts/table/table.tsx";
import { publicAddress } from "../public-address.ts";
import type { KeptPublication } from "../queries.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  publications: readonly KeptPublication[];
  names: Map<string, string>;
};

/** Who published and withdrew what, when and why; the newest first. */
export function HistoryTable({ context: { lang }, process, publications, names }: Props) {
  const t = textsIn(lang);
  if (publications.length === 0) return <p class="meta">{t.historyNone}</p>;
  const who = (id: string | null, at: Date) =>
    t.byWhen((id && names.get(id)) || "–", formatDateAndClock(at, lang));
  return (
    <Table
      caption={t.history}
      captionHidden
      columns={[t.what, t.who, t.why, t.state].map((header) => ({ header }))}
      rows={publications.map((each) => ({
        cells: [
          <span key="what">
            {stateOf(each) === "standing" || stateOf(each) === "kept" ? (
              <a href={publicAddress(each)}>{each.title}</a>
            ) : (
              each.title
            )}
            <br />
            <span class="meta">{t.kinds[each.of ?? each.kind]}</span>
          </span>,
          who(each.publishedBy, each.publishedAt),
          each.reason,
          <span key="state">
            {t.states[stateOf(each)]}
            {each.withdrawnAt && (
              <>
                <br />
                <span class="meta">
                  {who(each.withdrawnBy, each.withdrawnAt)}: {each.withdrawalReason}
                </span>
              </>
            )}
            {(stateOf(each) === "standing" || stateOf(each) === "kept") && (
              <>
                <br />
                <a href={paths.publicationWithdrawal(process.slug, each.id)}>
                  {t.withdraw}
                  <span class="sr-only"> {each.title}</span>
                </a>
              </>
            )}
          </span>,
        ],
      }))}
    />
  );
}

/** A replaced summary keeps its address; other replaced pages are gone. */
export function stateOf({ kind, supersededAt, withdrawnAt }: KeptPublication) {
  if (withdrawnAt) return "withdrawn" as const;
  if (!supersededAt) return "standing" as const;
  return kind === "summary" ? ("kept" as const) : ("superseded" as const);
}
