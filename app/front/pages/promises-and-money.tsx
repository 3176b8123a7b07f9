import type { Lang } from "#base/i18n.ts";
import {
  type BudgetLine,
  balanceBudget,
  type DatedPromise,
  MoneyLine,
  type PromiseState,
  promiseState,
} from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Details } from "#shell/parts/details/details.tsx";
import { textsIn } from "../texts.ts";
import { Written } from "./written.tsx";

const groups: Record<"kept" | "late" | "overdue" | "coming", PromiseState[]> = {
  kept: ["kept", "unclear"],
  late: ["keptLate"],
  overdue: ["overdue"],
  coming: ["coming"],
};

type Props = { promises: readonly DatedPromise[]; today: string; lang: Lang };

/** How many promises were kept, came late or wait; each number opens its promises right here. */
export function PromiseBlock({ promises, today, lang }: Props) {
  const t = textsIn(lang);
  if (promises.length === 0) return null;
  return (
    <section class="flow-s" aria-labelledby="promises">
      <h3 id="promises">{t.promises}</h3>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((key) => {
        const among = promises.filter((each) => groups[key].includes(promiseState(each, today)));
        if (among.length === 0) return null;
        return (
          <Details
            key={key}
            summary={
              <>
                <b>{formatNumber(among.length, lang)}</b> {t.promiseCounts[key](among.length)}
              </>
            }
          >
            <ul class="flow-s">
              {among.map((each) => (
                <li key={each.id}>
                  <Written lang={lang}>{each.what}</Written>
                </li>
              ))}
            </ul>
          </Details>
        );
      })}
    </section>
  );
}

/** The money against what it covers. */
export function MoneyBlock({ lines, lang }: { lines: readonly BudgetLine[]; lang: Lang }) {
  if (!balanceBudget(lines)) return null;
  return (
    <section class="flow-s" aria-labelledby="money">
      <h3 id="money">{textsIn(lang).money}</h3>
      <MoneyLine lines={lines} lang={lang} />
    </section>
  );
}
