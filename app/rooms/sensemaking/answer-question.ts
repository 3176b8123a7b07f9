import { createHash } from "node:crypto";
import { placeStatements } from "#sense/assign.ts";
import { type Collection, prepareCollection } from "#sense/collection.ts";
import { type Move, previewInCollection } from "#sense/preview-correction.ts";
import type { AreaDefinition, Assignment, Example, StatementText } from "#sense/types.ts";

/** What a run is made from. */
export interface RunInput {
  statements: StatementText[];
  areas: AreaDefinition[];
  examples: Example[];
}

/** A proposal for every statement, ready to be stored: put in words here, so that whoever asked is not held up by it. */
export interface RunOutput {
  /** SHA-256 of the assignments in a fixed order: a run made again must give the same. */
  outputHash: string;
  /** JSON of the assignments, in order of id. */
  proposals: string;
}

/** Where every statement lies, or where others would go if one more decision were known. */
export type Question = { input: RunInput; correction: Example | null };
export type Answer = RunOutput | Move[];

const previewsKept = 8;

/**
 * Answers questions about one process after another. Reading the texts is the
 * slow part (2 s for 10,000), so the last collection is kept, with its last
 * answers: looking through what a correction moves asks the same again and again.
 */
export function makeAnswerer(): (question: Question) => Answer {
  let kept: { key: string; collection: Collection } | null = null;
  const answers = new Map<string, Move[]>();
  return ({ input, correction }) => {
    const { statements, areas, examples } = input;
    const key = hash([statements, areas]);
    if (kept?.key !== key) {
      kept = { key, collection: prepareCollection(statements, areas) };
      answers.clear();
    }
    if (correction === null) return toOutput(placeStatements(kept.collection, examples));
    const asked = hash([examples, correction]);
    const known = answers.get(asked) ?? previewInCollection(kept.collection, examples, correction);
    answers.delete(asked);
    answers.set(asked, known);
    if (answers.size > previewsKept) answers.delete(answers.keys().next().value!);
    return known;
  };
}

function toOutput(assignments: Assignment[]): RunOutput {
  const proposals = JSON.stringify(assignments.sort((a, b) => (a.id < b.id ? -1 : 1)));
  return { outputHash: createHash("sha256").update(proposals, "utf8").digest("hex"), proposals };
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value), "utf8").digest("base64");
}
