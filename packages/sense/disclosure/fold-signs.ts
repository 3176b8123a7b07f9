const dash = /[\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const space = /[\u00A0\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF\t]/g;
const digit = /[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g;
const zeros = ["\u0660", "\u06F0", "\u0966", "\uFF10"];
const fullStop = /[\u2024\uFF0E\u00B7]/g;

/**
 * The text with every kind of dash, space, full stop and digit as the plain one. The length in
 * UTF-16 units stays the same, so places in the folded text are places in the text.
 */
export function foldSigns(text: string): string {
  return text
    .replace(dash, "-")
    .replace(space, " ")
    .replace(fullStop, ".")
    .replaceAll("\uFF20", "@")
    .replace(digit, (sign) => String(digitOf(sign)));
}

/** The digits of a script follow each other from its zero. */
function digitOf(sign: string): number {
  const zero = zeros.findLast((first) => first <= sign) ?? sign;
  return sign.charCodeAt(0) - zero.charCodeAt(0);
}
