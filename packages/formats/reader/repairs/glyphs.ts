import { addDoubt } from "../add-doubt.ts";
import { type Draft, isUndone, spanOf } from "../draft.ts";
import { type Edit, renderPieces } from "../pieces.ts";
import { cutFormsAreProven, holdsForeignLetters } from "./glyph-evidence.ts";
import {
  candidatesFor,
  cutForms,
  isCandidate,
  livingLetters,
  opensWord,
  presentationForms,
  privateUseLetters,
} from "./glyph-map.ts";
import { wordAround, wordAt } from "./word-at.ts";

const lower = /\p{Ll}/u;
const upper = /\p{Lu}/u;
const letter = /\p{L}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const plainSign = /^[\p{ASCII}æøåÆØÅ]+$/u;
const suspects =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f]|[\ufb00-\ufb06]|[\u0100-\u024f]|[\u{100100}-\u{1002ff}]|[\ue000-\uf8ff]|\ufffd|\u00ad/gu;

/**
 * Every damaged sign of the raw text, one edit each. What the map and the
 * document prove is repaired; the rest is left and becomes a doubt.
 */
export function repairGlyphs(draft: Draft): Edit[] {
  const ground = { proven: cutFormsAreProven(draft.raw), foreign: holdsForeignLetters(draft.raw) };
  const edits: Edit[] = [...taughtEdits(draft)];
  const taken = new Set(edits.map((edit) => edit.start));
  for (const match of draft.raw.matchAll(suspects)) {
    if (taken.has(match.index)) continue;
    const found = proveSign(draft, match[0], match.index, ground);
    if (found)
      edits.push({
        kind: "glyph",
        start: match.index,
        end: match.index + match[0].length,
        evidence: "",
        ...found,
      });
  }
  const kept = edits.flatMap((edit) => keptOf(draft, edit)).sort((a, b) => a.start - b.start);
  return disjoint(kept).map((edit, _, all) => ({ ...edit, evidence: evidenceOf(draft, edit, all) }));
}

/** A control character stays out even when its repair is undone: a text with U+0000 can neither be stored nor shown. */
function keptOf(draft: Draft, edit: Edit): Edit[] {
  if (!isUndone(draft, "glyph", edit.start)) return [edit];
  return controlCharacter.test(draft.raw[edit.start]!) ? [{ ...edit, to: "", code: "controlCharacter" }] : [];
}

function taughtEdits(draft: Draft): Edit[] {
  const edits: Edit[] = [];
  for (const { from, to } of [...draft.recipe.taught, ...answeredSigns(draft)]) {
    if (from === "" || /\s/.test(from)) continue;
    for (let at = draft.raw.indexOf(from); at >= 0; at = draft.raw.indexOf(from, at + from.length)) {
      const before = letter.test(before1(draft.raw, at));
      const after = letter.test(after1(draft.raw, at + from.length));
      const inside = plainSign.test(from) ? before && after : before || after;
      if (inside && (before || mayOpenWord(from)))
        edits.push({ kind: "glyph", start: at, end: at + from.length, to, code: "taught", evidence: "" });
    }
  }
  return edits;
}

/** A capital of another language that begins a word is a name's (»Ōsaka«), whatever it means inside words. */
function mayOpenWord(from: string): boolean {
  return plainSign.test(from) || opensWord.has(from) || !upper.test(from);
}

/** An answer to a doubt about a sign teaches that sign. */
function answeredSigns(draft: Draft): { from: string; to: string }[] {
  return Object.entries(draft.recipe.answers)
    .filter(([key, answer]) => key.startsWith("unknownSign:") && isCandidate(answer))
    .map(([key, to]) => ({ from: key.slice("unknownSign:".length), to }));
}

function proveSign(
  draft: Draft,
  sign: string,
  at: number,
  { proven, foreign }: { proven: boolean; foreign: boolean },
): { to: string; code: string } | null {
  const { raw } = draft;
  const code = sign.codePointAt(0)!;
  if (code < 0x80) {
    if (letter.test(before1(raw, at)) && letter.test(after1(raw, at + 1))) doubtLostSign(draft, at, sign);
    return answeredWord(draft, raw, at, sign) ?? { to: "", code: "controlCharacter" };
  }
  if (presentationForms.has(sign)) return { to: presentationForms.get(sign)!, code: "presentationForm" };
  if (code >= 0x100100) {
    const letters = privateUseLetters(sign);
    if (letters) return { to: letters, code: "privateUse" };
    doubtUnknownSign(draft, at, sign);
    return null;
  }
  if (sign === "\ufffd") {
    if (touchesLower(raw, at, 1)) doubtLostSign(draft, at, sign);
    return answeredWord(draft, raw, at, sign);
  }
  if (sign === "\u00ad") return /[\r\n\f]/.test(raw[at + 1] ?? "\n") ? null : { to: "", code: "softHyphen" };
  if (code >= 0xe000) {
    if (letter.test(before1(raw, at)) && touchesLower(raw, at, 1)) doubtUnknownSign(draft, at, sign);
    return null;
  }
  if (!touchesLower(raw, at, sign.length)) return null;
  if (!proven) {
    if (isOdd(raw, at, sign, foreign)) doubtUnknownSign(draft, at, sign);
    return null;
  }
  const word = wordAt(raw, at);
  const capitalised = /^\p{Lu}/u.test(word.text) && word.start < at;
  const letters = cutForms.get(sign);
  if (letters === undefined) {
    if (!capitalised && word.start < at) doubtUnknownSign(draft, at, sign);
    return null;
  }
  if (word.start === at && !opensWord.has(sign)) return null;
  if (capitalised && livingLetters.has(sign)) {
    doubtUnknownSign(draft, at, sign);
    return null;
  }
  return { to: letters, code: "ligature" };
}

/**
 * Without proof from the document nothing is repaired, but a sign that no
 * language puts there is asked about: a capital inside a small word (»graƟs«),
 * or a letter that no language near us uses.
 */
function isOdd(raw: string, at: number, sign: string, foreign: boolean): boolean {
  if (livingLetters.has(sign)) return !/^\p{Lu}/u.test(wordAt(raw, at).text) && !foreign;
  if (upper.test(sign)) return isPlainLower(before1(raw, at)) || sign === "\u019f";
  return cutForms.has(sign);
}

function answeredWord(
  draft: Draft,
  raw: string,
  at: number,
  sign: string,
): { to: string; code: string } | null {
  const answer = draft.recipe.answers[`lostSign:${wordAt(raw, at).text}`];
  if (answer === undefined || !isCandidate(answer)) return null;
  return raw.startsWith(sign, at) ? { to: answer, code: "taught" } : null;
}

function doubtUnknownSign(draft: Draft, at: number, sign: string): void {
  doubtSign(draft, `unknownSign:${sign}`, "unknownSign", at, sign);
}

function doubtLostSign(draft: Draft, at: number, sign: string): void {
  doubtSign(draft, `lostSign:${wordAt(draft.raw, at).text}`, "lostSign", at, sign);
}

function doubtSign(draft: Draft, key: string, code: string, at: number, sign: string): void {
  if (draft.asked.has(key)) return;
  const word = wordAt(draft.raw, at);
  addDoubt(draft, {
    key,
    code,
    span: spanOf(draft, word),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no text for people holds a control character
    details: { sign, word: word.text.replace(/[\u0000-\u001f\u007f]/g, "\u25a1") },
    answers: ["keep", ...candidatesFor(sign)],
  });
}

function evidenceOf(draft: Draft, edit: Edit, all: readonly Edit[]): string {
  return renderPieces(draft.raw, all, [wordAround(draft.raw, edit)]).text;
}

function disjoint(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) if ((kept.at(-1)?.end ?? 0) <= edit.start) kept.push(edit);
  return kept;
}

const before1 = (raw: string, at: number) => raw[at - 1] ?? "";
const after1 = (raw: string, at: number) => raw[at] ?? "";
const touchesLower = (raw: string, at: number, length: number) =>
  isPlainLower(before1(raw, at)) || isPlainLower(after1(raw, at + length));
const isPlainLower = (sign: string) => sign !== "" && lower.test(sign) && /[a-zæøåéüöä]/.test(sign);
