import { z } from "zod";
import { moveKinds } from "./move-queries.ts";

const slug = z.string();
const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const number = z.coerce.number().int().min(1).max(1_000_000_000);

export const runsInput = z.object({
  slug,
  /** The list behind a number: what people decided, or changed, in one band. */
  judged: z.enum(["sure", "suggestion"]).optional().catch(undefined),
  only: z.literal("changed").optional().catch(undefined),
  page,
});

export const runInput = z.object({
  slug,
  number,
  /** The run it is held against; without, the one before it. */
  against: number.optional().catch(undefined),
  /** The list behind one of the numbers: a band of this run, a way statements went, or what was decided meanwhile. */
  list: z
    .enum(["sure", "suggestion", "rest", "decided", "undecided", ...moveKinds])
    .optional()
    .catch(undefined),
  from: z.uuid().optional().catch(undefined),
  to: z.uuid().optional().catch(undefined),
  /** It was asked to be made again; what came of it stands a moment later. */
  asked: z.literal("yes").optional().catch(undefined),
  page,
});

export const checkInput = z.object({ slug, number });
