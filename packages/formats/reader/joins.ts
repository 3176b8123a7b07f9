import { addDoubt } from "./add-doubt.ts";
import { type Draft, isUndone, spanOf } from "./draft.ts";
import type { Line } from "./lines.ts";
import type { Edit } from "./pieces.ts";

const standsAlone = /^(?:og|eller|samt|til|og\/eller|hhv\.?|henholdsvis)(?![\p{L}])/u;

/**
 * The edit that makes two lines one: a space, or nothing where a word was
 * parted. A hyphen is only taken out when the whole word stands elsewhere in
 * the document; »Trænings- og …« keeps its own, and where nothing tells, the
 * hyphen stays as written and a person is asked. Null when a person has undone it.
 *
 * @param words the words of the document, listed when first needed
 * @param gapEnd raw place where the break ends: the next line, or furniture that is taken out on its own
 */
export function joinLines(
  draft: Draft,
  previous: Line,
  next: Line,
  gapEnd: number,
  words: () => ReadonlySet<string>,
  code: "wrappedLine" | "brokenByPage",
): Edit | null {
  const hyphen = hyphenJoin(draft, previous, next, gapEnd, words, code);
  if (hyphen) return hyphen;
  if (isUndone(draft, "join", previous.end)) return null;
  const evidence = `${previous.text.slice(-40).trimStart()} ${next.text.slice(0, 40).trimEnd()}`;
  return { kind: "join", start: previous.end, end: gapEnd, to: " ", code, evidence };
}

function hyphenJoin(
  draft: Draft,
  previous: Line,
  next: Line,
  gapEnd: number,
  words: () => ReadonlySet<string>,
  breakCode: "wrappedLine" | "brokenByPage",
): Edit | null {
  const before = /([\p{L}]+)([-\u00ad])$/u.exec(previous.text.slice(-60));
  const after = /^\p{Ll}[\p{L}]*/u.exec(next.text.slice(0, 60));
  if (!before || !after || standsAlone.test(next.text)) return null;
  const start = previous.end - 1;
  const whole = before[1]! + after[0];
  const edit = (to: string, code: string): Edit => ({
    kind: "hyphen",
    start,
    end: gapEnd,
    to,
    code,
    evidence: before[1]! + to + after[0],
  });
  if (isUndone(draft, "hyphen", start)) return asWritten(draft, previous, edit("-", breakCode));
  if (before[2] === "\u00ad") return edit("", "softHyphen");
  if (words().has(whole.toLowerCase())) return edit("", "wordElsewhere");
  if (words().has(`${before[1]}-${after[0]}`.toLowerCase())) return edit("-", "compoundElsewhere");
  const key = `hyphen:${draft.index.toCodePoint(start)}`;
  const answer = draft.recipe.answers[key];
  if (answer === "join") return edit("", "answered");
  addDoubt(draft, {
    key,
    code: "hyphenAtLineEnd",
    span: spanOf(draft, { start: previous.end - before[0].length, end: next.start + after[0].length }),
    details: { before: before[0], after: after[0], joined: whole },
    answers: ["keep", "join"],
  });
  return asWritten(draft, previous, edit("-", breakCode));
}

/** The hyphen stays and the line break goes: a word that is parted never gets a space inside it. */
function asWritten(draft: Draft, previous: Line, hyphen: Edit): Edit | null {
  if (isUndone(draft, "join", previous.end)) return null;
  return { ...hyphen, kind: "join", start: previous.end, to: "" };
}

/** The words of a document, in lower case, for proving where a hyphen belongs. */
export function listWords(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase());
  return words;
}
