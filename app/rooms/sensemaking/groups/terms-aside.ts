import { sql } from "kysely";
import { BriefMemory } from "#base/brief-memory.ts";
import type { Trx } from "#base/db.ts";
import { inThread } from "../in-thread.ts";
import type { GroupTerm } from "./compare.ts";
import type { Dimension } from "./dimensions.ts";
import type { Unit } from "./make-units.ts";
import { termsOf } from "./terms.ts";

/** The words of groups take a second at twenty thousand statements, and no coding changes them. */
const kept = new BriefMemory<Promise<GroupTerm[]>>(6);

/**
 * Words each group uses more than all others do, found beside the web server when there are many statements.
 *
 * @param mark tells one choice of units and their groups from every other
 */
export async function termsAside(
  trx: Trx,
  processId: string,
  mark: string,
  units: readonly Unit[],
  by: Dimension,
): Promise<GroupTerm[]> {
  const known = kept.get(mark);
  if (known) return known;
  const { rows } = await sql<{ texts: string }>`
    select coalesce(json_object_agg(id, case when removed_at is null then text else '' end), '{}')::text as texts
      from statement where process_id = ${processId} and retired_at is null`.execute(trx);
  const question = {
    texts: rows[0]!.texts,
    ids: units.map(({ id }) => id),
    groups: units.map(({ kind }) => kind.from[by]),
  };
  const found = inThread(new URL(import.meta.url), answer, question, units.length);
  kept.set(mark, found);
  found.catch(() => kept.delete(mark));
  return found;
}

interface TermsQuestion {
  /** JSON of the texts by id. */
  texts: string;
  ids: string[];
  groups: (string | null)[];
}

export async function answer({ texts, ids, groups }: TermsQuestion): Promise<GroupTerm[]> {
  const textOf = JSON.parse(texts) as Record<string, string>;
  return termsOf(ids.map((id, at) => ({ id, text: textOf[id] ?? "", group: groups[at]! })));
}
