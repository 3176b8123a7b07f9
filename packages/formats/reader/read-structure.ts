import type { Reading } from "../reading.ts";
import { type Draft, passageOf } from "./draft.ts";
import type { DraftBlock } from "./draft-block.ts";
import { decideKind } from "./kind.ts";
import { readNote } from "./note/read-note.ts";
import { findTitle } from "./title.ts";
import { tell } from "./told-block.ts";

type Structure = Omit<Reading, "repairs" | "doubts">;

/** What the blocks are: a note, minutes or running text, and the parts of it. */
export function readStructure(draft: Draft, drafted: DraftBlock[]): Structure {
  const blocks = drafted.map((block) => tell(draft, block));
  const kind = draft.recipe.kind ?? decideKind(blocks);
  const title = findTitle(draft, blocks);
  const note =
    kind === "minutes" ? { groups: null, questions: [], feedback: [], points: [] } : readNote(draft, blocks);
  return {
    kind,
    title,
    ...note,
    blocks: blocks.map((block) => ({
      kind: block.kind,
      level: block.level,
      marker: block.marker,
      ...passageOf(draft, block.places),
    })),
    facts: [],
    meeting: null,
    items: [],
    focusAreas: [],
    phases: [],
  };
}
