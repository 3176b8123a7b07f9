import { z } from "zod";
import { say, type Upload } from "#base/input.ts";
import { exportNames } from "./files/export-file.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

const slug = z.string();

export const exchangeInput = z.object({
  slug,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** What was just done with a file, to be said. */
  told: z.enum(["left"]).optional().catch(undefined),
});
export const fileInput = z.object({ slug, name: z.enum(exportNames) });
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

export const importInput = z.object({ slug, id: z.uuid(), page });

/** The new codes that were ticked. */
export const takingInput = z.object({
  slug,
  id: z.uuid(),
  code: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .optional()
    .transform((codes) => codes ?? []),
});

export const answerInput = z.object({ slug, id: z.uuid() });

export const uploadInput = z.object({
  slug,
  files: z
    .array(z.custom<Upload>(), say(da.chooseFile, en.chooseFile))
    .min(1, say(da.chooseFile, en.chooseFile))
    .max(1, say(da.oneFile, en.oneFile)),
});
