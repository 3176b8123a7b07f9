import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { DatedPromise } from "../process.ts";
import { textsIn } from "../texts.ts";
import { promiseState } from "../timeline.ts";

type Props = { promises: readonly DatedPromise[]; today: string; lang: Lang; slug: string };

/** Kept, late, overdue and coming; together they are all promises. */
export function PromiseCounts({ promises, today, lang, slug }: Props) {
  const t = textsIn(lang);
  if (promises.length === 0)
    return (
      <p>
        <a href={paths.promises(slug)}>{t.parts.promise.none}</a>
      </p>
    );
  const states = promises.map((promise) => promiseState(promise, today));
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  const counts = {
    kept: count("kept", "unclear"),
    late: count("keptLate"),
    overdue: count("overdue"),
    coming: count("coming"),
  };
  return (
    <ul class="flow-s">
      {(Object.keys(counts) as (keyof typeof counts)[])
        .filter((key) => counts[key] > 0)
        .map((key) => (
          <li key={key}>
            <a href={paths.promises(slug)}>
              <b>{formatNumber(counts[key], lang)}</b> {t.promiseCounts[key]}
            </a>
          </li>
        ))}
    </ul>
  );
}
