import { placeGuid } from "./code-guid.ts";
import type { AreaCodingRow, ThemeCodingRow } from "./coding-queries.ts";
import type { ExchangeCode, ExchangeCoding, ExchangeStatement } from "./exchange-data.ts";
import { takeTurns } from "./take-turns.ts";

export interface CodingRows {
  areas: readonly AreaCodingRow[];
  themes: readonly ThemeCodingRow[];
}

interface Around {
  codes: readonly ExchangeCode[];
  statements: readonly ExchangeStatement[];
  readings: ReadonlyMap<string, number>;
}

/** What stands, one for each statement and code, by statement number and then in the order of the codes. */
export async function codingsOf(
  rows: CodingRows,
  { codes, statements, readings }: Around,
): Promise<ExchangeCoding[]> {
  const byId = new Map(codes.flatMap((code) => (code.id === null ? [] : [[code.id, code.guid] as const])));
  const order = new Map(codes.map((code, at) => [code.guid, at]));
  const numbers = new Map(statements.map((each) => [each.id, each.number]));
  const turn = takeTurns();
  const placed: { at: number; coding: ExchangeCoding }[] = [];
  const place = (coding: ExchangeCoding) => {
    const number = numbers.get(coding.statementId);
    const code = order.get(coding.code);
    if (number !== undefined && code !== undefined) placed.push({ at: number * codes.length + code, coding });
    return turn();
  };
  for (const row of rows.areas)
    await place({
      id: `area ${row.id}`,
      code: row.target === "area" ? byId.get(row.areaId!)! : placeGuid(row.target, row.reason ?? ""),
      ...whoAndWhen(row, readings),
      state: row.state,
    });
  for (const row of rows.themes)
    await place({
      id: `theme ${row.id}`,
      code: byId.get(row.themeId)!,
      ...whoAndWhen(row, readings),
      state: row.state,
    });
  return placed.sort((a, b) => a.at - b.at).map(({ coding }) => coding);
}

function whoAndWhen(row: AreaCodingRow | ThemeCodingRow, readings: ReadonlyMap<string, number>) {
  const { statementId, personId, at, run, readingId } = row;
  return {
    statementId,
    personId,
    at,
    run,
    reading: readingId === null ? null : (readings.get(readingId) ?? null),
  };
}
