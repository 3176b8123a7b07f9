const number = "(?:\\d{1,3}(?:[.\\u00a0 ]\\d{3})+|\\d{1,12})(?:,\\d{1,6})?";
const scale = "(?:mia\\.?|milliarder?|mio\\.?|millioner|million|t\\.|tusinde?)";
const unit = "(?:kr\\.?|kroner|DKK|tkr\\.?)(?![\\p{L}])";
/** Money in running text: a number with its unit after or before it. */
export const moneySource = `(?:${number}\\s?(?:${scale}\\s?)?${unit}|(?:kr\\.|DKK)\\s?${number}(?:\\s?${scale})?)`;

const parts = new RegExp(`^(?:kr\\.?|DKK)?\\s*(${number})\\s*(${scale})?\\s*(${unit})?(?:,-)?$`, "iu");

/**
 * Danish money as a person wrote it: dots part thousands, the comma is the
 * decimal mark. »1,750 mio. kr.« is 1.750.000 kr.; »2,4 millioner«; »900.000 kr.«.
 *
 * @returns whole øre, or null when the words are no amount or the amount is no whole number of øre
 */
export function parseMoney(words: string): number | null {
  const match = parts.exec(words.trim());
  if (!match) return null;
  const [whole, decimals = ""] = match[1]!.replace(/[.\u00a0 ]/g, "").split(",");
  const power = 2 + scalePower(match[2] ?? "") + (/^tkr/i.test(match[3] ?? "") ? 3 : 0);
  if (/[^0]/.test(decimals.slice(power))) return null;
  const øre = Number(whole! + decimals.slice(0, power).padEnd(power, "0"));
  return Number.isSafeInteger(øre) ? øre : null;
}

function scalePower(word: string): number {
  const plain = word.toLowerCase();
  if (plain.startsWith("mia") || plain.startsWith("milliard")) return 9;
  if (plain.startsWith("mi")) return 6;
  return plain === "" ? 0 : 3;
}
