import type { Trx } from "#base/db.ts";
import { type Decision, hitKey } from "./hit.ts";
import { tables } from "./publication-tables.ts";

/** Decisions that stand in a process, by place and kind. */
export async function listDecisions(trx: Trx, processId: string): Promise<Map<string, Decision>> {
  const rows = await tables(trx)
    .selectFrom("disclosure_decision")
    .select([
      "id",
      "place",
      "kind",
      "verdict",
      "reason",
      "decided_by as decidedBy",
      "decided_at as decidedAt",
    ])
    .where("process_id", "=", processId)
    .where("ended_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [hitKey(row), row]));
}

/** Writes a decision; the one that stood for the same place is ended, not changed. */
export async function replaceDecision(trx: Trx, processId: string, decision: Decision): Promise<void> {
  const { id, place, kind, verdict, reason, decidedBy, decidedAt } = decision;
  await tables(trx)
    .updateTable("disclosure_decision")
    .set({ ended_by: decidedBy, ended_at: decidedAt })
    .where("process_id", "=", processId)
    .where("place", "=", place)
    .where("kind", "=", kind)
    .where("ended_at", "is", null)
    .execute();
  await tables(trx)
    .insertInto("disclosure_decision")
    .values({
      id,
      process_id: processId,
      place,
      kind,
      verdict,
      reason,
      decided_by: decidedBy,
      decided_at: decidedAt,
      ended_by: null,
      ended_at: null,
    })
    .execute();
}
