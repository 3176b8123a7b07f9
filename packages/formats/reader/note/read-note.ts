import type { Passage, Point, Question } from "../../reading.ts";
import { type Draft, passageOf, placesWithin } from "../draft.ts";
import type { ToldBlock } from "../told-block.ts";
import { countGroupsIn } from "./count-groups.ts";
import { doubtWhoSaidWhat } from "./doubt-who.ts";
import { noteHeading } from "./note-headings.ts";

export interface Note {
  groups: number | null;
  questions: Question[];
  feedback: Passage[];
  points: Point[];
}

/**
 * A note from a discussion, in order of reading: what was asked, what all groups
 * said together, then the points, each under the group and question the note
 * names last before it. Where the note names none, the point has none.
 */
export function readNote(draft: Draft, blocks: ToldBlock[]): Note {
  const note: Note = { groups: null, questions: [], feedback: [], points: [] };
  const names = new Set<string>();
  const hasPointHeading = blocks.some((block) =>
    ["points", "group"].includes(noteHeading(block)?.kind ?? ""),
  );
  let part: "lead" | "feedback" | "points" = hasPointHeading ? "lead" : "points";
  let group: string | null = null;
  let asked: number | null = null;
  let outer: "group" | "question" | null = null;
  let listOfQuestions = false;
  let counted: ToldBlock | null = null;

  for (const block of blocks) {
    const heading = noteHeading(block);
    if (heading) {
      block.kind = "heading";
      listOfQuestions = false;
      if (heading.kind === "card") continue;
      part = heading.kind === "feedback" ? "feedback" : "points";
      if (heading.kind === "group") {
        outer ??= "group";
        if (outer === "group") asked = null;
        group = heading.name;
        names.add(group.toLowerCase());
      } else if (heading.kind === "question") {
        outer ??= "question";
        if (outer === "question") group = null;
        asked = heading.number ?? note.questions.length + 1;
        addQuestion(draft, note, block, asked, heading.textFrom);
      }
      continue;
    }
    if (block.kind === "heading") {
      if (part === "feedback") part = hasPointHeading ? "lead" : "points";
      listOfQuestions = false;
      continue;
    }
    if (block.kind === "listItem") {
      if (listOfQuestions && isNumbered(block)) addQuestion(draft, note, block, note.questions.length + 1, 0);
      else if (part === "points") addPoint(draft, note, block, group, asked);
      else if (part === "feedback") note.feedback.push(passageOf(draft, block.places));
      continue;
    }
    if (note.groups === null) {
      note.groups = countGroupsIn(block.text);
      if (note.groups !== null) counted = block;
    }
    listOfQuestions = /spørgsmål/i.test(block.text.slice(0, 600)) && /:$/.test(block.text);
    if (part === "feedback") note.feedback.push(passageOf(draft, block.places));
  }
  note.groups ??= names.size > 0 ? names.size : null;
  doubtWhoSaidWhat(draft, note.points, counted);
  return note;
}

const isNumbered = (block: ToldBlock) => block.marker !== null && /^\d/.test(block.marker);

function addQuestion(draft: Draft, note: Note, block: ToldBlock, number: number, textFrom: number): void {
  if (note.questions.some((question) => question.number === number)) return;
  const places = textFrom > 0 ? placesWithin(draft, block.places, textFrom, block.text.length) : block.places;
  note.questions.push({ number, ...passageOf(draft, places) });
}

function addPoint(
  draft: Draft,
  note: Note,
  block: ToldBlock,
  group: string | null,
  question: number | null,
): void {
  block.kind = "point";
  note.points.push({ number: note.points.length + 1, group, question, ...passageOf(draft, block.places) });
}
