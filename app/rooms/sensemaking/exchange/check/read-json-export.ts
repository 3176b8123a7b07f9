import { z } from "zod";
import type { FoundExport } from "./found-export.ts";

const wanted = z.object({
  format: z.literal("forsamlingshus-coding"),
  version: z.literal(1),
  ledger: z.object({
    total: z.number(),
    coded: z.number(),
    waiting: z.number(),
    rest: z.number(),
    excluded: z.number(),
    rests: z.array(z.object({ name: z.string(), count: z.number() })),
    exclusions: z.array(z.object({ reason: z.string(), count: z.number() })),
  }),
  sources: z.array(z.object({ id: z.string(), text: z.string() })),
  statements: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      source: z.string(),
      start: z.number().nullable(),
      end: z.number().nullable(),
      text: z.string(),
      sha256: z.string(),
    }),
  ),
});

/** @returns null when it is not such a file */
export function readJsonExport(bytes: Uint8Array): FoundExport | null {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const read = wanted.safeParse(content);
  if (!read.success) return null;
  const { ledger, sources, statements } = read.data;
  return {
    sources,
    quotes: statements
      .filter((each) => each.text !== "" || each.sha256 !== "")
      .map(({ id, number, source, start, end, text, sha256 }) => ({
        at: String(number),
        statement: { id },
        text,
        sha256,
        ...(start === null || end === null ? {} : { span: { start, end } }),
        source,
      })),
    ledger: {
      kind: "lines",
      lines: [
        { count: ledger.coded, reason: null },
        { count: ledger.waiting, reason: null },
        { count: ledger.rest, reason: null },
        ...ledger.rests.map(({ name, count }) => ({ count, reason: name })),
        { count: ledger.excluded, reason: null },
        ...ledger.exclusions,
        { count: ledger.total, reason: null },
      ],
    },
  };
}
