import type { Lang } from "./i18n.ts";
import type { Problem } from "./problem.ts";

/** What a form that failed shows: each field's message, or the problem's own sentence when no field is to blame. */
export function formErrors(problem: Problem, lang: Lang): { field?: string; message: string }[] {
  if (problem.fields.length === 0) return [{ message: problem.sentence(lang) }];
  return problem.fields.map((field) => ({ field: field.field, message: field[lang] }));
}

/** What was typed, for showing it again. */
export function typedText(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value : "";
}
