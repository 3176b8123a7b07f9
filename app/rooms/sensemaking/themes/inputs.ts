import { z } from "zod";
import { say } from "#base/input.ts";
import { levels } from "./theme.ts";

const id = z.uuid();
const slug = z.string();
const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const level = z.enum(levels);
const number = z.coerce.number().int().min(1).max(1_000_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const words = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined);

/** What was just done, to be said on the page one comes back to. */
export const done = z
  .enum([
    "accepted",
    "acceptedLarge",
    "declined",
    "undone",
    "saved",
    "added",
    "merged",
    "ended",
    "restored",
    "decided",
    "split",
    "laid",
  ])
  .optional()
  .catch(undefined);

export const themesInput = z.object({
  slug,
  page,
  done,
  /** The machine has just been asked; its run comes a moment later. */
  asked: z.literal("yes").optional().catch(undefined),
  /** What the map stands against. */
  by: z.enum(["areas", "channels"]).catch("areas"),
});

export const askInput = z.object({ slug });

export const proposalsInput = z.object({ slug, page, done, level: level.optional().catch(undefined) });

export const proposalInput = z.object({ slug, page, hash, level: level.catch("middle") });

const name = z
  .string()
  .trim()
  .min(1, say("Skriv et navn.", "Write a name."))
  .max(200, say("Skriv det kortere: højst 200 tegn.", "Make it shorter: at most 200 characters."));

/** An answer to a proposal, or to all large ones. Without a name the run's own stands. */
export const answerInput = z.object({
  slug,
  level,
  hash: hash.optional(),
  what: z.enum(["accept", "decline", "acceptLarge"]),
  name: z
    .string()
    .trim()
    .max(200, say("Skriv det kortere: højst 200 tegn.", "Make it shorter: at most 200 characters."))
    .default(""),
});

const text = z
  .string()
  .trim()
  .max(2000, say("Skriv det kortere: højst 2.000 tegn.", "Make it shorter: at most 2,000 characters."))
  .default("");
const chosen = z
  .union([id, z.literal("")])
  .default("")
  .transform((value) => value || null);

const themeWords = { name, definition: text, useWhen: text, notWhen: text, area: chosen, parent: chosen };

export const newThemeInput = z.object({ slug, ...themeWords });

/** `seen` is how the theme read when the form was drawn. */
export const editThemeInput = z.object({ slug, number, seen: z.string().max(20_000), ...themeWords });

export const oneThemeInput = z.object({
  slug,
  number,
  page,
  done,
  words,
  /** The part of its statements that a number counted. */
  part: z.enum(["confirmed", "placed", "waiting", "rest", "noArea"]).optional().catch(undefined),
  area: id.optional().catch(undefined),
  channel: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .optional()
    .catch(undefined),
});

const several = z
  .union([id, z.array(id)])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

export const membersInput = z
  .object({
    slug,
    number,
    page,
    words,
    statement: several,
    /** One statement's own button. */
    confirm: id.optional(),
    reject: id.optional(),
    what: z.enum(["confirm", "reject", "move", "split"]).optional(),
    to: z.union([number, z.literal("")]).optional(),
    name: z.string().trim().max(200).default(""),
  })
  .transform((input, check) => {
    const { slug, number, page, words } = input;
    const at = { slug, number, page, words };
    if (input.confirm) return { ...at, statements: [input.confirm], what: "confirm" as const };
    if (input.reject) return { ...at, statements: [input.reject], what: "reject" as const };
    // Enter in a field presses no button: what was filled in says what is meant.
    const what = input.what ?? (input.name ? "split" : input.to ? "move" : "confirm");
    const statements = input.statement;
    if (what === "move") {
      if (input.to) return { ...at, statements, what, to: input.to };
      check.addIssue({ code: "custom", message: say("Vælg et tema.", "Choose a theme."), path: ["to"] });
      return z.NEVER;
    }
    if (what === "split") {
      if (input.name) return { ...at, statements, what, name: input.name };
      check.addIssue({
        code: "custom",
        message: say("Skriv et navn.", "Write a name."),
        path: ["splitName"],
      });
      return z.NEVER;
    }
    return { ...at, statements, what };
  });

export const mergerInput = z.object({
  slug,
  number,
  into: z.coerce
    .number(say("Vælg et tema.", "Choose a theme."))
    .int()
    .min(1, say("Vælg et tema.", "Choose a theme.")),
});

export const endInput = z.object({ slug, number, what: z.enum(["retire", "restore"]) });

export const restInput = z.object({ slug, number, name: name.max(500) });

/** The act that the page named: when another has come since, nothing is undone. */
export const undoInput = z.object({ slug, act: id, from: z.enum(["themes", "acts"]).catch("themes") });

export const actsInput = z.object({ slug, page, done, at: id.optional().catch(undefined) });

export const runsInput = z.object({ slug, page, level: level.catch("middle") });

export const placesInput = z.object({
  done,
  slug,
  page,
  words,
  place: z.enum(["in", "none", "excluded"]).catch("none"),
});

/** Statements in no theme, laid in one. */
export const layInput = z.object({
  slug,
  page,
  words,
  place: z.enum(["in", "none", "excluded"]).catch("none"),
  statement: several,
  to: z.coerce
    .number(say("Vælg et tema.", "Choose a theme."))
    .int()
    .min(1, say("Vælg et tema.", "Choose a theme.")),
});
