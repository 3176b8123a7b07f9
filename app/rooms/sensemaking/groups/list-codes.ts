import type { Trx } from "#base/db.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { listThemes } from "../themes/codebook-queries.ts";

export type CodeKind = "areas" | "themes";

/** An area or a theme, in the order of the page that lists them. */
export interface Code {
  key: string;
  name: string;
}

export async function listCodes(trx: Trx, processId: string, kind: CodeKind): Promise<Code[]> {
  const codes = kind === "themes" ? await listThemes(trx, processId) : await listFocusAreas(trx, processId);
  return codes.map(({ id, name }) => ({ key: id, name }));
}
