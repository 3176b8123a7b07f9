import { z } from "zod";

const slug = z.string();
const id = z.uuid();
const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const number = z.coerce.number().int().min(1).max(1_000_000_000);

export const copiesInput = z.object({
  slug,
  kind: z.enum(["exact", "near", "campaign"]).optional().catch(undefined),
  /** The list behind »forskellige«: each set once, and all that stand alone. */
  list: z.literal("distinct").optional().catch(undefined),
  /** The machine was asked to look again; the run comes a moment later. */
  asked: z.literal("yes").optional().catch(undefined),
  page,
});

export const askInput = z.object({ slug });

export const setInput = z.object({
  slug,
  number,
  page,
  /** What was just done, to be said. */
  done: z.enum(["unlike", "again", "coded"]).optional().catch(undefined),
  /** How many were given the area. */
  count: z.coerce.number().int().min(0).optional().catch(undefined),
});

export const unlikeInput = z.object({ slug, number, statement: id });
export const alikeInput = z.object({ slug, number, unlike: id });
export const codeSetInput = z.object({
  slug,
  number,
  area: id,
  /** The newest coding of any of them that the person had before them. */
  seen: z.coerce.number().int().min(0).catch(0),
});
