import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { anyStatement, type Finding } from "./finding.ts";
import { sayTemplate, type TemplateUse, templateQuery } from "./finding-templates.ts";
import { reportProblems } from "./problems.ts";
import * as queries from "./queries.ts";
import { gatherReportData } from "./report-data.ts";

interface FindingFields {
  sentence: string;
  area?: string | undefined;
  words?: string | undefined;
  /** Numbers of statements, as people know them. */
  statements: number[];
  quotes: number[];
  counter: number[];
  own: boolean;
}

export async function addFinding(context: SignedIn, process: Process, fields: FindingFields): Promise<void> {
  const standing = await queries.listFindings(context.trx, process.id);
  const position = (standing.at(-1)?.position ?? 0) + 1;
  const finding = { ...(await findingOf(context, process, fields)), id: context.ids.uuid(), position };
  await queries.insertFinding(context.trx, process.id, finding, context.viewer.id, context.clock());
  await record(context, process, "findingAdded", finding.id);
}

/** Takes in what the house has proposed, or remembers that it is left out. @returns the id of the finding */
export async function answerProposed(
  context: SignedIn,
  process: Process,
  template: TemplateUse,
  { quotes, leftOut }: { quotes: number[]; leftOut: boolean },
): Promise<string> {
  const data = await gatherReportData(context.trx, process);
  const sentence = sayTemplate(data, template, context.lang);
  if (sentence === null) throw problems.changedMeanwhile();
  const byNumber = new Map(data.statements.map((each) => [each.number, each.id]));
  const finding: Finding = {
    id: context.ids.uuid(),
    position: (data.findings.at(-1)?.position ?? 0) + 1,
    sentence,
    query: templateQuery(data, template),
    quotes: quotes.flatMap((number) => byNumber.get(number) ?? []),
    counterQuotes: [],
    own: false,
  };
  const now = context.clock();
  await queries.insertFinding(context.trx, process.id, finding, context.viewer.id, now);
  if (leftOut) await queries.endFinding(context.trx, finding.id, context.viewer.id, now);
  await record(context, process, leftOut ? "findingEnded" : "findingAdded", finding.id);
  return finding.id;
}

export async function changeFinding(
  context: SignedIn,
  process: Process,
  id: string,
  fields: FindingFields,
): Promise<void> {
  const before = await queries.getFinding(context.trx, process.id, id);
  const after = await findingOf(context, process, fields);
  const query = sameProof(before, after)
    ? { ...before.query, statementIds: after.query.statementIds }
    : after.query;
  await queries.updateFinding(context.trx, { ...after, query, id, position: before.position });
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

/** The form knows area, words and statements; what else a query asks for stands as long as they do. */
function sameProof(before: Finding, after: Pick<Finding, "query">): boolean {
  return (
    before.query.focusAreaId === after.query.focusAreaId &&
    before.query.words === after.query.words &&
    String(before.query.statementIds) === String(after.query.statementIds)
  );
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
      ...anyStatement,
      focusAreaId: fields.area ?? null,
      words: fields.words || null,
      statementIds: idsOf(fields.statements),
    },
    quotes: idsOf(fields.quotes),
    counterQuotes: idsOf(fields.counter),
    own: fields.own,
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
