import type { Trx } from "#base/db.ts";
import type { Ids } from "#base/ids.ts";
import type { Block, Reading, Section } from "#formats/reading.ts";
import type { Document } from "#rooms/documents/door.ts";
import { type AgendaItem, meetingKindOf, type PlacedSection } from "./meeting.ts";
import * as queries from "./queries.ts";

export interface Placed {
  meetingId: string;
  items: number;
  added: number;
  removed: number;
}

/**
 * Makes the meeting and its items say what the reading says. Running it again
 * changes nothing. The raw text never moves, so an item is the same item when
 * it begins at the same code point, whatever its number or title has become.
 *
 * The committee is the one a person chose for the document, never one guessed
 * from the text: it decides who may read.
 */
export async function placeMinutes(
  trx: Trx,
  { id: documentId, processId, channel, committeeId }: Document,
  { id: readingId, reading }: { id: string; reading: Reading },
  ids: Ids,
): Promise<Placed> {
  const meetingId = await queries.saveMeeting(trx, {
    id: ids.uuid(),
    processId,
    documentId,
    readingId,
    committeeId,
    committeeName: reading.meeting?.committee ?? null,
    kind: meetingKindOf(channel),
    heldOn: reading.meeting?.date ?? null,
    place: reading.meeting?.place ?? null,
  });
  const before = new Map(
    (await queries.listItems(trx, meetingId)).map((item) => [item.content.span.start, item.id]),
  );
  const items = reading.items.map(
    (content, index): AgendaItem => ({
      id: before.get(content.span.start) ?? ids.uuid(),
      processId,
      meetingId,
      documentId,
      readingId,
      position: index + 1,
      content: { ...content, sections: content.sections.map((section) => withParagraphs(section, reading)) },
    }),
  );
  await queries.replaceItems(trx, meetingId, items);
  const kept = items.filter((item) => before.has(item.content.span.start)).length;
  return { meetingId, items: items.length, added: items.length - kept, removed: before.size - kept };
}

function withParagraphs(section: Section, { blocks }: Reading): PlacedSection {
  const begins = (block: Block) => {
    const start = block.spans[0]?.start ?? -1;
    return section.spans.some((span) => start >= span.start && start < span.end);
  };
  return {
    ...section,
    paragraphs: blocks
      .filter((block) => block.kind !== "heading" && begins(block))
      .map(({ kind, text, marker }) => ({ text, marker: kind === "listItem" ? (marker ?? "•") : null })),
  };
}
