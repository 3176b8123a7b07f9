import type { ToldBlock } from "../told-block.ts";

export type NoteHeading =
  | { kind: "feedback" }
  | { kind: "points" }
  /** One of many cards or letters in the same file. */
  | { kind: "card" }
  | { kind: "group"; name: string }
  | { kind: "question"; number: number | null; textFrom: number };

const feedback =
  /^(?:overordne(?:t|de)|fælles|samlede|generelle|tværgående)\b.*\b(?:tilbagemelding|opsamling|feedback|konklusion)|^tilbagemeldinger\b/i;
const points =
  /^(?:pointer|input|udsagn|forslag|svar)\b(?:.*\b(?:fra|ved)\b.*\b(?:grupper|borde|deltager|medarbejder)\p{L}*)?$/iu;
const group = /^((?:gruppe|bord|hold)\s+(?:\d{1,3}|[A-ZÆØÅ]))(?:\s*[:.–-].{0,60})?$/i;
const card = /^(?:kort|postkort|brev|seddel)\s+\d{1,4}$/i;
const question = /^(?:arbejds)?spørgsmål(?:\s+(\d{1,2}))?\s*[:.–-]\s*(?=\S)/i;
const shortest = 4;
const longest = 200;

/** What a line of a note opens: the feedback, the points, a group or table, a question. Null for all else. */
export function noteHeading(block: ToldBlock): NoteHeading | null {
  if (block.kind === "listItem" || block.text.length < shortest || block.text.length > longest) return null;
  const text = block.text.replace(/\s*:$/, "").trim();
  const asked = question.exec(text);
  if (asked)
    return { kind: "question", number: asked[1] ? Number(asked[1]) : null, textFrom: asked[0].length };
  if (!block.marked && /[.!?]$/.test(text)) return null;
  if (feedback.test(text)) return { kind: "feedback" };
  if (points.test(text)) return { kind: "points" };
  if (card.test(text)) return { kind: "card" };
  const named = group.exec(text);
  return named ? { kind: "group", name: named[1]! } : null;
}
