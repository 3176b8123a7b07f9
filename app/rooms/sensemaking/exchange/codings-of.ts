import { placeGuid } from "./code-guid.ts";
import type { AreaCodingRow, ThemeCodingRow } from "./coding-queries.ts";
import type { ExchangeCode, ExchangeCoding, ExchangeStatement } from "./exchange-data.ts";

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
export function codingsOf(rows: CodingRows, { codes, statements, readings }: Around): ExchangeCoding[] {
  const byId = new Map(codes.flatMap((code) => (code.id === null ? [] : [[code.id, code.guid] as const])));
  const order = new Map(codes.map((code, at) => [code.guid, at]));
  const numbers = new Map(statements.map((each) => [each.id, each.number]));
  const codings = [
    ...rows.areas.map((row) => ({
      id: `area ${row.id}`,
      code: row.target === "area" ? byId.get(row.areaId!)! : placeGuid(row.target, row.reason ?? ""),
      ...whoAndWhen(row, readings),
      state: row.state,
    })),
    ...rows.themes.map((row) => ({
      id: `theme ${row.id}`,
      code: byId.get(row.themeId)!,
      ...whoAndWhen(row, readings),
      state: row.state,
    })),
  ];
  return codings
    .filter((coding) => numbers.has(coding.statementId) && order.has(coding.code))
    .sort(
      (a, b) =>
        numbers.get(a.statementId)! - numbers.get(b.statementId)! || order.get(a.code)! - order.get(b.code)!,
    );
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
