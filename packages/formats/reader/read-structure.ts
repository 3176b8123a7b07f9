import type { Reading } from "../reading.ts";
import { findDocumentYear } from "./dates/document-year.ts";
import { type Draft, spanOf } from "./draft.ts";
import type { DraftBlock } from "./draft-block.ts";
import { findFacts } from "./facts/find-facts.ts";
import { decideKind } from "./kind.ts";
import { cutItems } from "./minutes/cut-items.ts";
import { findFocusAreas } from "./minutes/focus-areas.ts";
import { findItemHeadings } from "./minutes/item-heading.ts";
import { markHeadings } from "./minutes/mark-headings.ts";
import { readMeeting } from "./minutes/meeting.ts";
import { findPhases } from "./minutes/phases.ts";
import { readItem } from "./minutes/read-items.ts";
import { readNote } from "./note/read-note.ts";
import { findTitle } from "./title.ts";
import { type ToldBlock, tell } from "./told-block.ts";

type Structure = Omit<Reading, "repairs" | "doubts">;
type Found = Pick<
  Structure,
  "groups" | "questions" | "feedback" | "points" | "meeting" | "items" | "focusAreas" | "phases"
>;

/** What the blocks are: a note, minutes or running text, and the parts of it. */
export function readStructure(draft: Draft, drafted: readonly DraftBlock[]): Structure {
  const told = drafted.map((block) => tell(draft, block));
  for (const [block, item] of findItemHeadings(told)) block.item = item;
  const kind = draft.recipe.kind ?? decideKind(told);
  const title = findTitle(draft, told);
  const blocks = kind === "minutes" ? markHeadings(draft, told) : told;
  const year = findDocumentYear(blocks.map((block) => block.text));
  const found = kind === "minutes" ? readMinutes(draft, blocks, title, year) : readAsNote(draft, blocks);
  return {
    kind,
    title,
    blocks: blocks.map((block) => blockOf(draft, block)),
    facts: findFacts(draft, blocks, year),
    ...found,
  };
}

function readMinutes(draft: Draft, blocks: ToldBlock[], title: string | null, year: number | null): Found {
  const { before, items } = cutItems(blocks);
  return {
    groups: null,
    questions: [],
    feedback: [],
    points: [],
    meeting: readMeeting(title, before, year),
    items: items.map((item) => readItem(draft, item, title ?? "", year)),
    focusAreas: findFocusAreas(draft, blocks),
    phases: findPhases(draft, blocks, year),
  };
}

function readAsNote(draft: Draft, blocks: ToldBlock[]): Found {
  return { ...readNote(draft, blocks), meeting: null, items: [], focusAreas: [], phases: [] };
}

function blockOf(draft: Draft, block: ToldBlock): Structure["blocks"][number] {
  const { kind, level, marker, text, places } = block;
  return { kind, level, marker, text, spans: places.map((place) => spanOf(draft, place)) };
}
