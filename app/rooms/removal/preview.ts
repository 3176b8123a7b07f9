import type { Trx } from "#base/db.ts";
import { type FoundStruck, findStruck } from "#rooms/contributions/door.ts";
import { getDocument } from "#rooms/documents/door.ts";
import { wordsOfAgenda } from "#rooms/meetings/door.ts";
import { countShowing } from "#rooms/publishing/door.ts";
import { countQuoting } from "#rooms/sensemaking/door.ts";
import type { RemovalKind } from "./removal.ts";

/** What a removal would take, and where its words stand. */
export interface Preview {
  found: FoundStruck;
  /** The document whose original goes with it; null when it came without one, or its original is gone already. */
  original: { id: string; title: string; filename: string } | null;
  findings: number;
  versions: number;
  publications: number;
}

/** @throws notFound */
export async function previewRemoval(
  trx: Trx,
  processId: string,
  kind: RemovalKind,
  id: string,
): Promise<Preview> {
  const document = kind === "document" ? await getDocument(trx, processId, id) : null;
  const found = await findStruck(trx, processId, kind, id);
  if (kind === "document") found.words.push(...(await wordsOfAgenda(trx, id)));
  const source = document ?? (found.documentId ? await getDocument(trx, processId, found.documentId) : null);
  const ids = found.statements.map((each) => each.id);
  return {
    found,
    original: source && !source.removedAt ? source : null,
    ...(await countQuoting(trx, processId, { statementIds: new Set(ids), words: found.words })),
    publications: await countShowing(trx, processId, ids),
  };
}
