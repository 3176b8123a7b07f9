import { type RawBuilder, sql } from "kysely";

/**
 * What strangers may read: what is not withdrawn, and not replaced, but for a summary, which
 * keeps its address. The gate holds the same line below (010-publications.sql, `strangers_read`);
 * it is asked here too because members who are signed in may see more behind the gate.
 *
 * @param table the name `publication` goes by in the query
 */
export const publicRule = (table: string): string =>
  `(${table}.withdrawn_at is null and (${table}.superseded_at is null or ${table}.kind = 'summary'))`;

export const isPublic = (table: string): RawBuilder<boolean> => sql.raw<boolean>(publicRule(table));
