import { z } from "zod";

export const listInput = z.object({ slug: z.string() });

export const meetingInput = z.object({ slug: z.string(), id: z.uuid() });

export const itemInput = z.object({ slug: z.string(), id: z.uuid() });
