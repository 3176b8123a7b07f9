import type { Reading } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";
import { segmentStatements } from "#sense/segment-statements.ts";
import { rawSpansOf } from "./rendered-place.ts";

/** One idea: one or more stretches of a document, or of a contribution that came without one. */
export interface Statement {
  id: string;
  processId: string;
  /** Null when it came in a row of a sheet or was pasted in; then `intakeId` says with what. */
  documentId: string | null;
  intakeId: string | null;
  /** Its row in the sheet it came in. */
  rowNumber: number | null;
  contributionId: string;
  number: number;
  basis: Basis;
  /** Null is »unknown«, an answer and not a gap. */
  group: string | null;
  questionNumber: number | null;
  question: string | null;
  /** The reading its words are in; null when they are in the raw text of its contribution. */
  readingId: string | null;
  /** Code points in the raw text of its document, or of its contribution when it has none. */
  spans: Span[];
  text: string;
  rawStart: number;
  splitFrom: string | null;
  retired: Retirement | null;
  /** When its words were removed by law; the text is a mark then. Absent on one that is just being made. */
  removedAt?: Date | null;
}

export type Basis = "verbatim" | "compiled" | "transcribed";

/** Why a statement no longer counts. */
export type Retirement = "split" | "notInReading" | "splitUndone" | "takenBack";

/** A statement as a reading offers it, before it has an id. */
export interface FoundStatement {
  rawStart: number;
  spans: Span[];
  text: string;
  group: string | null;
  questionNumber: number | null;
  question: string | null;
}

/**
 * The statements of a reading. A note, from a discussion or from a table, has its
 * points; running text, the lists in it too, is parted into ideas by sense, and
 * each idea is led back to its raw place. Minutes state nothing of their own here.
 *
 * @param render the text of raw spans in this reading
 */
export function findStatements(reading: Reading, render: (spans: Span[]) => string): FoundStatement[] {
  if (isNote(reading))
    return reading.points.map((point) => ({
      rawStart: point.spans[0]!.start,
      spans: point.spans,
      text: point.text,
      group: point.group,
      questionNumber: point.question,
      question: reading.questions.find((question) => question.number === point.question)?.text ?? null,
    }));
  if (reading.kind !== "text") return [];
  return reading.blocks
    .filter((block) => block.kind === "paragraph" || block.kind === "listItem" || block.kind === "point")
    .flatMap((block) =>
      segmentStatements(block.text).map((wanted) => {
        const spans = rawSpansOf(block.spans, reading.repairs, wanted);
        return {
          rawStart: spans[0]!.start,
          spans,
          text: render(spans),
          group: null,
          questionNumber: null,
          question: null,
        };
      }),
    )
    .filter((found) => found.text.trim() !== "");
}

/** Parts of statements, parts of those parts, and so on: a part may be split again. */
export function descendantsOf(all: Statement[], roots: Statement[]): Statement[] {
  const within = new Set(roots.map((each) => each.id));
  const found: Statement[] = [];
  // A part has a higher number than what it was split from
  for (const each of [...all].sort((a, b) => a.number - b.number))
    if (each.splitFrom !== null && within.has(each.splitFrom)) {
      within.add(each.id);
      found.push(each);
    }
  return found;
}

/** How the words came to be: a note gathers what groups said, an input is the sender's own. */
export function basisOf(reading: Reading, channel: string): Basis {
  if (isNote(reading)) return "compiled";
  return channel === "postcard" || channel === "letter" ? "transcribed" : "verbatim";
}

/**
 * Several voices written down by one hand: its units are points and groups, not
 * senders. A letter with a list in it is still one sender's.
 */
export function isNote(reading: Reading): boolean {
  return (
    reading.kind === "compiledNote" ||
    (reading.kind === "text" &&
      reading.points.some((point) => point.group !== null || point.question !== null))
  );
}
