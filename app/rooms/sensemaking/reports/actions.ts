import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";
import type { Finding } from "./finding.ts";
import { reportProblems } from "./problems.ts";
import * as queries from "./queries.ts";

export interface FindingFields {
  sentence: string;
  area?: string | undefined;
  words?: string | undefined;
  /** Numbers of statements, as people know them. */
  statements: number[];
  quotes: number[];
  counter: number[];
}

export async function processForFindings(context: SignedIn, slug: string): Promise<Process> {
  const process = await getProcessBySlug(context.trx, slug);
  if (!may(await findRole(context.trx, process.id, context.viewer), "code")) throw problems.notYours();
  return process;
}

export async function addFinding(context: SignedIn, process: Process, fields: FindingFields): Promise<void> {
  const standing = await queries.listFindings(context.trx, process.id);
  const position = (standing.at(-1)?.position ?? 0) + 1;
  const finding = { ...(await findingOf(context, process, fields)), id: context.ids.uuid(), position };
  await queries.insertFinding(context.trx, process.id, finding, context.viewer.id, context.clock());
  await record(context, process, "findingAdded", finding.id);
}

export async function changeFinding(
  context: SignedIn,
  process: Process,
  id: string,
  fields: FindingFields,
): Promise<void> {
  const before = await queries.getFinding(context.trx, process.id, id);
  await queries.updateFinding(context.trx, {
    ...(await findingOf(context, process, fields)),
    id,
    position: before.position,
  });
  await record(context, process, "findingChanged", id);
}

/** Moves a finding one place up or down among those that stand; at the end of the row it stays. */
export async function moveFinding(
  context: SignedIn,
  process: Process,
  id: string,
  direction: "up" | "down",
): Promise<void> {
  const ids = (await queries.listFindings(context.trx, process.id)).map((finding) => finding.id);
  const from = ids.indexOf(id);
  if (from < 0) throw problems.notFound();
  const to = from + (direction === "up" ? -1 : 1);
  const neighbour = ids[to];
  if (neighbour === undefined) return;
  ids[to] = id;
  ids[from] = neighbour;
  for (const [at, each] of ids.entries()) await queries.placeFinding(context.trx, each, at + 1);
  await record(context, process, "findingChanged", id);
}

export async function takeFindingAway(context: SignedIn, process: Process, id: string): Promise<void> {
  await queries.getFinding(context.trx, process.id, id);
  await queries.endFinding(context.trx, id, context.viewer.id, context.clock());
  await record(context, process, "findingEnded", id);
}

async function findingOf(
  context: SignedIn,
  process: Process,
  fields: FindingFields,
): Promise<Omit<Finding, "id" | "position">> {
  const numbered = ["statements", "quotes", "counter"] as const;
  const asked = numbered.some((field) => fields[field].length > 0);
  const statements = asked ? await listStatements(context.trx, process.id) : [];
  const byNumber = new Map(statements.map((each) => [each.number, each.id]));
  const unknown = numbered.flatMap((field) => {
    const numbers = fields[field].filter((number) => !byNumber.has(number));
    return numbers.length > 0 ? [{ field, numbers: numbers.join(", ") }] : [];
  });
  if (unknown.length > 0)
    throw reportProblems.unknownNumbers(
      { numbers: unknown.map(({ numbers }) => numbers).join(", ") },
      unknown.map(({ field, numbers }) => ({
        field,
        da: `Der er ikke noget udsagn med nummer ${numbers}.`,
        en: `There is no statement with number ${numbers}.`,
      })),
    );
  const idsOf = (numbers: number[]) => numbers.map((number) => byNumber.get(number)!);
  return {
    sentence: fields.sentence,
    query: {
      focusAreaId: fields.area ?? null,
      words: fields.words || null,
      statementIds: idsOf(fields.statements),
    },
    quotes: idsOf(fields.quotes),
    counterQuotes: idsOf(fields.counter),
  };
}

async function record(
  context: SignedIn,
  process: Process,
  kind: "findingAdded" | "findingChanged" | "findingEnded",
  id: string,
) {
  await context.record({ kind, processId: process.id, subjectKind: "finding", subjectId: id });
}
