import type { OffsetNotice } from "./read-sources.ts";

/** The sentence about positions, for the person who brings the file in. */
export function offsetNoticeText(
  { code, source, counting, matched, of }: OffsetNotice,
  language: "da" | "en",
): string {
  const isUtf16 = counting.startsWith("utf16");
  if (language === "da") {
    if (code === "recounted")
      return `${source}: Det andet program tæller ${isUtf16 ? "emojier og sjældne tegn som to" : "linjeskift eller filmærke anderledes"}. Vi har regnet om: ${matched} af ${of} markeringer står, hvor deres navn står.`;
    if (code === "unchecked")
      return `${source}: Markeringerne har ingen navne at holde op mod teksten, så vi kan ikke se, om de står rigtigt. Se dem efter.`;
    return `${source}: ${of - matched} af ${of} markeringer står et andet sted end teksten i deres navn. Se dem efter.`;
  }
  if (code === "recounted")
    return `${source}: The other program counts ${isUtf16 ? "emoji and rare signs as two" : "line ends or the file's mark differently"}. We recounted: ${matched} of ${of} selections stand where their name stands.`;
  if (code === "unchecked")
    return `${source}: The selections have no names to hold against the text, so we cannot tell whether they stand right. Look them over.`;
  return `${source}: ${of - matched} of ${of} selections stand elsewhere than the text in their name. Look them over.`;
}
