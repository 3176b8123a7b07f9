import type { Trx } from "#base/db.ts";
import type { SheetWarning } from "#formats/sheet/sheet.ts";
import type { Channel } from "#rooms/documents/door.ts";
import type { Mapping, RememberedMapping } from "./mapping.ts";
import type { StagedSheet } from "./stage-sheet.ts";

/** What was found in a file; the samples go when its rows do. */
export interface Found {
  sheets: StagedSheet[];
  warnings: SheetWarning[];
}

type IntakeTables = {
  intake: {
    id: string;
    process_id: string;
    kind: "sheet" | "paste";
    title: string;
    channel: Channel;
    file_sha256: string | null;
    sheets: Found;
    mapping: Mapping | null;
    checked_at: Date | null;
    made_by: string;
    made_at: Date;
    waits_until: Date | null;
    started_at: Date | null;
    started_by: string | null;
    finished_at: Date | null;
    given_up_at: Date | null;
    taken: number;
    known: number;
    rows_total: number;
    taken_back_at: Date | null;
    taken_back_by: string | null;
  };
  intake_chunk: {
    intake_id: string;
    process_id: string;
    sheet: number;
    position: number;
    rows: number;
    content: Buffer;
    waits_until: Date;
  };
  intake_failure: {
    intake_id: string;
    process_id: string;
    row_number: number;
    column_name: string;
    reason: string;
  };
  intake_mapping: {
    process_id: string;
    columns_hash: string;
    mapping: RememberedMapping;
    saved_by: string;
    saved_at: Date;
  };
};

export const tables = (trx: Trx) => trx.withTables<IntakeTables>();

/** A value as a jsonb column takes it. */
export const jsonb = <T>(value: T) => JSON.stringify(value) as unknown as T;

export const intakeColumns = [
  "id",
  "process_id as processId",
  "kind",
  "title",
  "channel",
  "sheets as found",
  "mapping",
  "checked_at as checkedAt",
  "made_by as madeBy",
  "made_at as madeAt",
  "waits_until as waitsUntil",
  "started_at as startedAt",
  "finished_at as finishedAt",
  "given_up_at as givenUpAt",
  "taken",
  "known",
  "rows_total as rowsTotal",
  "taken_back_at as takenBackAt",
] as const;
