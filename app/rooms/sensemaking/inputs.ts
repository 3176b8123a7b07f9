import { z } from "zod";
import { readWritten, writtenFields } from "./coding/written-decision.ts";
import { pileNames } from "./workbench/pile.ts";

const id = z.uuid();
const pile = z.enum(pileNames).optional().catch(undefined);
const words = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined);

const order = z.literal("teaching").optional().catch(undefined);

/** What narrows and sorts the inbox; it travels along so that the place is kept. */
export const place = { slug: z.string(), pile, words, among: id.optional().catch(undefined), order };

export const codingInput = z.object(place);

export const statementInput = z.object({
  ...place,
  id,
  /** Opens a small form: name the rest, give the reason. */
  form: z.enum(["rest", "exclude", "split", "comment"]).optional().catch(undefined),
  /** What was just done, to be said. */
  act: id.optional().catch(undefined),
  /** The correction whose effect on others is asked for. */
  moved: id.optional().catch(undefined),
  /** The effect is to be worked out now, however long it takes. */
  look: z.literal("yes").optional().catch(undefined),
  /** The machine has just been asked to propose anew. */
  asked: z.literal("yes").optional().catch(undefined),
  /** The codebook pane shows the themes of this area, by number keys. */
  themes: id.optional().catch(undefined),
  /** The codebook pane shows the codes that hold these words. */
  code: words,
});

export const codeInput = z
  .object({
    ...place,
    id,
    seen: z.coerce.number().int().min(0).catch(0),
    area: id.optional(),
    /** The number of a theme to give, or of one to take off. */
    theme: z.coerce.number().int().min(1).optional(),
    themeOff: z.coerce.number().int().min(1).optional(),
    reject: id.optional(),
    ...writtenFields,
    back: z.string().optional(),
  })
  .transform((input, check) => {
    const { area, reject, back } = input;
    const { slug, id: statementId, pile, words, among, order, seen } = input;
    const at = { slug, id: statementId, filter: { pile, words, among, order }, seen };
    if (area) return { ...at, decision: { kind: "area" as const, areaId: area } };
    const theme = input.theme ?? input.themeOff;
    if (theme)
      return { ...at, decision: { kind: "theme" as const, number: theme, on: input.theme !== undefined } };
    if (reject) return { ...at, decision: { kind: "reject" as const, areaId: reject } };
    if (back !== undefined) return { ...at, decision: { kind: "return" as const } };
    return { ...at, decision: readWritten(input, check) };
  });

/** A whole small group, as it stood on the page. */
export const groupInput = z.object({
  ...place,
  at: id,
  seen: z.coerce.number().int().min(0).catch(0),
  area: id,
  ids: z
    .string()
    .transform((given) => given.split(","))
    .pipe(z.array(id).min(1).max(50)),
});

export const undoInput = z.object({
  ...place,
  at: id.optional().catch(undefined),
  /** Asked from the list of one's own acts: back to it. */
  from: z.literal("acts").optional().catch(undefined),
});

export const actsInput = z.object({ slug: z.string(), act: id.optional().catch(undefined) });

/** Asked from the statement one is at, or from the ledger. */
export const proposeInput = z.object({ ...place, at: id.optional().catch(undefined) });

export const moveInput = z.object({ ...place, at: id, because: id });

export const ledgerInput = z.object({
  slug: z.string(),
  /** The machine was asked to propose again; the run comes a moment later. */
  asked: z.literal("yes").optional().catch(undefined),
  place: z.enum(["coded", "waiting", "rest", "excluded"]).optional().catch(undefined),
  reason: z.string().max(500).optional(),
  area: id.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
