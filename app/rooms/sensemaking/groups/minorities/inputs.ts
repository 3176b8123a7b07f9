import { z } from "zod";
import { say } from "#base/input.ts";

const slug = z.string();
const id = z.uuid();
const key = z.string().min(1).max(300);

export const minoritiesInput = z.object({
  slug,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** Only one kind of view. */
  kind: z.enum(["rare", "oneGroup"]).optional().catch(undefined),
  /** The list behind a number: the view that is open. */
  open: key.optional().catch(undefined),
  done: z.enum(["accepted", "declined", "undone", "asked"]).optional().catch(undefined),
});

export const askInput = z.object({ slug });

const common = { slug, view: key, count: z.coerce.number().int().min(1) };

export const acceptInput = z.object({
  ...common,
  sentence: z
    .string()
    .trim()
    .min(1, say("Skriv med dine egne ord, hvad synspunktet er.", "Write in your own words what the view is."))
    .max(1000, say("Sætningen må højst fylde 1.000 tegn.", "The sentence can be 1,000 characters at most.")),
});
export const declineInput = z.object(common);
export const undoInput = z.object({ slug, decision: id });
