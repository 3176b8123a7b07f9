import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { FocusArea, Process } from "./process.ts";

type ProcessTables = {
  process: {
    id: string;
    slug: string;
    name: string;
    municipality: string;
    purpose: string;
    case_number: string | null;
    created_by: string;
    created_at: Date;
    revision: number;
  };
  focus_area: {
    id: string;
    process_id: string;
    position: number;
    name: string;
    definition: string;
    ended_at: Date | null;
  };
};

const tables = (trx: Trx) => trx.withTables<ProcessTables>();

const processColumns = [
  "id",
  "slug",
  "name",
  "municipality",
  "purpose",
  "case_number as caseNumber",
  "revision",
] as const;

export async function listProcesses(trx: Trx): Promise<Process[]> {
  return tables(trx).selectFrom("process").select(processColumns).orderBy("created_at").execute();
}

/** @throws notFound, also when the viewer may not know of it */
export async function getProcessBySlug(trx: Trx, slug: string): Promise<Process> {
  const process = await tables(trx)
    .selectFrom("process")
    .select(processColumns)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!process) throw problems.notFound();
  return process;
}

export async function listFocusAreas(trx: Trx, processId: string): Promise<FocusArea[]> {
  return tables(trx)
    .selectFrom("focus_area")
    .select(["id", "position", "name", "definition"])
    .where("process_id", "=", processId)
    .where("ended_at", "is", null)
    .orderBy("position")
    .execute();
}
