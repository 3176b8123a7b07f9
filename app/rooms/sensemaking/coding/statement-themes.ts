import { sql } from "kysely";
import type { Theme } from "../themes/theme.ts";

/** A theme as the codebook pane shows it. */
export type PaneTheme = Omit<Theme, "parentId">;

/** The themes in use, in order of number, as a question within a larger one. */
export function themesInUse(processId: string) {
  return sql`
    select id, number, name, definition, use_when as "useWhen", not_when as "notWhen", focus_area_id as "areaId"
      from standing_theme where process_id = ${processId} and not retired order by number`;
}

/** What stands between one statement and the themes: placed by a run that was accepted, confirmed by a person. */
export interface ThemeOfStatement {
  themeId: string;
  state: "placed" | "confirmed";
  personId: string;
}

/** The same as a question within a larger one. */
export function themesOf(processId: string, statementId: string) {
  return sql`
    select theme_id as "themeId", state, person_id as "personId" from standing_theme_coding
     where process_id = ${processId} and statement_id = ${statementId} and state in ('placed', 'confirmed') order by id`;
}
