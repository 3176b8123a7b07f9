import type { Inline } from "#formats/report.ts";
import { sentenceStretches } from "#sense/languages/da/segment-sentences.ts";
import type { Fault, FaultCode } from "#sense/verify/draft.ts";
import type { Field } from "../reports/report-refs.ts";
import type { Setting } from "../reports/report-setting.ts";
import { bareNumbers } from "./bare-numbers.ts";
import type { Words } from "./draft-content.ts";
import { partsOf, withoutBrackets } from "./field-text.ts";
import { fieldInline } from "./field-value.ts";
import { textsIn } from "./texts.ts";
import { type SetPart, verifySentence } from "./verify-sentence.ts";

/** Why a block cannot be approved as it stands. */
export type Doubt =
  /** A figure that is neither a field nor a date, and nobody has said where it comes from. */
  | { kind: "bareNumber"; what: string }
  /** A sentence without source, not marked as the editor's own. */
  | { kind: "noSource"; what: string }
  /** What a field asks about is no longer there. */
  | { kind: "lostField"; what: string }
  /** A sentence its sources do not bear out: shown struck through until somebody does something about it. */
  | { kind: "struck"; what: string; faults: Fault[] }
  /** The same of a finding's sentence, as the findings have it. */
  | { kind: "struckFinding"; what: string; faults: Fault[] }
  /** A quote whose statement has been coded elsewhere since. */
  | { kind: "quoteElsewhere"; what: string }
  /** Two people wrote at the same time, and nobody has chosen. */
  | { kind: "twoTexts"; what: string };

/** Stands for a field while sentences are looked for: a word that may begin one, and no initial (»Å. Holm«). */
const stand = "Feltet";

export interface SetWords {
  inlines: Inline[];
  doubts: Doubt[];
  /** Those of `inlines` that are struck through, and those that stand as the editor's own against their sources. */
  struck: Inline[];
  disowned: { what: string; faults: Fault[] }[];
}

/**
 * A person's words ready to be printed: fields filled in, each sentence held
 * against its sources and given its source or its mark.
 */
export function setWords(
  setting: Setting,
  key: string,
  words: Pick<Words, "text" | "fields" | "source" | "own" | "missing">,
): SetWords {
  const { lang, refs } = setting;
  const t = textsIn(lang);
  const set: SetWords = { inlines: [], doubts: [], struck: [], disowned: [] };
  const parts = partsOf(words.text);
  const plain = parts.map((part) => (typeof part === "number" ? stand : part)).join("");
  const source: Inline | null =
    words.source === ""
      ? null
      : refs.source(t.sourceWord, { id: `typed-${key}`, text: words.source, href: null });
  let from = 0;
  const pieces = [...piecesOf(parts)];
  for (const { end } of sentenceStretches(plain)) {
    const inside = joined(pieces.filter((piece) => piece.at >= from && piece.at < end));
    setSentence(setting, inside, words, source, set);
    from = end;
  }
  return set;
}

/** What a sentence lacks; all else is wrong with it. */
const lacks = new Set<FaultCode>([
  "noSource",
  "numberWithoutQuery",
  "timeWithoutDate",
  "offTopicSource",
  "unsupportedWords",
]);

/** One doubt a sentence, the one that tells most of what to do about it. */
function setSentence(
  setting: Setting,
  pieces: Piece[],
  words: Pick<Words, "fields" | "own" | "missing">,
  source: Inline | null,
  set: SetWords,
): void {
  const t = textsIn(setting.lang);
  const said = pieces.map(({ part }) => (typeof part === "number" ? " " : part)).join("");
  const parts: SetPart[] = pieces.map(({ part }) => {
    if (typeof part === "string") return { inline: { kind: "text", text: part }, field: null };
    const field = words.fields[part - 1] ?? null;
    const inline = field && fieldInline(setting, field);
    if (!inline) set.doubts.push({ kind: "lostField", what: `[${part}]` });
    return { inline: inline ?? { kind: "text", text: t.lostValue }, field: inline ? field : null };
  });
  const judged = verifySentence(setting, parts, words.missing);
  const sourced = judged.inlines.some((each) => each.kind !== "text");
  const loose = judged.inlines.flatMap((each) => (each.kind === "text" ? each.text : [])).join(" ");
  const numbers = bareNumbers(loose, setting.lang);
  if (source && (numbers.length > 0 || !sourced || judged.faults.length > 0)) {
    set.inlines.push(...withSource(judged.inlines, source));
    return;
  }
  const mark: Inline = { kind: "own", text: t.ownMark };
  const what = excerpt(said);
  const isWrong = judged.faults.some(({ code }) => !lacks.has(code)) || (words.missing?.length ?? 0) > 0;
  const doubt: Doubt | null =
    numbers.length > 0 && (words.own || !isWrong)
      ? { kind: "bareNumber", what: numbers.join(", ") }
      : words.own
        ? null
        : !sourced && !isWrong
          ? { kind: "noSource", what }
          : judged.faults.length > 0
            ? { kind: "struck", what, faults: judged.faults }
            : null;
  if (doubt) {
    set.doubts.push(doubt);
    set.struck.push(...judged.inlines);
  }
  if (sourced && judged.faults.length > 0 && words.own) set.disowned.push({ what, faults: judged.faults });
  const marked = words.own && (!sourced || judged.faults.length > 0);
  set.inlines.push(...judged.inlines, ...(marked ? [mark] : []));
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
