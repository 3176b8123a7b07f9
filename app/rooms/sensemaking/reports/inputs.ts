import { z } from "zod";
import { say } from "#base/input.ts";
import { differenceDimensions } from "./differences-by.ts";
import { spreadDimensions } from "./spread.ts";

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
  theme: id.optional().catch(undefined),
  state: z.literal("confirmed").optional().catch(undefined),
  copies: z
    .string()
    .regex(/^(?:all|distinct|\d{1,9})$/)
    .optional()
    .catch(undefined),
  layer: z.enum(["themed", "unthemed"]).optional().catch(undefined),
  finding: id.optional().catch(undefined),
  side: z.literal("counter").optional().catch(undefined),
  feedback: id.optional().catch(undefined),
  document: id.optional().catch(undefined),
  channel: z.string().max(50).optional(),
  place: z.enum(["coded", "waiting", "rest", "excluded"]).optional().catch(undefined),
  reason: z.string().max(500).optional(),
  kind: z.enum(["compiledNote", "input"]).optional().catch(undefined),
  page,
});

/** Numbers of statements, as people type them: »3, 17 og 20«. */
const numbers = z
  .string()
  .max(500, say("Skriv højst 500 tegn.", "Write 500 characters at most."))
  .optional()
  .transform((text) => [...new Set((text ?? "").match(/\d+/g)?.map(Number) ?? [])]);

const fields = {
  sentence: z
    .string()
    .trim()
    .min(1, say("Skriv en sætning.", "Write a sentence."))
    .max(1000, say("Sætningen må højst fylde 1.000 tegn.", "The sentence can be 1,000 characters at most.")),
  area: id.optional().or(empty),
  words: z.string().trim().max(200, say("Skriv højst 200 tegn.", "Write 200 characters at most.")).optional(),
  statements: numbers,
  quotes: numbers,
  counter: numbers,
  own: z
    .literal("yes")
    .optional()
    .catch(undefined)
    .transform((value) => value === "yes"),
};

const template = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("largestArea"), area: id }),
  z.object({ kind: z.literal("area"), area: id }),
  z.object({ kind: z.literal("largestTheme"), theme: id, area: id }),
  z.object({ kind: z.literal("commonGround"), area: id }),
  z.object({ kind: z.literal("difference"), area: id, channel: z.string().max(50) }),
  z.object({
    kind: z.literal("differenceBy"),
    by: z.enum(differenceDimensions),
    group: z.string().max(500),
    area: id.nullable(),
    theme: id.nullable(),
  }),
  z.object({ kind: z.literal("spread"), by: z.enum(spreadDimensions), area: id }),
  z.object({ kind: z.literal("copies"), set: z.number().int().min(1) }),
  z.object({ kind: z.literal("rest"), rest: z.string().max(500) }),
]);

export const newFindingInput = z.object({ slug, ...fields });

/** One the house has proposed: what it says is asked again, and not taken from the form. */
export const proposedInput = z.object({
  slug,
  template: z
    .string()
    .max(1000)
    .transform((text, refine) => {
      try {
        const read = template.safeParse(JSON.parse(text));
        if (read.success) return read.data;
      } catch {}
      refine.addIssue({ code: "custom", message: "template" });
      return z.NEVER;
    }),
  quotes: numbers,
  how: z.enum(["stay", "rewrite", "leaveOut"]).catch("stay"),
});
export const editFindingInput = z.object({ slug, id, ...fields });
export const moveFindingInput = z.object({ slug, id, direction: z.enum(["up", "down"]) });
