import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Process, ProcessValues } from "./process.ts";

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
};

const tables = (trx: Trx) => trx.withTables<ProcessTables>();

const columns = [
  "id",
  "slug",
  "name",
  "municipality",
  "purpose",
  "case_number as caseNumber",
  "revision",
] as const;

export async function listProcesses(trx: Trx): Promise<Process[]> {
  return tables(trx).selectFrom("process").select(columns).orderBy("created_at").execute();
}

/** @throws notFound, also when the viewer may not know of it */
export async function getProcessBySlug(trx: Trx, slug: string): Promise<Process> {
  const process = await tables(trx)
    .selectFrom("process")
    .select(columns)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!process) throw problems.notFound();
  return process;
}

/**
 * Holds the process until the transaction ends, so that its editors come one at
 * a time. The database locks the row only for those who may change it.
 *
 * @throws notYours
 */
export async function lockProcess(trx: Trx, id: string): Promise<void> {
  const locked = await tables(trx)
    .selectFrom("process")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) throw problems.notYours();
}

export async function listSlugs(trx: Trx): Promise<string[]> {
  const rows = await tables(trx).selectFrom("process").select("slug").execute();
  return rows.map((row) => row.slug);
}

export async function insertProcess(
  trx: Trx,
  process: ProcessValues & Pick<Process, "id" | "slug">,
  by: string,
  now: Date,
): Promise<void> {
  await tables(trx)
    .insertInto("process")
    .values({
      id: process.id,
      slug: process.slug,
      ...valueColumns(process),
      created_by: by,
      created_at: now,
      revision: 1,
    })
    .execute();
}

/** @returns false when somebody has saved since `revision` */
export async function updateProcess(
  trx: Trx,
  id: string,
  values: ProcessValues,
  revision: number,
): Promise<boolean> {
  const result = await tables(trx)
    .updateTable("process")
    .set({ ...valueColumns(values), revision: sql<number>`revision + 1` })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

const valueColumns = ({ name, municipality, purpose, caseNumber }: ProcessValues) => ({
  name,
  municipality,
  purpose,
  case_number: caseNumber,
});
