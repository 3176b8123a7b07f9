import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
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
export function HistoryList({ context: { lang }, process, publications, names }: Props) {
  const t = textsIn(lang);
  if (publications.length === 0) return <p class="meta">{t.historyNone}</p>;
  const who = (id: string | null, at: Date) =>
    t.byWhen((id && names.get(id)) || "–", formatDateAndClock(at, lang));
  return (
    // A list and no table: reasons are sentences, and on a phone they need the whole width
    <ul class="plain flow" aria-label={t.history}>
      {publications.map((each) => {
        const state = stateOf(each);
        const isRead = state === "standing" || state === "kept";
        return (
          <li key={each.id} class="flow-s">
            <p>
              {isRead ? <a href={publicAddress(each)}>{each.title}</a> : each.title}{" "}
              <span class="meta">
                {t.kinds[each.of ?? each.kind]} · {t.states[state]}
              </span>
            </p>
            <p class="meta">
              {t.publishedBy(who(each.publishedBy, each.publishedAt))}: {each.reason}
            </p>
            {each.withdrawnAt && (
              <p class="meta">
                {t.withdrawnBy(who(each.withdrawnBy, each.withdrawnAt))}: {each.withdrawalReason}
              </p>
            )}
            {isRead && (
              <p>
                <a href={paths.publicationWithdrawal(process.slug, each.id)}>
                  {t.withdraw}
                  <span class="sr-only"> {each.title}</span>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A replaced summary keeps its address; other replaced pages are gone. */
export function stateOf({ kind, supersededAt, withdrawnAt }: KeptPublication) {
  if (withdrawnAt) return "withdrawn" as const;
  if (!supersededAt) return "standing" as const;
  return kind === "summary" ? ("kept" as const) : ("superseded" as const);
}
