import { writeFileSync } from "node:fs";
import { answerAsWorker } from "../answer-as-worker.ts";

/*
 * A worker that never answers of its own accord: it eats memory in the shape it is
 * asked for, or works without end once it has written the id of its process to a file.
 */

export interface Meal {
  shape: keyof typeof shapes;
  /** Where to write the id of the process, when anybody wants to know. */
  pidFile?: string;
}

let sink: unknown;
const kept: unknown[] = [];
const without = (end: (round: number) => unknown) => {
  for (let round = 0; ; round++) kept.push(end(round));
};

export const shapes = {
  "arrays of arrays": () => without(() => new Array(1000).fill({})),
  "one array that grows": () => {
    for (;;) kept.push(0.5);
  },
  "one array asked for at once": () => {
    for (let length = 100_000_000; ; length *= 2) kept.push(new Array(length).fill(0.5));
  },
  "long strings": () => without((round) => Buffer.alloc(100_000, 97 + (round % 26)).toString("latin1")),
  "a string that doubles": () => {
    let text = "bænk";
    for (;;) {
      text += text;
      kept.push(text);
    }
  },
  "strings that double": () => {
    let text = "bænk";
    for (;;) {
      text += text;
      kept.push(JSON.parse(JSON.stringify(text)));
    }
  },
  objects: () => without((round) => ({ round, name: `sti ${round}`, inner: { round } })),
  "one map that grows": () => {
    const map = new Map<number, number>();
    for (let key = 0; ; key++) map.set(key, key);
  },
  "bytes outside the heap": () => without((round) => Buffer.alloc(1_000_000, round)),
  "one block of bytes outside the heap": () => {
    for (let size = 1_000_000; ; size *= 2) kept.push(new Uint8Array(size).fill(1));
  },
  "nothing but time": () => {
    for (let round = 0; ; round++) sink = round;
  },
};

answerAsWorker(({ shape, pidFile }: Meal) => {
  if (pidFile) writeFileSync(pidFile, String(process.pid));
  shapes[shape]();
  return sink;
});
