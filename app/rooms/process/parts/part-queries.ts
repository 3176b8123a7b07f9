import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { FuzzyDate } from "#formats/reading.ts";
import type {
  BudgetLine,
  DatedPromise,
  Decision,
  FocusArea,
  Phase,
  ProcessParts,
  Values,
} from "../process.ts";

type Row = { id: string; process_id: string; position: number };

type PartTables = {
  phase: Row & {
    name: string;
    description: string;
    start_date: FuzzyDate | null;
    end_date: FuzzyDate | null;
  };
  focus_area: Row & { name: string; definition: string; ended_at: Date | null };
  decision: Row & {
    what: string;
    decided_by: string;
    decided_on: FuzzyDate | null;
    case_number: string | null;
  };
  promise: Row & { what: string; due: FuzzyDate; kept_on: FuzzyDate | null; note: string };
  budget_line: Row & {
    covers: string;
    amount_oere: number | null;
    amount_text: string;
    is_total: boolean;
  };
};

export type PartTable = keyof PartTables;

/** Where a new part goes: it stands in a process, at a place. */
export type Place = { id: string; processId: string; position: number };

const tables = (trx: Trx) => trx.withTables<PartTables>();
const rowOf = ({ id, processId, position }: Place): Row => ({ id, process_id: processId, position });

export async function listParts(trx: Trx, processId: string): Promise<ProcessParts> {
  return {
    phases: await listPhases(trx, processId),
    focusAreas: await listFocusAreas(trx, processId),
    decisions: await listDecisions(trx, processId),
    promises: await listPromises(trx, processId),
    budget: await listBudgetLines(trx, processId),
  };
}

export async function listPhases(trx: Trx, processId: string): Promise<Phase[]> {
  return tables(trx)
    .selectFrom("phase")
    .select(["id", "position", "name", "description", "start_date as start", "end_date as end"])
    .where("process_id", "=", processId)
    .orderBy("position")
    .execute();
}

const phaseColumns = ({ start, end, ...values }: Values<Phase>) => ({
  ...values,
  start_date: start,
  end_date: end,
});

export async function insertPhase(trx: Trx, place: Place, values: Values<Phase>): Promise<void> {
  await tables(trx)
    .insertInto("phase")
    .values({ ...rowOf(place), ...phaseColumns(values) })
    .execute();
}

export async function updatePhase(trx: Trx, id: string, values: Values<Phase>): Promise<void> {
  await tables(trx).updateTable("phase").set(phaseColumns(values)).where("id", "=", id).execute();
}

/** Those in use, in their order. Ended ones stay in the table: what was coded to them still names them. */
export async function listFocusAreas(trx: Trx, processId: string): Promise<FocusArea[]> {
  return tables(trx)
    .selectFrom("focus_area")
    .select(["id", "position", "name", "definition"])
    .where("process_id", "=", processId)
    .where("ended_at", "is", null)
    .orderBy("position")
    .execute();
}

/** Every focus area there ever was, those in use first: what was coded to an ended one still counts. */
export async function listEveryFocusArea(
  trx: Trx,
  processId: string,
): Promise<(FocusArea & { ended: boolean })[]> {
  const rows = await tables(trx)
    .selectFrom("focus_area")
    .select(["id", "position", "name", "definition", "ended_at"])
    .where("process_id", "=", processId)
    .orderBy(sql`ended_at is not null`)
    .orderBy("position")
    .execute();
  return rows.map(({ ended_at, ...area }) => ({ ...area, ended: ended_at !== null }));
}

export async function insertFocusArea(trx: Trx, place: Place, values: Values<FocusArea>): Promise<void> {
  await tables(trx)
    .insertInto("focus_area")
    .values({ ...rowOf(place), ...values, ended_at: null })
    .execute();
}

export async function updateFocusArea(trx: Trx, id: string, values: Values<FocusArea>): Promise<void> {
  await tables(trx).updateTable("focus_area").set(values).where("id", "=", id).execute();
}

/** Ends a focus area; its place is freed by giving it a negative one. */
export async function endFocusArea(trx: Trx, id: string, now: Date): Promise<void> {
  await tables(trx)
    .updateTable("focus_area")
    .set({
      ended_at: now,
      position: sql<number>`(select least(0, min(f.position)) - 1 from focus_area f where f.process_id = focus_area.process_id)`,
    })
    .where("id", "=", id)
    .execute();
}

export async function listDecisions(trx: Trx, processId: string): Promise<Decision[]> {
  return tables(trx)
    .selectFrom("decision")
    .select([
      "id",
      "position",
      "what",
      "decided_by as decidedBy",
      "decided_on as decidedOn",
      "case_number as caseNumber",
    ])
    .where("process_id", "=", processId)
    .orderBy("position")
    .execute();
}

const decisionColumns = (values: Values<Decision>) => ({
  what: values.what,
  decided_by: values.decidedBy,
  decided_on: values.decidedOn,
  case_number: values.caseNumber,
});

export async function insertDecision(trx: Trx, place: Place, values: Values<Decision>): Promise<void> {
  await tables(trx)
    .insertInto("decision")
    .values({ ...rowOf(place), ...decisionColumns(values) })
    .execute();
}

export async function updateDecision(trx: Trx, id: string, values: Values<Decision>): Promise<void> {
  await tables(trx).updateTable("decision").set(decisionColumns(values)).where("id", "=", id).execute();
}

export async function listPromises(trx: Trx, processId: string): Promise<DatedPromise[]> {
  return tables(trx)
    .selectFrom("promise")
    .select(["id", "position", "what", "due", "kept_on as keptOn", "note"])
    .where("process_id", "=", processId)
    .orderBy("position")
    .execute();
}

const promiseColumns = ({ keptOn, ...values }: Values<DatedPromise>) => ({
  ...values,
  kept_on: keptOn,
});

export async function insertPromise(trx: Trx, place: Place, values: Values<DatedPromise>): Promise<void> {
  await tables(trx)
    .insertInto("promise")
    .values({ ...rowOf(place), ...promiseColumns(values) })
    .execute();
}

export async function updatePromise(trx: Trx, id: string, values: Values<DatedPromise>): Promise<void> {
  await tables(trx).updateTable("promise").set(promiseColumns(values)).where("id", "=", id).execute();
}

export async function listBudgetLines(trx: Trx, processId: string): Promise<BudgetLine[]> {
  return tables(trx)
    .selectFrom("budget_line")
    .select([
      "id",
      "position",
      "covers",
      "amount_oere as amountOere",
      "amount_text as amountText",
      "is_total as isTotal",
    ])
    .where("process_id", "=", processId)
    .orderBy("position")
    .execute();
}

const budgetColumns = (values: Values<BudgetLine>) => ({
  covers: values.covers,
  amount_oere: values.amountOere,
  amount_text: values.amountText,
  is_total: values.isTotal,
});

export async function insertBudgetLine(trx: Trx, place: Place, values: Values<BudgetLine>): Promise<void> {
  await tables(trx)
    .insertInto("budget_line")
    .values({ ...rowOf(place), ...budgetColumns(values) })
    .execute();
}

export async function updateBudgetLine(trx: Trx, id: string, values: Values<BudgetLine>): Promise<void> {
  await tables(trx).updateTable("budget_line").set(budgetColumns(values)).where("id", "=", id).execute();
}

export async function deletePart(
  trx: Trx,
  table: Exclude<PartTable, "focus_area">,
  id: string,
): Promise<void> {
  await sql`delete from ${sql.table(table)} where id = ${id}`.execute(trx);
}

/** Numbers a list from 1 in the order of `ids`. The constraint on places is checked at commit. */
export async function numberParts(trx: Trx, table: PartTable, ids: readonly string[]): Promise<void> {
  await sql`
    update ${sql.table(table)} as part set position = wanted.position
      from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
     where part.id = wanted.id and part.position <> wanted.position`.execute(trx);
}
