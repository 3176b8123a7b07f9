import { sql } from "kysely";
import type { CodingTarget } from "../coding/coding.ts";

/** One thing that was said of a statement, whether it stands or not. */
export interface PastCoding {
  target: CodingTarget;
  areaId: string | null;
  reason: string | null;
  state: "confirmed" | "rejected" | "withdrawn";
  personId: string;
  at: string;
  undone: boolean;
  /** The run whose proposals the person saw. */
  run: number | null;
}

const mostTold = 20;

/** Who has coded a statement how, newest first, as a question within a larger one. */
export function historyOf(processId: string, statementId: string) {
  return sql`
    select c.target, c.focus_area_id as "areaId", c.reason, c.state, a.person_id as "personId", a.at,
           a.undone_at is not null as undone, r.number as run
      from coding c join coding_act a on a.id = c.act_id left join run r on r.id = c.run_id
     where c.process_id = ${processId} and c.statement_id = ${statementId}
     order by c.id desc limit ${mostTold}`;
}
