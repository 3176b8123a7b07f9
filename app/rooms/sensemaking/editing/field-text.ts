/*
 * The text of a block as it stands in a textarea. What is filled in from the data
 * is written »[1: 22 af 31 udsagn]«: the figure names the field, what follows is
 * its value today and is ignored on reading. Kept as »[1]«. Square brackets are
 * for fields alone, so that a field somebody mangled is seen and said, never
 * printed as words.
 */

type FieldTextFault =
  /** A bracket that belongs to no field; `near` is what stands around it. */
  | { kind: "broken"; near: string }
  /** A field nobody has made. */
  | { kind: "unknown"; number: number };

const field = /\[\s*(\d{1,4})\s*(?::[^[\]]*)?\]/g;

/** @returns the text to keep, or what is wrong with the first place that cannot be read */
export function readFieldText(typed: string, fields: number): { text: string } | { fault: FieldTextFault } {
  const text = typed
    .replace(/\r\n?/g, "\n")
    .replace(field, (_, number: string) => `[${Number(number)}]`)
    .trim();
  const without = text.replace(/\[\d+\]/g, (match) => " ".repeat(match.length));
  const stray = /[[\]]/.exec(without);
  if (stray)
    return {
      fault: { kind: "broken", near: text.slice(Math.max(0, stray.index - 12), stray.index + 24).trim() },
    };
  for (const part of partsOf(text))
    if (typeof part === "number" && (part < 1 || part > fields))
      return { fault: { kind: "unknown", number: part } };
  return { text };
}

/** @param saying what field `number` says today */
export function printFieldText(text: string, saying: (number: number) => string): string {
  return partsOf(text)
    .map((part) => (typeof part === "number" ? `[${part}: ${plainValue(saying(part))}]` : part))
    .join("");
}

/** Words and fields in turn. */
export function partsOf(text: string): (string | number)[] {
  return text
    .split(/(\[\d+\])/)
    .filter((part) => part !== "")
    .map((part) => (/^\[\d+\]$/.test(part) ? Number(part.slice(1, -1)) : part));
}

/** Words that are to stand between fields, without the brackets that mean one. */
export function withoutBrackets(words: string): string {
  return words.replaceAll("[", "(").replaceAll("]", ")");
}

const longestValue = 60;

function plainValue(value: string): string {
  const plain = withoutBrackets(value)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  return plain.length > longestValue ? `${plain.slice(0, longestValue - 1).trimEnd()}…` : plain;
}
