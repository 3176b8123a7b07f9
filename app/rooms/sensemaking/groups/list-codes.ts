import type { Trx } from "#base/db.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { codingsByArea } from "../queries.ts";
import { listThemeMembers, listThemes } from "../themes/codebook-queries.ts";

export type CodeKind = "areas" | "themes";

/** An area or a theme with the statements people have given it. */
export interface Code {
  key: string;
  name: string;
  members: string[];
}

export async function listCodes(trx: Trx, processId: string, kind: CodeKind): Promise<Code[]> {
  const members =
    kind === "themes" ? await membersByTheme(trx, processId) : await codingsByArea(trx, processId);
  const codes = kind === "themes" ? await listThemes(trx, processId) : await listFocusAreas(trx, processId);
  return codes.map(({ id, name }) => ({ key: id, name, members: members.get(id) ?? [] }));
}

async function membersByTheme(trx: Trx, processId: string): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>();
  for (const { themeId, statementId } of await listThemeMembers(trx, processId)) {
    const known = members.get(themeId);
    if (known) known.push(statementId);
    else members.set(themeId, [statementId]);
  }
  return members;
}
