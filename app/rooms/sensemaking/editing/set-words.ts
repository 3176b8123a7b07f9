import type { Inline } from "#formats/report.ts";
import { sentenceStretches } from "#sense/languages/da/segment-sentences.ts";
import type { Field } from "../reports/report-refs.ts";
import type { Setting } from "../reports/report-setting.ts";
import { bareNumbers } from "./bare-numbers.ts";
import type { Words } from "./draft-content.ts";
import { partsOf, withoutBrackets } from "./field-text.ts";
import { fieldInline } from "./field-value.ts";
import { textsIn } from "./texts.ts";

/** Why a block cannot be approved as it stands. */
export type Doubt =
  /** A figure that is neither a field nor a date, and nobody has said where it comes from. */
  | { kind: "bareNumber"; what: string }
  /** A sentence without source, not marked as the editor's own. */
  | { kind: "noSource"; what: string }
  /** What a field asks about is no longer there. */
  | { kind: "lostField"; what: string }
  /** Two people wrote at the same time, and nobody has chosen. */
  | { kind: "twoTexts"; what: string };

/** Stands for a field while sentences are looked for: a word that may begin one, and no initial (»Å. Holm«). */
const stand = "Feltet";

/** A person's words ready to be printed: fields filled in, each sentence with its source or its mark. */
export function setWords(
  setting: Setting,
  key: string,
  words: Pick<Words, "text" | "fields" | "source" | "own">,
): { inlines: Inline[]; doubts: Doubt[] } {
  const { lang, refs } = setting;
  const t = textsIn(lang);
  const doubts: Doubt[] = [];
  const parts = partsOf(words.text);
  const plain = parts.map((part) => (typeof part === "number" ? stand : part)).join("");
  const source: Inline | null =
    words.source === ""
      ? null
      : refs.source(t.sourceWord, { id: `typed-${key}`, text: words.source, href: null });
  const inlines: Inline[] = [];
  let from = 0;
  const pieces = [...piecesOf(parts)];
  for (const { end } of sentenceStretches(plain)) {
    const inside = pieces.filter((piece) => piece.at >= from && piece.at < end);
    const said = inside.map(({ part }) => (typeof part === "number" ? " " : part)).join("");
    const sentence: Inline[] = [];
    let sourced = false;
    for (const { part } of joined(inside)) {
      if (typeof part === "string") sentence.push({ kind: "text", text: part });
      else {
        const inline = words.fields[part - 1] && fieldInline(setting, words.fields[part - 1]!);
        if (inline) sourced = true;
        else doubts.push({ kind: "lostField", what: `[${part}]` });
        sentence.push(inline || { kind: "text", text: t.lostValue });
      }
    }
    const numbers = bareNumbers(said, lang);
    if (numbers.length > 0 && !source) doubts.push({ kind: "bareNumber", what: numbers.join(", ") });
    if (source && (numbers.length > 0 || !sourced)) inlines.push(...withSource(sentence, source));
    else inlines.push(...sentence);
    // A figure without a source is told of above; its source will be the sentence's too.
    if (!sourced && !source) {
      if (words.own) inlines.push({ kind: "own", text: t.ownMark });
      else if (numbers.length === 0) doubts.push({ kind: "noSource", what: excerpt(said) });
    }
    from = end;
  }
  return { inlines, doubts };
}

type Piece = { part: string | number; at: number };

/** Every sign of the words, and every field, with where it stands in the plain text. */
function* piecesOf(parts: (string | number)[]): Generator<Piece> {
  let at = 0;
  for (const part of parts)
    if (typeof part === "number") {
      yield { part, at };
      at += stand.length;
    } else
      for (let unit = 0; unit < part.length; unit++) {
        yield { part: part[unit]!, at };
        at += 1;
      }
}

function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const { part, at } of pieces) {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last?.part === "string") last.part += part;
    else all.push({ part, at });
  }
  return all;
}

/** »… (kilde).«: inside the sentence, before its last stop. */
function withSource(sentence: Inline[], source: Inline): Inline[] {
  const last = sentence.at(-1);
  const open: Inline = { kind: "text", text: " (" };
  if (last?.kind !== "text") return [...sentence, open, source, { kind: "text", text: ")" }];
  const [, words = "", stop = ""] = /^([\s\S]*?)([.!?…]*\s*)$/.exec(last.text) ?? [];
  return [
    ...sentence.slice(0, -1),
    { kind: "text", text: words },
    open,
    source,
    { kind: "text", text: `)${stop}` },
  ];
}

function excerpt(sentence: string): string {
  const plain = sentence.replace(/\s+/g, " ").trim();
  return plain.length > 80 ? `${plain.slice(0, 79).trimEnd()}…` : plain;
}

/** The machine's inlines as words a person may change: what opens a list or a source becomes a field. */
export function wordsFrom(
  inlines: Inline[],
  fieldOf: (ref: string) => Field | undefined,
): { text: string; fields: Field[] } {
  const fields: Field[] = [];
  const text = inlines
    .map((inline) => {
      const field =
        (inline.kind === "ref" || inline.kind === "said") && inline.ref ? fieldOf(inline.ref) : undefined;
      if (inline.kind === "own") return "";
      if (!field) return withoutBrackets(inline.text);
      fields.push(field);
      return `[${fields.length}]`;
    })
    .join("");
  return { text, fields };
}
