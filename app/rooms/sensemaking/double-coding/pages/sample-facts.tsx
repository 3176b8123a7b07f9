import type { Lang } from "#base/i18n.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { ListedSample } from "../queries.ts";
import { textsIn } from "../texts.ts";

type Props = { lang: Lang; sample: ListedSample; names: Map<string, string> };

/** How a sample was drawn, so that it can be drawn again. */
export function SampleFacts({ lang, sample, names }: Props) {
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  const who = (id: string) => names.get(id) ?? t.someone;
  return (
    <p class="meta">
      {t.drawnBy(who(sample.drawnBy), formatDate(sample.drawnAt, lang))}.{" "}
      {t.drawnHow(number(sample.size), number(sample.counted), number(sample.share), String(sample.seed))}
      {sample.leftOut > 0 && ` ${t.leftOut(number(sample.leftOut), who(sample.coderId))}`}
    </p>
  );
}
