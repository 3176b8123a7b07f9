import type { OffsetNotice } from "./read-sources.ts";

const countedAs = {
  da: {
    emoji: "emojier og sjældne tegn som to",
    lines: "linjeskift eller filmærke anderledes",
    end: "slutningen til og med det sidste tegn",
  },
  en: {
    emoji: "emoji and rare signs as two",
    lines: "line ends or the file's mark differently",
    end: "the end up to and including the last sign",
  },
} as const;

/** The sentence about positions, for the person who brings the file in. */
export function offsetNoticeText(
  { code, source, counting, endsInside, matched, of }: OffsetNotice,
  language: "da" | "en",
): string {
  const ways: (keyof typeof countedAs.da)[] = [];
  if (counting.startsWith("utf16")) ways.push("emoji");
  if (/Joined$|afterMark/.test(counting)) ways.push("lines");
  if (endsInside) ways.push("end");
  const how = ways.map((way) => countedAs[language][way]).join(language === "da" ? " og " : " and ");
  if (language === "da") {
    if (code === "recounted")
      return `${source}: Det andet program tæller ${how}. Vi har regnet om: ${matched} af ${of} markeringer står, hvor deres navn står.`;
    if (code === "unchecked")
      return `${source}: Markeringerne har ingen navne at holde op mod teksten, så vi kan ikke se, om de står rigtigt. Se dem efter.`;
    return `${source}: ${of - matched} af ${of} markeringer står et andet sted end teksten i deres navn. Se dem efter.`;
  }
  if (code === "recounted")
    return `${source}: The other program counts ${how}. We recounted: ${matched} of ${of} selections stand where their name stands.`;
  if (code === "unchecked")
    return `${source}: The selections have no names to hold against the text, so we cannot tell whether they stand right. Look them over.`;
  return `${source}: ${of - matched} of ${of} selections stand elsewhere than the text in their name. Look them over.`;
}
