import type pg from "pg";
import type { ArtefactKind } from "./artefact.ts";
import { publicRule } from "./is-public.ts";

/** What a public page is made from, and at which revision. */
export interface Standing {
  id: string;
  revision: number;
  number: number;
  kind: ArtefactKind;
  publishedAt: Date;
  /** A summary that a newer one replaced; null while it is the newest. */
  supersededAt: Date | null;
}

/**
 * Which publication stands at a public address: the one question each public
 * request asks. One prepared statement, as a stranger, outside any transaction
 * block; a connection of the pool knows no viewer between transactions.
 *
 * @param subject the number in the address, or the id of the area or draft; null for the
 *   process page, and for the newest summary (a compiled note only where no summary stands)
 * @returns null when nothing is published there: missing and withdrawn are not told apart
 */
export async function findStanding(
  pool: pg.Pool,
  slug: string,
  kind: ArtefactKind,
  subject: number | string | null,
): Promise<Standing | null> {
  const number = typeof subject === "number" ? subject : null;
  if (number !== null && !(Number.isInteger(number) && number >= 1 && number <= 0x7fff_ffff)) return null;
  const id = typeof subject === "string" ? subject : null;
  const { rows } = await pool.query<Standing>({
    name: "publishing.find-standing",
    text: `select id, revision, number, kind, published_at as "publishedAt", superseded_at as "supersededAt"
             from publication
            where slug = $1 and kind = $2 and ($3::int is null or number = $3) and ($4::uuid is null or subject_id = $4)
              and ${publicRule("publication")} and (superseded_at is null or $3::int is not null)
            order by superseded_at is null desc, report_kind = 'compiledNote', number desc, published_at desc
            limit 1`,
    values: [slug, kind, number, id],
  });
  return rows[0] ?? null;
}

/**
 * Which publications strangers may read under a slug, each at which revision and whether it is
 * replaced, as one word: a page drawn under this word may be sent again under the same, and under
 * no other. One prepared statement, as a stranger, as for `findStanding`; it reads no page.
 *
 * @returns null when nothing is published there
 */
export async function findSiteVersion(pool: pg.Pool, slug: string): Promise<string | null> {
  const { rows } = await pool.query<{ version: string | null }>({
    name: "publishing.find-site-version",
    text: `select string_agg(id::text || ':' || revision || case when superseded_at is null then '' else '-' end, ' ' order by id) as version
             from publication
            where slug = $1 and ${publicRule("publication")}`,
    values: [slug],
  });
  return rows[0]?.version ?? null;
}
