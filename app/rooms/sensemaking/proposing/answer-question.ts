import { createHash } from "node:crypto";
import { askNext } from "#sense/ask-next.ts";
import type { BandThresholds } from "#sense/calibrate.ts";
import { type Collection, prepareCollection } from "#sense/collection.ts";
import { nearNeighbours } from "#sense/near-neighbours.ts";
import { placeAgain } from "#sense/place-again.ts";
import { type Move, previewInCollection } from "#sense/preview-correction.ts";
import type { AreaDefinition, Assignment, Example, StatementText } from "#sense/types.ts";
import { lessonFromBytes } from "#sense/vectors/lesson.ts";
import { nearKept } from "./near-kept.ts";
import type { Background } from "./read-background.ts";

/** What a run is made from. */
export interface RunInput {
  statements: StatementText[];
  areas: AreaDefinition[];
  examples: Example[];
  /** Where people's decisions cut the bands; without, the parameters do. */
  bands?: BandThresholds;
  /** The house's own text it is made with; what was learnt from it goes beside. */
  background?: Background;
}

/** A proposal for every statement, ready to be stored: put in words here, so that whoever asked is not held up by it. */
export interface RunOutput {
  /** SHA-256 of the assignments in a fixed order: a run made again must give the same. */
  outputHash: string;
  /** JSON of the assignments, in order of id. */
  proposals: string;
  /** JSON of what is near each statement and when to ask about it: follows from the same input, and is not hashed. */
  asking: string;
}

/** One statement among the others. */
export interface Asking {
  id: string;
  /** How much an answer would teach, 1 the most; null where a person has decided. */
  rank: number | null;
  /** Number of the small group it can be answered with, and the area they are together nearest to. */
  group: number | null;
  areaId: string | null;
  /** The statements nearest to it, as places in the input, nearest first; how near, in thousandths. */
  near: number[];
  nearness: number[];
}

/** Where every statement lies, or where others would go if one more decision were known. */
export type Question = {
  input: RunInput;
  correction: Example | null;
  /** What the background has taught (`lessons.ts`); null without a background. */
  lesson: Uint8Array | null;
};
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
  return ({ input, correction, lesson }) => {
    const { statements, areas, examples, bands, background } = input;
    if (background && !lesson) throw new Error("a run with a background needs what it has taught");
    const key = hash([statements, areas, background?.hash ?? null]);
    if (kept?.key !== key) {
      const options = background && lesson ? { lesson: lessonFromBytes(lesson) } : {};
      kept = { key, collection: prepareCollection(statements, areas, options) };
      answers.clear();
    }
    if (correction === null) {
      const assignments = placeAgain(kept.collection, examples, bands);
      return {
        ...toOutput(assignments),
        asking: JSON.stringify(askAbout(kept.collection, input, assignments)),
      };
    }
    const asked = hash([examples, correction, bands ?? null]);
    const known = answers.get(asked) ?? previewInCollection(kept.collection, examples, correction, bands);
    answers.delete(asked);
    answers.set(asked, known);
    if (answers.size > previewsKept) answers.delete(answers.keys().next().value!);
    return known;
  };
}

function toOutput(assignments: readonly Assignment[]): Omit<RunOutput, "asking"> {
  const proposals = JSON.stringify([...assignments].sort((a, b) => (a.id < b.id ? -1 : 1)));
  return { outputHash: createHash("sha256").update(proposals, "utf8").digest("hex"), proposals };
}

function askAbout(
  collection: Collection,
  { statements, examples }: RunInput,
  assignments: readonly Assignment[],
): Asking[] {
  const pairs = nearNeighbours(collection);
  const decided = new Set(examples.filter((one) => one.state === "confirmed").map((one) => one.id));
  const { order, groups } = askNext(assignments, pairs, { decided });
  const places = new Map(statements.map(({ id }, place) => [id, place]));
  const near = statements.map((): { place: number; value: number }[] => []);
  for (const { a, b, value } of pairs) {
    const [at, other] = [places.get(a)!, places.get(b)!];
    near[at]!.push({ place: other, value });
    near[other]!.push({ place: at, value });
  }
  const ranks = new Map(order.map((id, place) => [id, place + 1]));
  const grouped = new Map(
    groups.flatMap(({ ids, areaId }, place) => ids.map((id) => [id, { number: place + 1, areaId }] as const)),
  );
  return statements.map(({ id }, at) => {
    const kept = near[at]!.sort((x, y) => y.value - x.value || x.place - y.place).slice(0, nearKept);
    return {
      id,
      rank: ranks.get(id) ?? null,
      group: grouped.get(id)?.number ?? null,
      areaId: grouped.get(id)?.areaId || null,
      near: kept.map((one) => one.place),
      nearness: kept.map((one) => Math.round(one.value * 1000)),
    };
  });
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value), "utf8").digest("base64");
}
