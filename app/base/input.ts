import type { z } from "zod";
import type { FieldProblem } from "./problem.ts";
import { problems } from "./problems.ts";

/** A file as it came up with a form. */
export interface Upload {
  field: string;
  filename: string;
  bytes: Buffer;
}

/** Everything that came with a request, before a schema has looked at it. */
export interface RawInput {
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
  files: Upload[];
}

/**
 * One message in both languages for a schema rule: `z.string().min(1, say("Skriv et navn.", "Write a name."))`.
 * zod carries one string, so both travel in it.
 */
export function say(da: string, en: string): string {
  return `${da}\u0000${en}`;
}

/** Checks a request against its schema; trouble names its fields and keeps the input. */
export function parseInput<T>(schema: z.ZodType<T>, raw: RawInput): T {
  const result = schema.safeParse({
    ...raw.query,
    ...raw.body,
    ...raw.params,
    ...(raw.files.length > 0 ? { files: raw.files } : {}),
  });
  if (result.success) return result.data;
  const fields: FieldProblem[] = result.error.issues.map((issue) => {
    const [da, en] = issue.message.split("\u0000");
    return {
      field: issue.path.join("."),
      da: en === undefined ? "Det her felt er ikke udfyldt rigtigt." : da!,
      en: en ?? "This field is not filled in correctly.",
    };
  });
  throw problems.badInput(undefined, fields);
}
