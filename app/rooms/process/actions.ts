import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { type CommitteeLevel, insertCommittee, listCommittees } from "#rooms/people/door.ts";
import type { Acting } from "./acting.ts";
import { freeSlug, makeSlug } from "./make-slug.ts";
import type { Process, ProcessValues } from "./process.ts";
import * as queries from "./queries.ts";
import { reservedSlugs } from "./reserved-slugs.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

/** Makes a process. A slug that was typed must be free; one made from the name gets a number when it is not. */
export async function createProcess(
  context: Acting,
  { slug: typed, ...values }: ProcessValues & { slug: string },
): Promise<Pick<Process, "id" | "slug">> {
  const taken = [...(await queries.listSlugs(context.trx)), ...reservedSlugs];
  const made = typed || makeSlug(values.name);
  if (!made)
    throw problems.badInput(undefined, [
      {
        field: "slug",
        da: "Skriv en adresse med bogstaverne a–z. Vi kunne ikke lave den af navnet.",
        en: "Write an address in the letters a–z. We could not make it from the name.",
      },
    ]);
  const slug = freeSlug(made, taken);
  if (typed && slug !== typed)
    throw problems.badInput(undefined, [{ field: "slug", da: da.slugTaken(slug), en: en.slugTaken(slug) }]);
  const process = { id: context.ids.uuid(), slug };
  await queries.insertProcess(context.trx, { ...process, ...values }, context.viewer.id, context.clock());
  await recordOn(context, process, "processCreated");
  return process;
}

/** @throws changedMeanwhile when somebody saved since `revision` */
export async function editProcess(
  context: Acting,
  process: Process,
  values: ProcessValues,
  revision: number,
): Promise<void> {
  if (!(await queries.updateProcess(context.trx, process.id, values, revision)))
    throw problems.changedMeanwhile();
  await recordOn(context, process, "processEdited");
}

async function recordOn(context: Acting, { id }: Pick<Process, "id">, kind: string): Promise<void> {
  await context.record({ kind, processId: id, subjectKind: "process", subjectId: id });
}

type CommitteeValues = { name: string; level: CommitteeLevel; parent: string | null };

/** Adds a committee to the tree that all processes share. Two of one name may not hang in the same place. */
export async function addCommittee(
  context: Pick<SignedIn, "trx" | "ids" | "record"> | Acting,
  process: Pick<Process, "id">,
  { name, level, parent }: CommitteeValues,
): Promise<string> {
  const committees = await listCommittees(context.trx);
  if (parent && !committees.some((each) => each.id === parent))
    throw problems.badInput(undefined, [
      { field: "parent", da: da.committeeParentGone, en: en.committeeParentGone },
    ]);
  if (committees.some((each) => each.parentId === parent && each.name === name))
    throw problems.badInput(undefined, [{ field: "name", da: da.committeeTaken, en: en.committeeTaken }]);
  const id = context.ids.uuid();
  await insertCommittee(context.trx, { id, name, level, parentId: parent });
  await context.record({
    kind: "committeeAdded",
    processId: process.id,
    subjectKind: "committee",
    subjectId: id,
  });
  return id;
}
