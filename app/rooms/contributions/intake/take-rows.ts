import { sql } from "kysely";
import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { Ids } from "#base/ids.ts";
import { sha256Of } from "#base/sha256-of.ts";
import type { Span } from "#formats/span.ts";
import { rendererOf } from "#rooms/documents/door.ts";
import { segmentStatements } from "#sense/segment-statements.ts";
import { takeStatementNumbers } from "../queries.ts";
import type { Basis } from "../statement.ts";
import type { Intake } from "./intake.ts";
import type { ReadyRow } from "./map-row.ts";

/** A row on its way in, with what tells it from every other row of the process. */
export interface KeyedRow extends ReadyRow {
  key: string;
}

export interface FoundPart {
  spans: Span[];
  text: string;
  questionNumber: number | null;
  question: string | null;
}

const betweenParts = "\n\n";

/** What a row says as one text, and the statements in it. With several text columns the header is the question each part answers. */
export function readRow(
  parts: ReadyRow["parts"],
  severalColumns: boolean,
): { raw: string; found: FoundPart[] } {
  const raw = parts.map((part) => part.text).join(betweenParts);
  const render = rendererOf(raw, []);
  let start = 0;
  const found = parts.flatMap(({ number, header, text }) => {
    const length = codePointsOf(text);
    const whole = [[{ start: 0, end: length }]];
    const segments = segmentStatements(text);
    const placed = (segments.length > 0 ? segments : whole).map((spans) => {
      const moved = spans.map((span) => ({ start: span.start + start, end: span.end + start }));
      return {
        spans: moved,
        text: render(moved),
        questionNumber: severalColumns ? number : null,
        question: severalColumns ? header : null,
      };
    });
    start += length + betweenParts.length;
    return placed;
  });
  return { raw, found };
}

function codePointsOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/**
 * Makes contributions and statements of some rows, in three questions to the
 * database however many they are. A row the process has already is left alone.
 */
export async function takeRows(
  trx: Trx,
  intake: Pick<Intake, "id" | "processId" | "channel" | "mapping">,
  rows: KeyedRow[],
  { clock, ids }: { clock: Clock; ids: Ids },
): Promise<{ taken: number; known: number }> {
  if (rows.length === 0) return { taken: 0, known: 0 };
  const severalColumns =
    Object.values(intake.mapping?.roles ?? {}).filter((role) => role === "text").length > 1;
  const read = rows.map((row) => ({ ...row, ...readRow(row.parts, severalColumns), id: ids.uuid() }));
  const fresh = await insertContributions(
    trx,
    intake,
    read.map((row) => {
      const channel = row.channel ?? intake.channel;
      return {
        id: row.id,
        basis: basisOf(channel),
        channel,
        raw_text: row.raw,
        raw_sha256: sha256Of(row.raw),
        sender_kind: row.senderKind,
        place: row.place,
        said_on: row.saidOn,
        own_id: row.ownId,
        row_number: row.number,
        row_key: row.key,
      };
    }),
  );
  const said = read
    .filter((row) => fresh.has(row.id))
    .flatMap((row) =>
      row.found.map((each) => ({
        ...each,
        contributionId: row.id,
        row: row.number,
        basis: basisOf(row.channel ?? intake.channel),
      })),
    );
  if (said.length > 0) {
    const first = await takeStatementNumbers(trx, intake.processId, said.length);
    const statements = said.map((each, at) => ({
      id: ids.uuid(),
      contribution_id: each.contributionId,
      number: first + at,
      basis: each.basis,
      question_number: each.questionNumber,
      question: each.question,
      spans: each.spans,
      text: each.text,
      raw_start: each.spans[0]!.start,
      row_number: each.row,
    }));
    await sql`
      insert into statement (id, process_id, contribution_id, number, position, basis, question_number, question,
                             spans, text, raw_start, made_at, intake_id, row_number)
      select s.id, ${intake.processId}, s.contribution_id, s.number, s.number, s.basis, s.question_number, s.question,
             s.spans, s.text, s.raw_start, ${clock()}, ${intake.id}, s.row_number
        from json_to_recordset(${JSON.stringify(statements)}::json)
          as s (id uuid, contribution_id uuid, number integer, basis text, question_number integer, question text,
                spans json, text text, raw_start integer, row_number integer)`.execute(trx);
  }
  return { taken: fresh.size, known: rows.length - fresh.size };
}

async function insertContributions(
  trx: Trx,
  intake: Pick<Intake, "id" | "processId">,
  rows: { id: string }[],
): Promise<Set<string>> {
  const inserted = await sql<{ id: string }>`
    insert into contribution (id, process_id, kind, basis, channel, intake_id, raw_text, raw_sha256,
                              sender_kind, place, said_on, own_id, row_number, row_key)
    select r.id, ${intake.processId}, 'input', r.basis, r.channel, ${intake.id}, r.raw_text, r.raw_sha256,
           r.sender_kind, r.place, r.said_on, r.own_id, r.row_number, r.row_key
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r (id uuid, basis text, channel text, raw_text text, raw_sha256 text, sender_kind text, place text,
              said_on date, own_id text, row_number integer, row_key text)
    on conflict (process_id, row_key) where row_key is not null do nothing
    returning id`.execute(trx);
  return new Set(inserted.rows.map((row) => row.id));
}

/** A letter or a postcard in a sheet was typed in by somebody else. */
const basisOf = (channel: string): Basis =>
  channel === "postcard" || channel === "letter" ? "transcribed" : "verbatim";
