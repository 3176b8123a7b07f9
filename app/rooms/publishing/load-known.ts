import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Artefact, ArtefactList } from "./artefact.ts";
import { type KnownBefore, knownFrom } from "./known-before.ts";

/**
 * What each publication of a process told of areas and findings, the oldest first: replaced and
 * withdrawn ones too. Of each only the lists that can be subtracted.
 */
export async function loadKnownBefore(trx: Trx, processId: string): Promise<KnownBefore<number>[]> {
  const { rows: publications } = await sql<{ id: string; publishedAt: Date; page: Artefact["page"] }>`
    select id, published_at as "publishedAt", page from publication where process_id = ${processId} order by published_at, id`.execute(
    trx,
  );
  const { rows: lists } = await sql<{ publicationId: string } & ArtefactList>`
    select l.publication_id as "publicationId", l.key, l.heading, l.count, l.statement_numbers as statements
      from published_list l join publication p on p.id = l.publication_id
     where l.process_id = ${processId} and l.unit = 'statement'
       and (p.kind = 'summary' or l.key ~ '^(statements|coded|area-.*|finding-.*)$')
       and (p.kind <> 'summary' or l.key in (
             select regexp_replace(r->>'href', '^.*/', '') from jsonb_array_elements(p.page->'report'->'references') r
              where r->>'id' ~ '^list-(all$|place-coded$|area-[0-9a-f-]{36}$|finding-)'))`.execute(trx);
  const listsOf = new Map<string, ArtefactList[]>();
  for (const { publicationId, ...list } of lists) {
    const those = listsOf.get(publicationId);
    if (those) those.push(list);
    else listsOf.set(publicationId, [list]);
  }
  return publications.map(({ id, publishedAt, page }) =>
    knownFrom({ page, lists: listsOf.get(id) ?? [] }, { publicationId: id, publishedAt }),
  );
}
