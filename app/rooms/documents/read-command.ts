import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, type CommandCall, exitCodes } from "#base/command.ts";
import { problemText } from "#formats/problem-texts.ts";
import { readJson } from "#formats/reader/read-json.ts";
import { readUpload } from "./read-upload.ts";

/** `read FILE --json`: anyone can check what the house makes of a file, without a database. The keys are fixed. */
export const readCommand: Command = {
  name: "read",
  usage: "FILE… [--json]",
  da: "Læs en fil, og vis hvad der er fundet og rettet. Med --json som data med faste nøgler.",
  en: "Read a file and show what was found and repaired. With --json as data with fixed keys.",
  needsHouse: false,
  options: [],
  flags: ["json"],
  async run(call) {
    if (call.args.length === 0) return exitCodes.usage;
    let worst: number = exitCodes.done;
    for (const path of call.args) worst = Math.max(worst, await readOne(path, call));
    return worst;
  },
};

async function readOne(path: string, { flags, lang, print, complain }: CommandCall): Promise<number> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    complain(`${path}: ${(error as NodeJS.ErrnoException).code}`);
    return exitCodes.notFound;
  }
  const file = await readUpload({ field: "files", filename: basename(path), bytes });
  if ("problem" in file) {
    complain(`${basename(path)}: ${problemText(file.problem, lang)}`);
    return exitCodes.refused;
  }
  const { reading } = file;
  if (flags.json) {
    print(JSON.stringify(readJson(reading, basename(path)), null, 2));
    return exitCodes.done;
  }
  const counts = [
    [reading.kind, reading.title ?? basename(path)],
    ["repairs", reading.repairs.length],
    ["doubts", reading.doubts.length],
    ["feedback", reading.feedback.length],
    ["points", reading.points.length],
    ["items", reading.items.length],
    ["facts", reading.facts.length],
  ];
  print(counts.map(([name, count]) => `${name}: ${count}`).join("\n"));
  for (const point of reading.points) print(`${point.number}. ${point.text}`);
  return exitCodes.done;
}
