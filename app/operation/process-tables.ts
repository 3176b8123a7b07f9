import type pg from "pg";
import { listForeignKeys, listTables, type Table } from "./catalogue.ts";

/*
 * Which rows belong to a process. A table with a column `process_id` belongs to
 * it without being named here, so that a new table is never forgotten; all others
 * are named, with how their rows are found or why they stay. A test fails for a
 * table that is neither.
 */

/** Rows found on another way; `$1` is the process. Those of people and committees are shared with other processes. */
export const foundOtherwise: Record<
  string,
  { where: string; isShared: boolean; kept?: readonly string[]; instead?: Record<string, string> }
> = {
  process: { where: "id = $1", isShared: false },
  // Roles in the process, ended ones too: past acts keep their actor's role. Nobody signs in by them.
  membership: { where: "scope_kind = 'process' and scope_id = $1", isShared: false },
  committee: { where: "", isShared: true },
  // Names and ids; addresses stay at home.
  person: { where: "", isShared: true, kept: ["id", "name", "lang"] },
  // Samples of rows that still wait may be of columns nobody chose to keep.
  intake: {
    where: "process_id = $1",
    isShared: false,
    instead: { sheets: "case when finished_at is null then '[]'::jsonb else sheets end" },
  },
};

/** Tables of the house whose rows stay where they are. */
export const leftOut: Record<string, string> = {
  session: "who is signed in here",
  sign_in_link: "keys to this house",
  intake_chunk: "rows that wait to be taken in; the sheet is brought again",
  statement_standing: "the database works it out from statements, codings and runs",
  theme_standing: "the database works it out from the codebook and its acts",
  job: "work on its way; what it made is in the other tables",
};

/** Columns that lead to a person or open a door; a table that has one says here what becomes of it. */
export const sensitiveColumn = /email|phone|token|secret|receipt|password|cookie|address/;
export const knownSensitive: Record<string, string> = {
  "person.email": "left out: only id, name and language are taken along",
};

export interface ProcessTable extends Table {
  where: string;
  isShared: boolean;
  /** What stands in for a column, as SQL. */
  instead: Record<string, string>;
}

/** What a process consists of, in the order of the catalogue. */
export async function listProcessTables(client: pg.ClientBase): Promise<ProcessTable[]> {
  return (await listTables(client)).flatMap((table) => {
    if (table.name in leftOut) return [];
    const otherwise = foundOtherwise[table.name];
    if (otherwise) {
      const columns = table.columns.filter(({ name }) => otherwise.kept?.includes(name) ?? true);
      return [
        {
          ...table,
          columns,
          where: otherwise.where,
          isShared: otherwise.isShared,
          instead: otherwise.instead ?? {},
        },
      ];
    }
    return table.columns.some(({ name }) => name === "process_id")
      ? [{ ...table, where: "process_id = $1", isShared: false, instead: {} }]
      : [];
  });
}

/** Columns that hold a number the database gave, by declared reference: they are told as places in their list, and numbered anew. */
export async function listNumberReferences(
  client: pg.ClientBase,
  tables: readonly Table[],
): Promise<Map<string, string>> {
  const numbered = new Set(
    tables.flatMap(({ name, columns }) =>
      columns.filter(({ isIdentity }) => isIdentity).map((column) => `${name}.${column.name}`),
    ),
  );
  const found = new Map<string, string>();
  for (const key of await listForeignKeys(client))
    key.columns.forEach((column, index) => {
      const target = `${key.to}.${key.toColumns[index]}`;
      if (numbered.has(target)) found.set(`${key.table}.${column}`, target);
    });
  return found;
}
