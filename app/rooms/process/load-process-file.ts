import { z } from "zod";
import { problems } from "#base/problems.ts";
import { listCommittees } from "#rooms/people/door.ts";
import type { Acting } from "./acting.ts";
import { addCommittee, createProcess } from "./actions.ts";
import { caseNumber, committeeInput, optionalText, requiredText } from "./inputs.ts";
import { budgetLines } from "./parts/budget-lines.tsx";
import { decisions } from "./parts/decisions.tsx";
import { focusAreas } from "./parts/focus-areas.tsx";
import { addPart } from "./parts/part-actions.ts";
import type { Part, PartKind } from "./parts/part-kind.ts";
import { phases } from "./parts/phases.tsx";
import { promises } from "./parts/promises.tsx";
import type { Process } from "./process.ts";

/** A date that is not known stands as null in the file and as an empty field in the form. */
const rows = z.array(z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])));

const processFile = z.object({
  name: requiredText(200, "Navnet mangler.", "The name is missing."),
  slug: z.string(),
  municipality: requiredText(200, "Kommunen mangler.", "The municipality is missing."),
  purpose: optionalText(5000),
  caseNumber: z.union([z.null(), caseNumber]),
  phases: rows,
  focusAreas: rows,
  committees: z.array(
    committeeInput
      .pick({ name: true, level: true })
      .extend({ key: z.string(), parent: z.string().nullable() }),
  ),
  decisions: rows,
  promises: rows,
  budget: rows,
});

/** A process as it came into the house from a file. */
export interface LoadedProcess extends Pick<Process, "id" | "slug"> {
  /** Committee ids by the keys of the file. */
  committees: ReadonlyMap<string, string>;
}

/**
 * Makes a process from a file in the form of `example/process.json`: the same
 * words a person would type, read and checked by the same forms.
 *
 * @throws badInput that names the place in the file
 */
export async function createProcessFromFile(context: Acting, json: unknown): Promise<LoadedProcess> {
  const file = readAs(processFile, json, []);
  const process = await createProcess(context, file);
  await addAll(context, process, phases, file.phases, "phases");
  await addAll(context, process, focusAreas, file.focusAreas, "focusAreas");
  await addAll(context, process, decisions, file.decisions, "decisions");
  await addAll(context, process, promises, file.promises, "promises");
  await addAll(context, process, budgetLines, file.budget, "budget");
  const committees = new Map<string, string>();
  const standing = await listCommittees(context.trx);
  for (const { key, name, level, parent } of file.committees) {
    const parentId = parent === null ? null : (committees.get(parent) ?? null);
    const known = standing.find((each) => each.name === name && each.parentId === parentId);
    committees.set(
      key,
      known?.id ?? (await addCommittee(context, process, { name, level, parent: parentId })),
    );
  }
  return { ...process, committees };
}

async function addAll<P extends Part>(
  context: Acting,
  process: Pick<Process, "id">,
  kind: PartKind<P>,
  list: z.output<typeof rows>,
  place: string,
): Promise<void> {
  for (const [at, row] of list.entries())
    await addPart(context, kind, process, readAs(kind.input, asTyped(row), [place, at]));
}

/** As a form would send it: nothing is an empty field, yes is a ticked box, no is none. */
function asTyped(row: Record<string, string | boolean | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      value === false ? [] : [[key, value === true ? "yes" : (value ?? "")]],
    ),
  );
}

function readAs<T>(schema: z.ZodType<T>, value: unknown, place: (string | number)[]): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw problems.badInput(
    undefined,
    result.error.issues.map((issue) => {
      const [da, en] = issue.message.split("\u0000");
      const field = [...place, ...issue.path].join(".");
      return { field, da: `${field}: ${da}`, en: `${field}: ${en ?? da}` };
    }),
  );
}
