import { z } from "zod";
import { say } from "#base/input.ts";

const slug = z.string();
const thing = z.string().max(60);
const count = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);
/** One box or several come as a text or a list. */
const several = (text: z.ZodType<string>) => z.union([z.array(text), text.transform((one) => [one])]);

const reason = z
  .string(say("Skriv hvorfor.", "Write why."))
  .trim()
  .min(1, say("Skriv hvorfor.", "Write why."))
  .max(1000, say("Skriv højst 1.000 tegn.", "Write 1,000 characters at most."));

export const indexInput = z.object({ slug, published: count, withdrawn: count });
export const previewInput = z.object({ slug, thing });
export const thingInput = z.object({ slug, thing, decided: count });

/** Things by name, and with each the hash of what was looked at: »process:3f…«. */
export const publishInput = z.object({
  slug,
  thing: several(z.string(say("Vælg mindst én side.", "Choose at least one page.")).max(60)).refine(
    (all) => all.length > 0,
    say("Vælg mindst ét.", "Choose at least one."),
  ),
  seen: several(z.string().max(200)),
  /** The page the form stands on. */
  on: z.string().max(60).optional(),
  reason,
});

export const decideInput = z
  .object({
    slug,
    thing,
    hit: several(z.string().max(400)).optional(),
    /** Kinds of which all that were shown are meant. */
    all: several(z.string().max(40)).optional(),
    /** The hash of what was looked at, and how much of it was shown. */
    on: z.string().max(64).default(""),
    verdict: z.enum(
      ["stands", "masked", "heldBack"],
      say("Vælg, hvad der skal ske.", "Choose what is to happen."),
    ),
    why: z
      .string()
      .trim()
      .max(1000, say("Skriv højst 1.000 tegn.", "Write 1,000 characters at most."))
      .default(""),
  })
  .refine(({ hit, all }) => (hit?.length ?? 0) + (all?.length ?? 0) > 0, {
    path: ["hit"],
    message: say("Vælg mindst ét sted.", "Choose at least one place."),
  })
  .refine(({ verdict, why }) => verdict !== "stands" || why !== "", {
    path: ["why"],
    message: say("Skriv, hvorfor det må stå.", "Write why it may stand."),
  });

export const withdrawInput = z.object({ slug, id: z.uuid(), reason });
