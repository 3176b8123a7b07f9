import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { Ids } from "#base/ids.ts";
import type { Reading } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";
import { linkFeedback } from "#sense/link-feedback.ts";
import { replaceProposedLinks, saveFeedback } from "./feedback-queries.ts";
import * as queries from "./queries.ts";
import {
  basisOf,
  descendantsOf,
  type FoundStatement,
  findStatements,
  isNote,
  type Statement,
} from "./statement.ts";
import {
  countAgain,
  insertStatements,
  recordWordings,
  retireStatements,
  rewordStatements,
} from "./write-statements.ts";

/** An approved reading, as documents hands it over. */
interface ApprovedReading {
  readingId: string;
  documentId: string;
  processId: string;
  channel: string;
  reading: Reading;
  render(spans: Span[]): string;
}

export interface Placed {
  added: number;
  reworded: number;
  retired: number;
  returned: number;
}

/**
 * Brings the statements of one document into line with its newest approved
 * reading. A statement is known by where it begins in the raw text, so the same
 * statement keeps its number and its codings from reading to reading; what a
 * newer reading no longer holds is retired, never deleted. Safe to run twice.
 */
export async function placeReading(
  trx: Trx,
  approved: ApprovedReading,
  clock: Clock,
  ids: Ids,
): Promise<Placed> {
  const { reading, readingId, documentId, processId, channel, render } = approved;
  const now = clock();
  const found = findStatements(reading, render);
  const existing = await queries.listStatementsOfDocument(trx, documentId);
  if (found.length === 0 && existing.length === 0 && reading.feedback.length === 0)
    return { added: 0, reworded: 0, retired: 0, returned: 0 };
  const basis = basisOf(reading, channel);
  const contributionId = await queries.saveContribution(trx, {
    id: ids.uuid(),
    processId,
    documentId,
    readingId,
    kind: isNote(reading) ? "compiledNote" : "input",
    basis,
    channel,
    groups: isNote(reading) ? reading.groups : null,
  });

  const roots = new Map(
    existing.filter((each) => each.splitFrom === null).map((each) => [each.rawStart, each]),
  );
  const reworded: Statement[] = [];
  const fresh: FoundStatement[] = [];
  for (const each of found) {
    const known = roots.get(each.rawStart);
    if (!known) fresh.push(each);
    else {
      roots.delete(each.rawStart);
      reworded.push({ ...known, ...each, readingId });
    }
  }
  const gone = [...roots.values()];
  const goneParts = descendantsOf(existing, gone);
  const goneIds = new Set(goneParts.map((each) => each.id));
  for (const part of existing)
    if (part.splitFrom !== null && !goneIds.has(part.id))
      reworded.push({ ...part, text: render(part.spans), readingId });

  await rewordStatements(trx, reworded);
  await recordWordings(trx, reworded);
  const returned = reworded.filter((each) => each.retired === "notInReading").map((each) => each.id);
  await countAgain(trx, returned);
  const leaving = [...gone, ...goneParts].filter((each) => each.retired === null);
  await retireStatements(
    trx,
    leaving.map((each) => each.id),
    "notInReading",
    now,
  );
  const first = fresh.length > 0 ? await queries.takeStatementNumbers(trx, processId, fresh.length) : 0;
  const added = fresh.map(
    (each, index): Statement => ({
      ...each,
      id: ids.uuid(),
      processId,
      documentId,
      intakeId: null,
      rowNumber: null,
      contributionId,
      number: first + index,
      basis,
      group: each.group,
      readingId,
      splitFrom: null,
      retired: null,
    }),
  );
  await insertStatements(trx, added, now);
  await placeFeedback(trx, approved, contributionId, ids);
  const before = new Map(existing.map((each) => [each.id, each.text]));
  return {
    added: added.length,
    reworded: reworded.filter((each) => before.get(each.id) !== each.text).length,
    retired: leaving.length,
    returned: returned.length,
  };
}

/** Overall feedback restates points; it is kept beside them, linked, and never counted with them. */
async function placeFeedback(
  trx: Trx,
  approved: ApprovedReading,
  contributionId: string,
  ids: Ids,
): Promise<void> {
  const { reading, readingId, documentId, processId } = approved;
  if (reading.feedback.length === 0) return;
  const passages: { id: string; text: string }[] = [];
  for (const [position, passage] of reading.feedback.entries()) {
    const id = await saveFeedback(trx, {
      id: ids.uuid(),
      processId,
      contributionId,
      documentId,
      readingId,
      position,
      rawStart: passage.spans[0]!.start,
      spans: passage.spans,
      text: passage.text,
    });
    passages.push({ id, text: passage.text });
  }
  const statements = await queries.listStatements(trx, processId, { documentId });
  const links = linkFeedback(passages, statements).flatMap(({ passageId, points }) =>
    points.map((point) => ({ feedbackId: passageId, statementId: point.pointId, score: point.score })),
  );
  await replaceProposedLinks(
    trx,
    processId,
    links,
    passages.map((passage) => passage.id),
  );
}
