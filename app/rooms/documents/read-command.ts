import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, type CommandCall, exitCodes } from "#base/command.ts";
import type { Lang } from "#base/i18n.ts";
import { problemText, warningText } from "#formats/problem-texts.ts";
import { readJson } from "#formats/reader/read-json.ts";
import { doubtText } from "#formats/reader/texts.ts";
import type { Reading } from "#formats/reading.ts";
import { visibleSigns } from "./marked-pieces.ts";
import { readUpload } from "./read-upload.ts";
import { groupRepairs } from "./repair-kind.ts";
import { textsIn } from "./texts.ts";

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
  const filename = basename(path);
  const bytes = await readFileOrNull(path);
  if (!bytes) {
    complain(`${path}: ${textsIn(lang).noSuchFile}`);
    return exitCodes.notFound;
  }
  const file = await readUpload({ field: "files", filename, bytes });
  if ("problem" in file) {
    complain(`${filename}: ${problemText(file.problem, lang)}`);
    return exitCodes.refused;
  }
  if (flags.json) print(JSON.stringify(readJson(file.reading, filename), null, 2));
  else {
    print(describe(file.reading, filename, lang));
    for (const warning of file.extraction.warnings) print(`  ! ${warningText(warning, lang)}`);
  }
  return exitCodes.done;
}

/** The bytes, or null when there is no such file that we may read. */
export async function readFileOrNull(path: string): Promise<Buffer | null> {
  return readFile(path).catch(() => null);
}

function describe(reading: Reading, filename: string, lang: Lang): string {
  const t = textsIn(lang);
  const lines = [`${filename}: ${t.kinds[reading.kind]}${reading.title ? ` »${reading.title}«` : ""}`];
  lines.push(`  ${t.repairsCount(reading.repairs.length)}, ${t.doubtsCount(reading.doubts.length)}`);
  for (const repairs of groupRepairs(reading.repairs).values()) {
    const { kind, from, to } = repairs[0]!;
    const what =
      kind === "glyph"
        ? `${visibleSigns(from)} → ${to || t.nothing}`
        : kind === "bullet"
          ? `${from} → ${t.bulletTo}`
          : t.kindNames[kind];
    lines.push(`    ${what}: ${t.places(repairs.length)}`);
  }
  for (const doubt of reading.doubts) {
    const { question, explanation } = doubtText(doubt, lang);
    lines.push(`  ? ${question} ${explanation}`);
  }
  if (reading.feedback.length > 0) lines.push(`  ${t.feedbackFound(reading.feedback.length)}`);
  if (reading.points.length > 0) lines.push(`  ${t.pointsFound(reading.points.length)}`);
  for (const point of reading.points) lines.push(`    ${point.number}. ${point.text}`);
  if (reading.items.length > 0) lines.push(`  ${t.itemsFound(reading.items.length)}`);
  for (const item of reading.items)
    lines.push(`    ${[item.number, item.title, item.caseNumber?.text].filter(Boolean).join("  ")}`);
  return lines.join("\n");
}
