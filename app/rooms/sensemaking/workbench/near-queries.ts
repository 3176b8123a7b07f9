import { sql } from "kysely";
import { newestRun } from "../proposing/proposal-queries.ts";

/** A statement that the newest run found to be like the one at hand, with what people have said of it since. */
export interface NearStatement {
  id: string;
  /** Cosine in thousandths. */
  nearness: number;
  /** The areas people have laid it in. */
  confirmed: string[];
}

/** The statements most like one, nearest first, as a question within a larger one. */
export function nearTo(processId: string, statementId: string) {
  return sql`
    select s.statement_id as id, one.nearness, s.confirmed
      from ${newestRun(processId)} newest
      join proposal p on p.run_id = newest.id and p.statement_id = ${statementId}
     cross join unnest(p.near, p.nearness) as one (number, nearness)
      join statement_place s on s.process_id = ${processId} and s.number = one.number
     order by one.nearness desc, one.number`;
}

/** The statements of its small group that nobody has decided yet, itself among them, as a question within a larger one. */
export function groupOf(processId: string, statementId: string) {
  return sql`
    select g.statement_id as id, coalesce((select max(c.id) from coding c where c.statement_id = g.statement_id), 0) as newest
      from ${newestRun(processId)} newest
      join proposal p on p.run_id = newest.id and p.statement_id = ${statementId}
      join proposal g on g.run_id = newest.id and g.ask_group = p.ask_group
      join statement_place s on s.statement_id = g.statement_id and s.place = 'waiting'
     where s.process_id = ${processId}
     order by g.ask_rank`;
}
