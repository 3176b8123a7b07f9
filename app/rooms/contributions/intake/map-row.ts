import { createHash } from "node:crypto";
import type { Channel } from "#rooms/documents/door.ts";
import { channelIn } from "./channel-in.ts";
import type { Mapping } from "./mapping.ts";
import { parseDay } from "./parse-day.ts";
import { personNumbersIn, withoutPersonNumbers } from "./person-numbers.ts";

/** A row as it waits: its number in the file, whether it fits the header, its cells. */
export type WaitingRow = [number: number, ragged: 0 | 1, ...cells: string[]];

/** A row that is ready to be a contribution. */
export interface ReadyRow {
  number: number;
  /** What the sender said, part by part, with the header it stood under; `number` counts the text columns from 1. */
  parts: { number: number; header: string; text: string }[];
  saidOn: string | null;
  channel: Channel | null;
  senderKind: string | null;
  place: string | null;
  ownId: string | null;
}

export type FailureReason = "ragged" | "emptyText" | "textTooLong" | "badDate" | "fieldTooLong" | "cprInText";

export interface RowFailure {
  row: number;
  /** Place of the column in the sheet; null when it is the whole row. */
  column: number | null;
  reason: FailureReason;
}

const rowLimits = { textLength: 50_000, fieldLength: 200 } as const;

/**
 * One row as its mapping reads it, or everything that is wrong with it at once.
 *
 * @param cpr leave rows with CPR numbers out, or take them in with the numbers masked
 */
export function mapRow(
  [number, ragged, ...cells]: WaitingRow,
  columns: readonly { header: string }[],
  { roles }: Mapping,
  cpr: "leaveOut" | "mask",
): ReadyRow | RowFailure[] {
  if (ragged) return [{ row: number, column: null, reason: "ragged" }];
  const failures: RowFailure[] = [];
  const fail = (column: number | null, reason: FailureReason) =>
    failures.push({ row: number, column, reason });
  const ready: ReadyRow = {
    number,
    parts: [],
    saidOn: null,
    channel: null,
    senderKind: null,
    place: null,
    ownId: null,
  };
  let firstText: number | null = null;
  let textColumns = 0;
  for (const [key, role] of Object.entries(roles)) {
    const column = Number(key);
    let value = (cells[column] ?? "").trim();
    if (role === "text") {
      firstText ??= column;
      textColumns += 1;
    }
    if (value === "") continue;
    if (personNumbersIn(value).length > 0) {
      if (cpr === "mask") value = withoutPersonNumbers(value);
      else fail(column, "cprInText");
    }
    if (role === "text") {
      if (value.length > rowLimits.textLength) fail(column, "textTooLong");
      ready.parts.push({ number: textColumns, header: columns[column]?.header ?? "", text: value });
    } else if (role === "date") {
      ready.saidOn = parseDay(value);
      if (ready.saidOn === null) fail(column, "badDate");
    } else if (role === "channel") ready.channel = channelIn(value);
    else if (value.length > rowLimits.fieldLength) fail(column, "fieldTooLong");
    else ready[role] = value;
  }
  if (ready.parts.length === 0) fail(firstText, "emptyText");
  return failures.length > 0 ? failures : ready;
}

/** What makes two rows the same: everything that was taken of them. */
export function hashOf({ parts, saidOn, channel, senderKind, place, ownId }: ReadyRow): string {
  const taken = [parts.map((part) => part.text), saidOn, channel, senderKind, place, ownId];
  return createHash("sha256").update(JSON.stringify(taken)).digest("base64url");
}
