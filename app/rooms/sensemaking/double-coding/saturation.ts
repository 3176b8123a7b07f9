import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { type SaturationStep, saturationCurve } from "#sense/agreement/saturation.ts";

export interface Saturation {
  /** Statements with a code of this kind. */
  coded: number;
  steps: SaturationStep[];
}

/** New areas and new themes per 25 further coded statements, in the order they arrived. */
export async function saturationOf(
  trx: Trx,
  processId: string,
): Promise<{ areas: Saturation; themes: Saturation }> {
  const areas = await sql<{ codes: string[] }>`
    select array_agg(a.name order by a.position) as codes
      from standing_coding c
      join statement_place p on p.process_id = c.process_id and p.statement_id = c.statement_id and p.place = 'coded'
      join focus_area a on a.id = c.focus_area_id
     where c.process_id = ${processId} and p.process_id = ${processId} and c.target = 'area' and c.state = 'confirmed'
     group by p.number order by p.number`.execute(trx);
  const themes = await sql<{ codes: string[] }>`
    select array_agg(t.name order by t.number) as codes
      from theme_member m
      join standing_theme t on t.process_id = m.process_id and t.id = m.theme_id
      join statement s on s.id = m.statement_id
     where m.process_id = ${processId}
     group by s.number order by s.number`.execute(trx);
  return { areas: curve(areas.rows), themes: curve(themes.rows) };
}

function curve(rows: { codes: string[] }[]): Saturation {
  return { coded: rows.length, steps: saturationCurve(rows.map((row) => row.codes)) };
}

/** Steps for a chart of at most `shown` bars: what comes after the last code that was new is one stretch, for it brought nothing. */
export function foldSteps(
  steps: readonly SaturationStep[],
  shown: number,
): { from: number; to: number; newCodes: string[] }[] {
  const last = steps.findLastIndex((step) => step.newCodes.length > 0);
  // One bar of nothing is shown as it is, so that one sees the stretch end.
  const cut = Math.min(Math.max(last + 2, 2), shown);
  const rest = steps.slice(cut);
  if (rest.length === 0) return [...steps];
  return [
    ...steps.slice(0, cut),
    { from: rest[0]!.from, to: rest.at(-1)!.to, newCodes: rest.flatMap((step) => step.newCodes) },
  ];
}
