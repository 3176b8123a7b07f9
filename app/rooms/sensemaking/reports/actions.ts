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
  quotes: number[];
  position?: number | undefined;
}

export async function processForFindings(context: SignedIn, slug: string): Promise<Process> {
  const process = await getProcessBySlug(context.trx, slug);
  if (!may(await findRole(context.trx, process.id, context.viewer), "code")) throw problems.notYours();
  return process;
}

export async function addFinding(context: SignedIn, process: Process, fields: FindingFields): Promise<void> {
  const standing = await queries.listFindings(context.trx, process.id);
  const position = fields.position ?? (standing.at(-1)?.position ?? 0) + 1;
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
    position: fields.position ?? before.position,
  });
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
  const statements = fields.quotes.length > 0 ? await listStatements(context.trx, process.id) : [];
  const byNumber = new Map(statements.map((each) => [each.number, each.id]));
  const unknown = fields.quotes.filter((number) => !byNumber.has(number));
  if (unknown.length > 0)
    throw reportProblems.unknownNumbers({ numbers: unknown.join(", ") }, [
      {
        field: "quotes",
        da: `Der er ikke noget udsagn med nummer ${unknown.join(", ")}.`,
        en: `There is no statement with number ${unknown.join(", ")}.`,
      },
    ]);
  return {
    sentence: fields.sentence,
    query: { focusAreaId: fields.area ?? null, words: fields.words || null },
    quotes: fields.quotes.map((number) => byNumber.get(number)!),
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
