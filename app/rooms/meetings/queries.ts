import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { FuzzyDate, Item } from "#formats/reading.ts";
import type { AgendaItem, Meeting, MeetingKind } from "./meeting.ts";

type MeetingTables = {
  meeting: {
    id: string;
    process_id: string;
    document_id: string;
    reading_id: string;
    committee_id: string | null;
    committee_name: string | null;
    kind: MeetingKind;
    held_on: FuzzyDate | null;
    place: string | null;
  };
  agenda_item: {
    id: string;
    process_id: string;
    meeting_id: string;
    document_id: string;
    reading_id: string;
    position: number;
    number: string | null;
    title: string;
    case_text: string | null;
    kle: string | null;
    facet: string | null;
    case_running_number: string | null;
    case_year: number | null;
    outcome_kind: string | null;
    content: Item;
  };
};

const tables = (trx: Trx) => trx.withTables<MeetingTables>();

const json = <T>(value: T) => (value === null ? null : JSON.stringify(value)) as unknown as T;

const meetingColumns = [
  "id",
  "process_id as processId",
  "document_id as documentId",
  "reading_id as readingId",
  "committee_id as committeeId",
  "committee_name as committeeName",
  "kind",
  "held_on as heldOn",
  "place",
] as const;

const itemColumns = [
  "id",
  "process_id as processId",
  "meeting_id as meetingId",
  "document_id as documentId",
  "reading_id as readingId",
  "position",
  "content",
] as const;

export interface ListedMeeting extends Meeting {
  items: number;
}

/** Newest first; those whose day is not known stand last. Without a process: every meeting the viewer may see. */
export async function listMeetings(trx: Trx, processId: string | null): Promise<ListedMeeting[]> {
  let query = tables(trx)
    .selectFrom("meeting")
    .select(meetingColumns)
    .select(sql<number>`(select count(*) from agenda_item i where i.meeting_id = meeting.id)`.as("items"))
    .orderBy(sql`coalesce(held_on ->> 'from', held_on ->> 'to') desc nulls last`)
    .orderBy("id");
  if (processId) query = query.where("process_id", "=", processId);
  return query.execute();
}

/** @throws notFound, also when the viewer may not know of it */
export async function getMeeting(trx: Trx, id: string): Promise<Meeting> {
  const row = await tables(trx)
    .selectFrom("meeting")
    .select(meetingColumns)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

export async function findMeetingOfDocument(trx: Trx, documentId: string): Promise<Meeting | null> {
  const row = await tables(trx)
    .selectFrom("meeting")
    .select(meetingColumns)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return row ?? null;
}

/** In the order of the document. */
export async function listItems(trx: Trx, meetingId: string): Promise<AgendaItem[]> {
  return tables(trx)
    .selectFrom("agenda_item")
    .select(itemColumns)
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
}

/** @throws notFound, also when the viewer may not know of it */
export async function getItem(trx: Trx, id: string): Promise<AgendaItem> {
  const row = await tables(trx)
    .selectFrom("agenda_item")
    .select(itemColumns)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

/** @returns the meeting's id, which stays the same from reading to reading */
export async function saveMeeting(trx: Trx, meeting: Meeting): Promise<string> {
  const values = {
    reading_id: meeting.readingId,
    committee_id: meeting.committeeId,
    committee_name: meeting.committeeName,
    kind: meeting.kind,
    held_on: json(meeting.heldOn),
    place: meeting.place,
  };
  const row = await tables(trx)
    .insertInto("meeting")
    .values({ id: meeting.id, process_id: meeting.processId, document_id: meeting.documentId, ...values })
    .onConflict((oc) => oc.column("document_id").doUpdateSet(values))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function deleteMeeting(trx: Trx, id: string): Promise<void> {
  await tables(trx).deleteFrom("agenda_item").where("meeting_id", "=", id).execute();
  await tables(trx).deleteFrom("meeting").where("id", "=", id).execute();
}

/** Puts exactly these items at the meeting, under the ids they bring. */
export async function replaceItems(trx: Trx, meetingId: string, items: AgendaItem[]): Promise<void> {
  // Positions are taken anew: two items may change places, and a place is held by one at a time.
  await tables(trx).deleteFrom("agenda_item").where("meeting_id", "=", meetingId).execute();
  if (items.length === 0) return;
  await tables(trx)
    .insertInto("agenda_item")
    .values(
      items.map(({ content, ...item }) => ({
        id: item.id,
        process_id: item.processId,
        meeting_id: meetingId,
        document_id: item.documentId,
        reading_id: item.readingId,
        position: item.position,
        number: content.number,
        title: content.title,
        case_text: content.caseNumber?.text ?? null,
        kle: content.caseNumber?.kle ?? null,
        facet: content.caseNumber?.facet ?? null,
        case_running_number: content.caseNumber?.number ?? null,
        case_year: content.caseNumber?.year ?? null,
        outcome_kind: content.outcome?.kind ?? null,
        content: json(content),
      })),
    )
    .execute();
}
