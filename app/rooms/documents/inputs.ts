import { z } from "zod";
import type { Upload } from "#base/input.ts";
import { say } from "#base/input.ts";
import { channels } from "./document.ts";
import type { RecipeChange } from "./recipe.ts";

const id = z.uuid();
const reading = z.coerce.number().int().min(1);
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

/** A day as people type it: 18-06-2026, 18.6.2026, 18/6 2026 or 2026-06-18. */
const day = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    const danish = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text);
    const [year, month, date] = iso
      ? [iso[1], iso[2], iso[3]]
      : danish
        ? [danish[3], danish[2], danish[1]]
        : [];
    const value = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    const parsed = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value) {
      context.addIssue({
        code: "custom",
        message: say("Skriv en dag, f.eks. 18-06-2026.", "Write a day, such as 18-06-2026."),
      });
      return z.NEVER;
    }
    return value;
  });

export const listInput = z.object({
  slug: z.string(),
  words: z.string().trim().max(200).optional(),
  kind: z.enum(["compiledNote", "minutes", "text"]).optional().catch(undefined),
  state: z.enum(["doubts", "ready", "approved"]).optional().catch(undefined),
  added: z.coerce.number().int().min(0).optional().catch(undefined),
  page,
});

export const newInput = z.object({ slug: z.string() });

export const uploadInput = z.object({
  slug: z.string(),
  channel: z.enum(channels, say("Vælg, hvordan det kom ind.", "Choose how it came in.")),
  committee: id.optional().or(z.literal("").transform(() => undefined)),
  receivedOn: day,
  files: z.custom<Upload[]>(
    (value) => Array.isArray(value) && value.length > 0,
    say("Vælg mindst én fil.", "Choose at least one file."),
  ),
});

export const documentInput = z.object({ slug: z.string(), id });
export const readingInput = z.object({ slug: z.string(), id, number: reading });
export const reviewInput = z.object({
  slug: z.string(),
  id,
  reading: reading.optional().catch(undefined),
  /** A place in the raw text to show, in code points. */
  at: z.coerce.number().int().min(0).optional().catch(undefined),
  /** The kind of repair whose places stand open (`repairKindId`). */
  open: z.string().max(300).optional().catch(undefined),
  /** A sign picked for teaching. */
  from: z.string().max(10).optional().catch(undefined),
  page,
});

/** `on` is the reading the person looked at, `page` the part of it: there they come back to. */
const base = { slug: z.string(), id, on: reading, page };
const key = z.string().regex(/^[a-z]+:\d{1,8}$/);
const short = z.string().min(1).max(200);

/** What a person may do to a reading. One button is one field, so that one form serves a whole list of buttons. */
const reviewActs = z.union([
  z.object({ undo: key }).transform(({ undo }): ReviewAct => ({ cause: "undo", key: undo })),
  z
    .object({ undoKind: short })
    .transform(({ undoKind }): ReviewAct => ({ cause: "undo", kindKey: undoKind })),
  z.object({ redo: key }).transform(({ redo }): ReviewAct => ({ cause: "redo", key: redo })),
  z.object({ redoKind: short }).transform(({ redoKind }): ReviewAct => ({ cause: "redo", kind: redoKind })),
  z.object({ accept: short }).transform(({ accept }): ReviewAct => ({ cause: "accept", key: accept })),
  z
    .object({ doubt: short, answer: short })
    .transform(({ doubt, answer }): ReviewAct => ({ cause: "answer", doubt, answer })),
  z
    .object({ takeBack: short })
    .transform(({ takeBack }): ReviewAct => ({ cause: "answer", doubt: takeBack, answer: null })),
  z
    .object({ kind: z.enum(["compiledNote", "minutes", "text"]) })
    .transform(({ kind }): ReviewAct => ({ cause: "kind", kind })),
]);

/** A change that makes a new reading, or a nod that leaves the reading as it is. */
type ReviewAct = RecipeChange | { cause: "accept"; key: string };

export const reviewActInput = z
  .object(base)
  .loose()
  .transform((input, context) => {
    const act = reviewActs.safeParse(input);
    if (act.success) return { slug: input.slug, id: input.id, on: input.on, page: input.page, act: act.data };
    context.addIssue({
      code: "custom",
      message: say("Vælg, hvad der skal ske.", "Choose what should happen."),
    });
    return z.NEVER;
  });

const sign = z
  .string()
  .trim()
  .refine(
    (text) => [...text].length >= 1 && [...text].length <= 3 && !/\s/.test(text),
    say("Skriv ét tegn, som det står i originalen.", "Write one sign as it stands in the original."),
  );
const letters = z
  .string()
  .trim()
  .regex(
    /^\p{L}{1,5}$/u,
    say(
      "Skriv de bogstaver, tegnet skal være, f.eks. ti.",
      "Write the letters the sign should be, such as ti.",
    ),
  );

export const teachInput = z.object({ ...base, from: sign, to: letters, apply: z.literal("yes").optional() });
export const approvalInput = z.object({ slug: z.string(), id, on: reading });
