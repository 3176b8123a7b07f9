import { z } from "zod";
import { say } from "#base/input.ts";

const slug = z.string();
const id = z.uuid();
const empty = z.literal("").transform(() => undefined);
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

export const pageInput = z.object({ slug });
export const noteInput = z.object({ slug, document: id.optional().or(empty).catch(undefined) });
export const findingPageInput = z.object({ slug, id });

export const provenInput = z.object({
  slug,
  area: id.optional().catch(undefined),
  finding: id.optional().catch(undefined),
  place: z.enum(["coded", "waiting", "rest", "excluded"]).optional().catch(undefined),
  reason: z.string().max(500).optional(),
  kind: z.enum(["compiledNote", "input"]).optional().catch(undefined),
  page,
});

const fields = {
  sentence: z
    .string()
    .trim()
    .min(1, say("Skriv en sætning.", "Write a sentence."))
    .max(1000, say("Sætningen må højst fylde 1.000 tegn.", "The sentence can be 1,000 characters at most.")),
  area: id.optional().or(empty),
  words: z.string().trim().max(200, say("Skriv højst 200 tegn.", "Write 200 characters at most.")).optional(),
  /** Numbers of statements to quote, as people type them: »3, 17 og 20«. */
  quotes: z
    .string()
    .max(500)
    .optional()
    .transform((text) => [...new Set((text ?? "").match(/\d+/g)?.map(Number) ?? [])]),
  position: z.coerce.number().int().min(1).max(10_000).optional().or(empty),
};

export const newFindingInput = z.object({ slug, ...fields });
export const editFindingInput = z.object({ slug, id, ...fields });
