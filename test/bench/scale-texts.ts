/*
 * Texts for tests of scale, made as ../shared/data/README.md says: half of the rows one sentence
 * of the parliament's, half the first 5–11 words of one and the last 5–11 of another, then 9 %
 * edited copies and 3 % exact copies of earlier rows, marked in a truth column.
 * Run: node --import tsx test/bench/scale-texts.ts 10000 /tmp/scale.csv [seed]
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { formatCsv } from "#sense/csv.ts";
import { sharedFile, sharedIsAbsent } from "#test/shared.ts";

export interface ScaleText {
  id: string;
  text: string;
  /** `one`, `mixed`, or `typo:ID`, `dropped:ID`, `opener:ID`, `tail:ID`, `exact:ID` with the row it was made from. */
  truth: string;
}

const openers = ["Jeg synes, at", "Hej,", "Det er min mening, at", "Vi vil gerne sige:", "Helt ærligt,"];
const tails = ["Tak.", "Det er vigtigt for os her i byen.", "Hilsen en nabo", "Håber, at I lytter.", "Mvh."];
const letters = "abcdefghijklmnoprstuvyæøå";

/** @returns the rows one by one, or null when the sentences are not there */
export function scaleTexts(count: number, seed: number): Generator<ScaleText> | null {
  const sentences = sharedFile("data/danish/sentences.txt")?.toString("utf8").split("\n").filter(Boolean);
  return sentences ? drawTexts(sentences, count, seed) : null;
}

function* drawTexts(sentences: string[], count: number, seed: number): Generator<ScaleText> {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const earlier: string[] = [];
  for (let row = 0; row < count; row++) {
    const fate = random();
    let made: { text: string; truth: string };
    if (row > 0 && fate < 0.12) {
      const from = below(row);
      made = fate < 0.03 ? { text: earlier[from]!, truth: `exact:${from}` } : edited(earlier[from]!, from);
    } else if (random() < 0.5) made = { text: pick(sentences), truth: "one" };
    else {
      const head = pick(sentences)
        .split(" ")
        .slice(0, 5 + below(7));
      const tail = pick(sentences)
        .split(" ")
        .slice(-(5 + below(7)));
      made = { text: [...head, ...tail].join(" "), truth: "mixed" };
    }
    earlier.push(made.text);
    yield { id: String(row), ...made };
  }

  function edited(text: string, from: number): { text: string; truth: string } {
    const words = text.split(" ");
    const at = below(words.length);
    const kind = pick(["typo", "dropped", "opener", "tail"]);
    if (kind === "typo") {
      const word = words[at]!;
      const place = below(word.length);
      const slip = pick([
        word.slice(0, place) + word.slice(place + 1),
        word.slice(0, place) + pick([...letters]) + word.slice(place + 1),
        word.slice(0, place) + (word[place + 1] ?? "") + (word[place] ?? "") + word.slice(place + 2),
      ]);
      return { text: words.with(at, slip).join(" "), truth: `typo:${from}` };
    }
    if (kind === "dropped") return { text: words.toSpliced(at, 1).join(" "), truth: `dropped:${from}` };
    if (kind === "opener") return { text: `${pick(openers)} ${text}`, truth: `opener:${from}` };
    return { text: `${text} ${pick(tails)}`, truth: `tail:${from}` };
  }
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [count = "10000", path = "scale.csv", seed = "1"] = process.argv.slice(2);
  const rows = scaleTexts(Number(count), Number(seed));
  if (!rows) throw new Error(sharedIsAbsent);
  const file = openSync(path, "w");
  let pending: string[][] = [["id", "text", "truth"]];
  for (const { id, text, truth } of rows) {
    pending.push([id, text, truth]);
    if (pending.length < 10_000) continue;
    writeSync(file, formatCsv(pending));
    pending = [];
  }
  writeSync(file, formatCsv(pending));
  closeSync(file);
}
