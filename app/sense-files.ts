import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { type CommandCall, exitCodes } from "#base/command.ts";
import { SenseProblem, senseProblemText } from "#sense/problem.ts";
import { CsvRows } from "#sense/rows/csv-rows.ts";
import type { RowStore } from "#sense/rows/row-store.ts";

const piece = 1 << 20;

/** Reads statements piece by piece: the file is never held as a whole. */
export async function readStatements(path: string): Promise<RowStore> {
  const rows = new CsvRows();
  for await (const bytes of createReadStream(path, { highWaterMark: piece })) rows.read(bytes as Buffer);
  return rows.end();
}

/** Writes lines as they are made, waiting for the disk where it is slower. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  let pending = "";
  for (const line of lines) {
    pending += line;
    if (pending.length < piece) continue;
    if (!file.write(pending)) await once(file, "drain");
    pending = "";
  }
  file.end(pending);
  await finished(file);
}

/** Runs the work; a file that is amiss is a sentence and an exit code, a file that is not there another. */
export async function refuseInWords(
  { complain, lang }: CommandCall,
  work: () => Promise<void>,
): Promise<number> {
  try {
    await work();
    return exitCodes.done;
  } catch (error) {
    if (error instanceof SenseProblem) {
      complain(senseProblemText(error, lang));
      return exitCodes.refused;
    }
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") throw error;
    complain(`${path}: ${code}`);
    return exitCodes.notFound;
  }
}

/** A whole number from 1 to `most`; undefined when it is none. */
export function readCount(written: string | undefined, usual: number, most: number): number | undefined {
  if (written === undefined) return usual;
  const count = Number(written);
  return Number.isInteger(count) && count >= 1 && count <= most ? count : undefined;
}
