import type { FactKind } from "../../reading.ts";

export interface FoundFact {
  kind: FactKind;
  start: number;
  end: number;
  value: string;
}

const capitalised = "\\p{Lu}[\\p{L}'’-]{0,30}\\p{Ll}\\.?";
/** Words that stand before a name, with or without a capital. */
const leads = [
  ...["v\\.", "ved", "hilsen", "hilsner", "mvh\\.?", "vh\\.?", "formand(?:en)?", "næstformand(?:en)?"],
  ...["borgmester", "sagsbehandler(?:en)?", "kontakt", "hr\\.", "fru", "navn"],
]
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join("|");
const patterns: { kind: FactKind; expression: RegExp; value: (text: string) => string }[] = [
  {
    kind: "link",
    expression: /(?:https?:\/\/|(?<![\w.@/-])www\.)[^\s<>"»«]{1,2000}[^\s<>"»«.,;:!?)\]]/giu,
    value: (text) => (text.startsWith("http") ? text : `https://${text}`),
  },
  {
    kind: "email",
    expression:
      /(?<![\w.+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}(?<![-.])/giu,
    value: (text) => text.toLowerCase(),
  },
  {
    // Ten digits that begin with a day and a month. Only a likeness: the number is never checked anywhere.
    kind: "cprLike",
    expression: /(?<![\d.,/-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?![\d-])/gu,
    value: (text) => text.replace(/\D/g, ""),
  },
  {
    kind: "phone",
    expression:
      /(?<![\d.,/+-])(?:\+45\s?|0045\s?)?(?:[1-9]\d(?:\s\d{2}){3}|[2-9]\d{3}\s\d{4}|(?<=(?:tlf\.?|tlf\.?nr\.?|telefon|mobil|ring(?:\s{1,2}på)?|(?:\+|00)45)\s{0,4}:?\s{0,4})[1-9]\d{7})(?![\d-]|[.,]\d|\s?kr)/giu,
    value: (text) => text.replace(/^(?:\+|00)45/, "").replace(/\D/g, ""),
  },
  {
    // A hint for the person who screens, from words that stand before a name.
    kind: "name",
    expression: new RegExp(
      `(?<=(?<!\\p{L})(?:${leads})\\s{0,2}:?\\s{1,4})${capitalised}(?:\\s{1,4}(?:${capitalised}|\\p{Lu}\\.)){1,3}`,
      "gu",
    ),
    value: (text) => text,
  },
];

const farewell = /(?<!\p{L})(?:hilsen|hilsner|mvh\.?|vh\.?)[\s,.!]*$/iu;
const signed = new RegExp(
  `^(?:/|–|-)?\\s*(${capitalised}(?:\\s{1,4}(?:${capitalised}|\\p{Lu}\\.)){0,3})[\\s,.]*$`,
  "u",
);

/** A line that is a name and stands under a farewell: who signed. */
export function findSignature(text: string, above: string): FoundFact[] {
  if (!farewell.test(above.slice(-60))) return [];
  const name = text.length > 160 ? undefined : signed.exec(text)?.[1];
  if (name === undefined) return [];
  const start = text.indexOf(name);
  return [{ kind: "name", start, end: start + name.length, value: name }];
}

/** Links, e-mail addresses, CPR-like and phone numbers and hints of names: one list a kind, the surest first. */
export function findPlainFacts(text: string): FoundFact[][] {
  return patterns.map(({ kind, expression, value }) => {
    const found: FoundFact[] = [];
    for (const match of text.matchAll(expression))
      found.push({ kind, start: match.index, end: match.index + match[0].length, value: value(match[0]) });
    return found;
  });
}
