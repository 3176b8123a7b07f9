import { cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";

export type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** When everything put in behind the gate was made. */
export const putAt = new Date("2026-06-18T10:00:00Z");

/** Puts rows in behind the gate. */
export function putInto({ superuser }: TestHouse): Put {
  return (table, row) =>
    superuser.query(
      `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row)
        .map((_, index) => `$${index + 1}`)
        .join(", ")})`,
      Object.values(row),
    );
}

export interface ReadingToPut {
  document: string;
  reading: string;
  sha256: string;
  filename: string;
  title: string;
  kind: string;
  content: Buffer;
  points: number;
}

/** A document with its first reading, not approved. */
export async function putReading(put: Put, given: ReadingToPut): Promise<void> {
  const { document, reading, sha256, filename, title, kind, content, points } = given;
  const process = cast.process.id;
  await put("document", {
    id: document,
    process_id: process,
    sha256,
    size: 1,
    media_type: "text/plain",
    filename,
    title,
    channel: "committee",
    uploaded_by: people.secretary.id,
    uploaded_at: putAt,
  });
  await put("reading", {
    id: reading,
    document_id: document,
    process_id: process,
    number: 1,
    recipe: "{}",
    content,
    kind,
    repairs: 0,
    open_doubts: 0,
    points,
    items: 0,
    made_by: people.secretary.id,
    made_at: putAt,
    cause: "first",
  });
}
