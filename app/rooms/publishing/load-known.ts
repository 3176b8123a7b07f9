import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { type KnownBefore, type KnownList, type KnownPage, knownFrom } from "./known-before.ts";
import { NumberSet } from "./number-set.ts";

/**
 * What each publication of a process told of areas and findings, the oldest first: replaced and
 * withdrawn ones too. Of each only the lists that can be subtracted.
 */
export async function loadKnownBefore(trx: Trx, processId: string): Promise<KnownBefore<number>[]> {
  const { rows: publications } = await sql<{ id: string; publishedAt: Date; page: KnownPage }>`
    select id, published_at as "publishedAt",
           case kind
             when 'summary' then jsonb_build_object('kind', kind, 'report', jsonb_build_object('references', page->'report'->'references'))
             when 'process' then jsonb_build_object('kind', kind, 'areas', page->'areas')
             else jsonb_build_object('kind', kind, 'id', page->'id', 'statements', page->'statements', 'findings', page->'findings')
           end as page
      from publication where process_id = ${processId} order by published_at, id`.execute(trx);
  const { rows: lists } = await sql<{ publicationId: string } & Omit<KnownList, "statements">>`
    select l.publication_id as "publicationId", l.key, l.heading, l.count
      from published_list l join publication p on p.id = l.publication_id
     where l.process_id = ${processId} and l.unit = 'statement'
       and (p.kind = 'summary' or l.key ~ '^(statements|coded|area-.*|finding-.*)$')
       and (p.kind <> 'summary' or l.key in (
             select regexp_replace(r->>'href', '^.*/', '') from jsonb_array_elements(p.page->'report'->'references') r
              where r->>'id' ~ '^list-(all$|place-coded$|area-[0-9a-f-]{36}$|finding-)'))`.execute(trx);
  const numbers = await loadNumbers(trx, lists);
  const listsOf = new Map<string, KnownList[]>();
  for (const { publicationId, ...head } of lists) {
    const list = { ...head, statements: numbers.get(publicationId)!.get(head.key)! };
    const those = listsOf.get(publicationId);
    if (those) those.push(list);
    else listsOf.set(publicationId, [list]);
  }
  return publications.map(({ id, publishedAt, page }) =>
    knownFrom({ page, lists: listsOf.get(id) ?? [] }, { publicationId: id, publishedAt }),
  );
}

/*
 * What a published list holds is never altered, and a process that publishes every week asks for
 * the same hundred publications at each look. Numbers alone are kept, no words: by publication, at
 * most so many, the one that was not asked for longest goes first.
 */
const kept = new Map<string, ReadonlyMap<string, NumberSet>>();
const mostKept = 500;

/** The numbers each list holds, by publication and key. */
async function loadNumbers(
  trx: Trx,
  lists: readonly { publicationId: string; key: string }[],
): Promise<Map<string, ReadonlyMap<string, NumberSet>>> {
  const keysOf = new Map<string, string[]>();
  for (const { publicationId, key } of lists) {
    const keys = keysOf.get(publicationId);
    if (keys) keys.push(key);
    else keysOf.set(publicationId, [key]);
  }
  const numbers = new Map<string, ReadonlyMap<string, NumberSet>>();
  for (const [id, keys] of keysOf) {
    const known = kept.get(id) ?? (await readNumbers(trx, id, keys));
    kept.delete(id);
    kept.set(id, known);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    numbers.set(id, known);
  }
  return numbers;
}

async function readNumbers(trx: Trx, id: string, keys: readonly string[]): Promise<Map<string, NumberSet>> {
  // As text: an array of 20,000 numbers is read here ten times as fast as where rows are made
  const { rows } = await sql<{ key: string; numbers: string }>`
    select key, statement_numbers::text as numbers from published_list
     where publication_id = ${id} and key = any (${[...keys]}::text[])`.execute(trx);
  return new Map(rows.map(({ key, numbers }) => [key, NumberSet.read(numbers)]));
}
