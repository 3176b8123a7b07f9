import { gunzipSync, gzipSync } from "node:zlib";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { FrozenVersion, VersionHead } from "../reports/frozen-version.ts";
import { canonicalJson } from "./canonical-json.ts";
import { tables } from "./editing-tables.ts";

/** What the hash of a version covers. */
export type FrozenContent = Pick<FrozenVersion, "report" | "lists" | "statements" | "areas" | "named">;

export async function insertVersion(
  trx: Trx,
  version: Omit<FrozenVersion, keyof FrozenContent | "kind"> & { revision: number; content: FrozenContent },
): Promise<void> {
  await tables(trx)
    .insertInto("report_version")
    .values({
      id: version.id,
      draft_id: version.draftId,
      process_id: version.processId,
      number: version.number,
      revision: version.revision,
      content: gzipSync(canonicalJson(version.content)),
      content_hash: version.contentHash,
      approved_by: version.approvedBy.id,
      approved_by_name: version.approvedBy.name,
      approved_at: version.approvedAt,
    })
    .execute();
}

/** Approved versions of all drafts of a process, the newest first. */
export async function listVersions(trx: Trx, processId: string): Promise<VersionHead[]> {
  const rows = await heads(trx)
    .where("v.process_id", "=", processId)
    .orderBy("v.approved_at", "desc")
    .orderBy("v.id", "desc")
    .execute();
  return rows.map(headOf);
}

/** A version whole, as it was frozen. @throws notFound */
export async function getVersion(trx: Trx, versionId: string): Promise<FrozenVersion> {
  const row = await heads(trx).select("v.content").where("v.id", "=", versionId).executeTakeFirst();
  if (!row) throw problems.notFound();
  const content: FrozenContent = JSON.parse(gunzipSync(row.content).toString("utf8"));
  const { title: _, language: __, ...head } = headOf(row);
  return { ...head, ...content };
}

function heads(trx: Trx) {
  return tables(trx)
    .selectFrom("report_version as v")
    .innerJoin("report_draft as d", "d.id", "v.draft_id")
    .select([
      "v.id",
      "v.draft_id",
      "v.process_id",
      "d.kind",
      "d.language",
      "d.title",
      "v.number",
      "v.approved_by",
      "v.approved_by_name",
      "v.approved_at",
      "v.content_hash",
    ]);
}

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>["execute"]>>[number];

function headOf(row: HeadRow): VersionHead {
  return {
    id: row.id,
    draftId: row.draft_id,
    processId: row.process_id,
    kind: row.kind,
    language: row.language,
    title: row.title,
    number: row.number,
    approvedBy: { id: row.approved_by, name: row.approved_by_name },
    approvedAt: row.approved_at,
    contentHash: row.content_hash,
  };
}
