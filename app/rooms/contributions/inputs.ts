import { z } from "zod";
import { say } from "#base/input.ts";

const id = z.uuid();
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

export const listInput = z.object({
  slug: z.string(),
  words: z.string().trim().max(200).optional(),
  document: id.optional().catch(undefined),
  /** Only what came in with this sheet or paste. */
  intake: id.optional().catch(undefined),
  ids: z
    .string()
    .max(4000)
    .optional()
    .transform((text) => text?.split(",").filter((each) => /^[0-9a-f-]{36}$/.test(each))),
  page,
});

export const statementInput = z.object({ slug: z.string(), id });

export const contributionInput = z.object({
  slug: z.string(),
  id,
  at: z.coerce.number().int().min(0).optional().catch(undefined),
});

export const splitInput = z.object({
  slug: z.string(),
  id,
  /** Take the suggestion, or cut after these words. */
  how: z.enum(["suggested", "own", "undo"]),
  after: z
    .string()
    .max(2000, say("Skriv kun de sidste ord i første del.", "Write only the last words of the first part."))
    .optional(),
});
