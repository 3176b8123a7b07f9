import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import { contributionColumns, tables } from "./contribution-tables.ts";
import type { Contribution } from "./queries.ts";

/** A contribution that came without a document, with the text all its quotes are held against. */
export interface OwnText extends Contribution {
  rawText: string;
  ownId: string | null;
}

export async function getOwnText(trx: Trx, processId: string, id: string): Promise<OwnText> {
  const row = await tables(trx)
    .selectFrom("contribution")
    .select([...contributionColumns, "raw_text as rawText", "own_id as ownId"])
    .where("process_id", "=", processId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row || row.rawText === null) throw problems.notFound();
  return { ...row, rawText: row.rawText };
}
