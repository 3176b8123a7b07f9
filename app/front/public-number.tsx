import type { Lang } from "#base/i18n.ts";
import { capitalise } from "#rooms/process/door.ts";
import type { ArtefactList, PublicCount } from "#rooms/publishing/door.ts";
import { formatNumber, hardSpace } from "#shell/format/number.ts";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { textsIn } from "./texts.ts";

type Props = {
  count: PublicCount;
  unit: ArtefactList["unit"];
  lang: Lang;
  hrefOf: (key: string) => string;
  /** The figure alone, where a column says the unit. */
  bare?: boolean;
  /** It begins a sentence, or stands alone. */
  first?: boolean;
};

/** A number with its unit, opening its list; »færre end 5« where few could be recognised. */
export function PublicNumber({ count, unit, lang, hrefOf, bare, first }: Props) {
  const plain = bare ? figureOf(count, lang) : wordsOf(count, unit, lang);
  const words = first ? capitalise(plain) : plain;
  return count.hidden ? <span>{words}</span> : <NumberLink href={hrefOf(count.list)}>{words}</NumberLink>;
}

/** »22 udsagn«, »færre end 5 udsagn«. */
export function wordsOf(count: PublicCount, unit: ArtefactList["unit"], lang: Lang): string {
  if (count.hidden) return textsIn(lang).hiddenCount;
  return textsIn(lang)
    .units[unit](figureOf(count, lang))
    .replace(/ (?=\S+$)/, hardSpace);
}

export function figureOf(count: PublicCount, lang: Lang): string {
  if (count.hidden) return textsIn(lang).hiddenCount;
  return count.count === null ? textsIn(lang).few : formatNumber(count.count, lang);
}
