import { z } from "zod";
import { place } from "../inputs.ts";
import { commentText } from "./comment.ts";

const id = z.uuid();

export const commentInput = z.object({
  ...place,
  id,
  text: commentText,
  /** Empty: to all who code. */
  to: id.optional().or(z.literal("").transform(() => undefined)),
});

export const commentEndInput = z.object({
  ...place,
  comment: id,
  /** The statement one is at; without it one came from the list. */
  at: id.optional().catch(undefined),
});

export const toYouInput = z.object({
  slug: z.string(),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  ended: id.optional().catch(undefined),
});
