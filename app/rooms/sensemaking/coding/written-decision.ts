import { z } from "zod";
import { say } from "#base/input.ts";

/** The name of a rest, or why something is left out. */
export const reason = z
  .string()
  .trim()
  .min(1, say("Skriv et navn eller en grund.", "Write a name or a reason."))
  .max(500, say("Skriv det kortere: højst 500 tegn.", "Make it shorter: at most 500 characters."));

/** The fields of the small form that names a rest or gives a reason. */
export const writtenFields = {
  rest: z.string().optional(),
  exclude: z.string().optional(),
  /** A suggested name or reason, chosen instead of written. */
  suggested: z.string().optional(),
};

type Written = { [field in keyof typeof writtenFields]?: string | undefined };

/** What the small form decides; nothing named is a fault at its field. */
export function readWritten(input: Written, check: z.RefinementCtx) {
  const field = input.rest === undefined ? "exclude" : "rest";
  const given = reason.safeParse(input.suggested ?? input[field] ?? "");
  if (!given.success) {
    for (const { message } of given.error.issues) check.addIssue({ code: "custom", message, path: [field] });
    return z.NEVER;
  }
  return field === "rest"
    ? { kind: "rest" as const, name: given.data }
    : { kind: "exclude" as const, reason: given.data };
}
