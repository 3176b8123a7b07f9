import { problems } from "#base/problems.ts";
import type { Acting } from "../acting.ts";
import type { Process, Values } from "../process.ts";
import { lockProcess } from "../queries.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Part, PartKind } from "./part-kind.ts";
import { numberParts } from "./part-queries.ts";

export async function addPart<P extends Part>(
  context: Acting,
  kind: PartKind<P>,
  process: Pick<Process, "id">,
  values: Values<P>,
): Promise<string> {
  const parts = await holdList(context, kind, process);
  refuseFault(kind, parts, values);
  const id = context.ids.uuid();
  await kind.insert(context.trx, { id, processId: process.id, position: parts.length + 1 }, values);
  await record(context, kind, process, id, "Added");
  return id;
}

/**
 * Saves an edit, unless somebody else saved the same part after the form was
 * opened: `seen` is the fingerprint of what the form showed.
 *
 * @throws changedMeanwhile
 */
export async function editPart<P extends Part>(
  context: Acting,
  kind: PartKind<P>,
  process: Pick<Process, "id">,
  id: string,
  values: Values<P>,
  seen: string,
): Promise<void> {
  const parts = await holdList(context, kind, process);
  const part = parts.find((each) => each.id === id);
  if (!part || fingerprint(kind.typed(part)) !== seen) throw problems.changedMeanwhile();
  refuseFault(
    kind,
    parts.filter((each) => each.id !== id),
    values,
  );
  await kind.update(context.trx, id, values);
  await record(context, kind, process, id, "Edited");
}

/** Moves a part one place up or down; at the end of the list it stays. */
export async function movePart<P extends Part>(
  context: Acting,
  kind: PartKind<P>,
  process: Pick<Process, "id">,
  id: string,
  direction: "up" | "down",
): Promise<void> {
  const ids = (await holdList(context, kind, process)).map((part) => part.id);
  const from = ids.indexOf(id);
  if (from < 0) throw problems.notFound();
  const to = from + (direction === "up" ? -1 : 1);
  const neighbour = ids[to];
  if (neighbour === undefined) return;
  ids[to] = id;
  ids[from] = neighbour;
  await numberParts(context.trx, kind.table, ids);
  await record(context, kind, process, id, "Moved");
}

export async function removePart<P extends Part>(
  context: Acting,
  kind: PartKind<P>,
  process: Pick<Process, "id">,
  id: string,
): Promise<void> {
  const parts = await holdList(context, kind, process);
  const left = parts.filter((part) => part.id !== id).map((part) => part.id);
  if (left.length === parts.length) throw problems.notFound();
  await kind.remove(context.trx, id, context.clock());
  await numberParts(context.trx, kind.table, left);
  await record(context, kind, process, id, kind.name === "focusArea" ? "Ended" : "Removed");
}

/** The list as it stands, held until the transaction ends: places are numbered by one editor at a time. */
async function holdList<P extends Part>(
  { trx }: Acting,
  kind: PartKind<P>,
  process: Pick<Process, "id">,
): Promise<P[]> {
  await lockProcess(trx, process.id);
  return kind.list(trx, process.id);
}

function refuseFault<P extends Part>(kind: PartKind<P>, others: readonly P[], values: Values<P>): void {
  const fault = kind.findFault?.(others, values);
  if (fault) throw problems.badInput(undefined, [fault]);
}

async function record<P extends Part>(
  context: Acting,
  kind: PartKind<P>,
  process: Pick<Process, "id">,
  id: string,
  what: "Added" | "Edited" | "Moved" | "Removed" | "Ended",
): Promise<void> {
  await context.record({
    kind: `${kind.name}${what}`,
    processId: process.id,
    subjectKind: kind.name,
    subjectId: id,
  });
}
