import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Details } from "#shell/parts/details/details.tsx";
import { Said } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../../texts.ts";
import type { PastCoding } from "../history-queries.ts";
import type { CodingPageProps } from "./coding-page.tsx";

/** Who has said what of the statement, on which run's proposals, and how it read in earlier readings. */
export function StatementHistory({ context, view }: CodingPageProps) {
  const { lang, viewer } = context;
  const t = textsIn(lang);
  const { history, earlier, names, areas } = view;
  const who = (id: string) => (id === viewer.id ? t.youDid : (names.get(id) ?? t.someoneDid));
  const what = ({ target, areaId, reason, state }: PastCoding) => {
    const area = areas.find((each) => each.id === areaId)?.name ?? t.endedArea;
    if (target === "area") return t.past[state](area);
    return state === "confirmed" ? t.past[target](reason ?? "") : t.past.takenBack;
  };
  return (
    <>
      {history.length > 0 && (
        <Details summary={t.codedBefore(history.length)}>
          <ol class="plain flow-s">
            {history.map((one) => (
              <li key={`${one.at} ${one.areaId} ${one.target}`}>
                {one.undone ? (
                  <s>{`${who(one.personId)} ${what(one)}`}</s>
                ) : (
                  `${who(one.personId)} ${what(one)}`
                )}{" "}
                <span class="meta">
                  {formatDateAndClock(new Date(one.at), lang)}
                  {one.run !== null && ` · ${t.sawRun(formatNumber(one.run, lang))}`}
                  {one.undone && ` · ${t.takenBackLater}`}
                </span>
              </li>
            ))}
          </ol>
        </Details>
      )}
      {earlier.length > 0 && (
        <Details summary={t.earlierReadings(earlier.length)}>
          <ul class="plain flow-s">
            {earlier.map((text) => (
              <li key={text}>
                <Said text={text} lang="da" />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
