import { z } from "zod";
import { dimensions } from "./dimensions.ts";

const slug = z.string();
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

const asked = {
  slug,
  by: z.enum(dimensions).optional().catch(undefined),
  of: z.enum(["areas", "themes"]).catch("areas"),
  /** Copies count once in each group that said them. */
  once: z.literal("yes").optional().catch(undefined),
};

export const groupsInput = z.object({
  ...asked,
  /** The list behind a number: those of one group, in one code, or with one word. */
  group: z.string().max(600).optional(),
  code: z.string().max(100).optional(),
  term: z.string().max(200).optional(),
  page,
});

export const publicTableInput = z.object({ slug });
