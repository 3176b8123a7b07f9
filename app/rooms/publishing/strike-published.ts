import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { strikeReport } from "#rooms/sensemaking/door.ts";
import type { Striker } from "#sense/strike/striker.ts";
import type { Struck } from "#sense/strike/struck.ts";
import type { Artefact } from "./artefact.ts";
import { printFiles } from "./print-files.ts";
import { json, tables } from "./publication-tables.ts";
import { loadKept, lockPublishing } from "./queries.ts";

export interface StruckPublications {
  /** Publications that showed the words, withdrawn and replaced ones too. */
  touched: string[];
  /** Summaries among them whose files must be printed again. */
  reprints: string[];
  /** Hashes of the files they had. */
  files: string[];
}

/**
 * Takes words out of everything that was published of a process, by law. A summary
 * loses its files until they are printed again from what is left (`reprintFiles`).
 */
export async function strikePublished(
  trx: Trx,
  processId: string,
  struck: Struck,
  striker: Striker,
  line: Record<"da" | "en", string>,
): Promise<StruckPublications> {
  // A page that is being published now is struck when it is there
  await lockPublishing(trx, processId);
  const touched = new Set([
    ...(await strikeStatements(trx, processId, struck, striker)),
    ...(await strikeLists(trx, processId, striker)),
    ...(await strikeMoved(trx, processId, striker)),
  ]);
  await strikeReasons(trx, processId, striker);
  const publications = await tables(trx)
    .selectFrom("publication")
    .select(["id", "page"])
    .where("process_id", "=", processId)
    .execute();
  const found: StruckPublications = { touched: [], reprints: [], files: [] };
  for (const { id, page } of publications) {
    const left = striker.data(page);
    if (left === page && !touched.has(id)) continue;
    found.touched.push(id);
    if (left.kind === "summary") {
      found.files.push(...left.files.map((file) => file.sha256));
      if (left.files.length > 0) found.reprints.push(id);
    }
    await savePage(
      trx,
      id,
      left.kind === "summary" ? { ...left, files: [], report: strikeReport(left.report, line) } : left,
    );
  }
  return found;
}

/** Prints the files of a summary again from what it shows now. Safe to run twice: same page, same bytes. */
export async function reprintFiles(trx: Trx, publicationId: string, objects: ObjectStore): Promise<void> {
  const artefact = await loadKept(trx, publicationId);
  if (artefact?.page.kind !== "summary") return;
  const files = [];
  for (const { format, bytes } of await printFiles(artefact))
    files.push({ format, ...(await objects.keep(bytes)) });
  await savePage(trx, publicationId, { ...artefact.page, files });
}

async function savePage(trx: Trx, id: string, page: Artefact["page"]): Promise<void> {
  await tables(trx)
    .updateTable("publication")
    .set({ page: json(page), revision: sql<number>`revision + 1` })
    .where("id", "=", id)
    .execute();
}

async function strikeStatements(
  trx: Trx,
  processId: string,
  struck: Struck,
  striker: Striker,
): Promise<string[]> {
  const rows = await tables(trx)
    .selectFrom("published_statement")
    .select(["publication_id", "number", "statement_id", "title"])
    .where("process_id", "=", processId)
    .execute();
  const touched: string[] = [];
  for (const { publication_id, number, statement_id, title } of rows) {
    const isGone = struck.statementIds.has(statement_id);
    const left = title && striker.words(title);
    if (!isGone && left === title) continue;
    touched.push(publication_id);
    await tables(trx)
      .updateTable("published_statement")
      .set({ title: left, ...(isGone ? { text: null, held_back: "removed" as const, masked: false } : {}) })
      .where("publication_id", "=", publication_id)
      .where("number", "=", number)
      .execute();
  }
  return touched;
}

async function strikeLists(trx: Trx, processId: string, striker: Striker): Promise<string[]> {
  const rows = await tables(trx)
    .selectFrom("published_list")
    .select(["publication_id", "key", "heading", "sources"])
    .where("process_id", "=", processId)
    .execute();
  const touched: string[] = [];
  for (const row of rows) {
    const [heading, sources] = [striker.data(row.heading), striker.data(row.sources)];
    if (heading === row.heading && sources === row.sources) continue;
    touched.push(row.publication_id);
    await tables(trx)
      .updateTable("published_list")
      .set({ heading: json(heading), sources: json(sources) })
      .where("publication_id", "=", row.publication_id)
      .where("key", "=", row.key)
      .execute();
  }
  return touched;
}

/** What stands elsewhere is told with the names of rests and reasons, which people write. */
async function strikeMoved(trx: Trx, processId: string, striker: Striker): Promise<string[]> {
  const rows = await tables(trx)
    .selectFrom("publication")
    .select(["id", "moved"])
    .where("process_id", "=", processId)
    .where("kind", "=", "summary")
    .execute();
  const touched: string[] = [];
  for (const { id, moved } of rows) {
    const left = striker.data(moved);
    if (left === moved) continue;
    touched.push(id);
    await tables(trx)
      .updateTable("publication")
      .set({ moved: json(left) })
      .where("id", "=", id)
      .execute();
  }
  return touched;
}

/** Why something was published or may stand: people quote when they give reasons. */
async function strikeReasons(trx: Trx, processId: string, striker: Striker): Promise<void> {
  const acts = await tables(trx)
    .selectFrom("publication_act")
    .select(["publication_id", "what", "reason"])
    .where("process_id", "=", processId)
    .execute();
  for (const { publication_id, what, reason } of acts)
    if (striker.words(reason) !== reason)
      await tables(trx)
        .updateTable("publication_act")
        .set({ reason: striker.words(reason) })
        .where("publication_id", "=", publication_id)
        .where("what", "=", what)
        .execute();
  const decisions = await tables(trx)
    .selectFrom("disclosure_decision")
    .select(["id", "reason"])
    .where("process_id", "=", processId)
    .execute();
  for (const { id, reason } of decisions)
    if (striker.words(reason) !== reason)
      await tables(trx)
        .updateTable("disclosure_decision")
        .set({ reason: striker.words(reason) })
        .where("id", "=", id)
        .execute();
}
