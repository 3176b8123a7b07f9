import { sql } from "kysely";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import { sha256Of } from "#base/sha256-of.ts";
import type { Acting, Channel } from "#rooms/documents/door.ts";
import { takeStatementNumbers } from "../queries.ts";
import type { Basis } from "../statement.ts";
import { insertStatements } from "../write-statements.ts";
import { insertIntake } from "./intake-queries.ts";
import type { FoundPart } from "./take-rows.ts";

export interface Paste {
  key: string;
  title: string;
  kind: "mail" | "letter" | "flipChart" | "phone";
  channel: Channel;
  raw: string;
  found: FoundPart[];
  saidOn: string | null;
  senderKind: string | null;
  group: string | null;
}

/** How the words came on paper: a mail is the sender's own, a call is what somebody made of it. */
const bases: Record<Paste["kind"], Basis> = {
  mail: "verbatim",
  letter: "transcribed",
  flipChart: "compiled",
  phone: "compiled",
};

/**
 * Saves what was pasted or typed as one contribution with its statements. The
 * same form sent twice is saved once.
 *
 * @returns the contribution's id
 */
export async function savePaste(acting: Acting, processId: string, paste: Paste): Promise<string> {
  const { trx, clock, ids, viewer } = acting;
  const rowKey = `paste#${paste.key}`;
  await lockUntilCommit(trx, rowKey);
  const known = await sql<{ id: string }>`
    select id from contribution where process_id = ${processId} and row_key = ${rowKey}`.execute(trx);
  if (known.rows[0]) return known.rows[0].id;
  const now = clock();
  const intakeId = ids.uuid();
  await insertIntake(trx, {
    id: intakeId,
    processId,
    kind: "paste",
    title: paste.title,
    channel: paste.channel,
    fileSha256: null,
    found: { sheets: [], warnings: [] },
    madeBy: viewer.id,
    madeAt: now,
    waitsUntil: null,
    startedAt: now,
    finishedAt: now,
    taken: 1,
    known: 0,
    rowsTotal: 1,
  });
  const id = ids.uuid();
  const basis = bases[paste.kind];
  // A flip chart holds what several said; its units are points and one table, not a sender.
  const isNote = paste.kind === "flipChart";
  await sql`
    insert into contribution (id, process_id, kind, basis, channel, groups, intake_id, raw_text, raw_sha256,
                              sender_kind, said_on, row_key)
    values (${id}, ${processId}, ${isNote ? "compiledNote" : "input"}, ${basis}, ${paste.channel},
            ${isNote ? 1 : null}, ${intakeId}, ${paste.raw},
            ${sha256Of(paste.raw)}, ${paste.senderKind}, ${paste.saidOn}, ${rowKey})`.execute(trx);
  const first = await takeStatementNumbers(trx, processId, paste.found.length);
  await insertStatements(
    trx,
    paste.found.map((each, at) => ({
      ...each,
      id: ids.uuid(),
      processId,
      documentId: null,
      intakeId,
      rowNumber: null,
      contributionId: id,
      number: first + at,
      basis,
      group: paste.group,
      readingId: null,
      rawStart: each.spans[0]!.start,
      splitFrom: null,
      retired: null,
    })),
    now,
  );
  await acting.record({
    kind: "pasteTaken",
    processId,
    subjectKind: "contribution",
    subjectId: id,
    details: { statements: paste.found.length },
  });
  return id;
}
