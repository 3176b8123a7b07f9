import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

/** A reading people have approved, the newest of its document. */
export interface ApprovedReading {
  id: string;
  /** Bytes as it is kept, which is less than it says. */
  bytes: number;
}

/** One for each document that has one and is not removed; the document that came last first. */
export async function listApprovedReadings(trx: Trx, processId: string): Promise<ApprovedReading[]> {
  const { rows } = await sql<ApprovedReading>`
    select r.id, r.bytes
      from document d
      join lateral (select reading.id, octet_length(reading.content) as bytes from reading
                      join reading_approval on reading_approval.reading_id = reading.id
                     where reading.document_id = d.id order by reading.number desc limit 1) r on true
     where d.process_id = ${processId} and d.removed_at is null
     order by d.uploaded_at desc, d.id`.execute(trx);
  return rows;
}
