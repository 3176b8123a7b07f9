import { assign } from "#sense/assign.ts";
import { formatCsv, parseCsv } from "#sense/csv.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import { SenseProblem } from "#sense/problem.ts";
import type { AreaDefinition, Example, StatementText } from "#sense/types.ts";

export interface AssignCsvInputs {
  /** CSV with columns `id` and `text`; others are passed over. */
  statements: string;
  /** JSON: a list of `{name, description}`. The name is the area's id in the other files. */
  areas: string;
  /** CSV with columns `id` and `area`. */
  confirmed?: string;
  background?: string;
  language?: LanguageCode;
  /** Told the share that is done while the background is learnt from. */
  progress?: (share: number) => void;
}

/**
 * `sense assign` without the files: text in, text out.
 *
 * @returns CSV with the columns id, area, score, margin, band; one row a statement, in the order given
 * @throws SenseProblem when a column is missing, an id stands twice or the areas are no such list
 */
export function assignCsv(inputs: AssignCsvInputs): string {
  const statements = readStatements(inputs.statements);
  const areas = readAreas(inputs.areas);
  const examples = inputs.confirmed === undefined ? [] : readConfirmed(inputs.confirmed, statements, areas);
  const placed = assign(statements, areas, examples, {
    language: inputs.language ?? "da",
    ...(inputs.background === undefined ? {} : { background: inputs.background }),
    ...(inputs.progress === undefined ? {} : { progress: inputs.progress }),
  });
  const rows = placed.map((one) => [
    one.id,
    one.areaId,
    one.score.toFixed(6),
    one.margin.toFixed(6),
    one.band,
  ]);
  return formatCsv([["id", "area", "score", "margin", "band"], ...rows]);
}

function readStatements(csv: string): StatementText[] {
  const rows = readColumns(csv, "statements", ["id", "text"]);
  const seen = new Set<string>();
  return rows.map(([id, text]) => {
    if (seen.has(id!)) throw new SenseProblem("idTwice", { file: "statements", id: id! });
    seen.add(id!);
    return { id: id!, text: text! };
  });
}

function readConfirmed(csv: string, statements: StatementText[], areas: AreaDefinition[]): Example[] {
  const knownIds = new Set(statements.map((one) => one.id));
  const knownAreas = new Set(areas.map((one) => one.id));
  return readColumns(csv, "confirmed", ["id", "area"]).map(([id, area]): Example => {
    if (!knownIds.has(id!)) throw new SenseProblem("unknownStatement", { file: "confirmed", id: id! });
    if (!knownAreas.has(area!)) throw new SenseProblem("unknownArea", { file: "confirmed", area: area! });
    return { id: id!, areaId: area!, state: "confirmed" };
  });
}

function readAreas(json: string): AreaDefinition[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    throw new SenseProblem("areasNotAList", { file: "areas" });
  }
  if (!Array.isArray(parsed) || parsed.length === 0)
    throw new SenseProblem("areasNotAList", { file: "areas" });
  const areas = parsed.map((one: { name?: unknown; description?: unknown } | null) => {
    const name = one?.name;
    const description = one?.description ?? "";
    if (typeof name !== "string" || typeof description !== "string") {
      throw new SenseProblem("areasNotAList", { file: "areas" });
    }
    return { id: name, name, description };
  });
  if (new Set(areas.map((one) => one.id)).size < areas.length)
    throw new SenseProblem("areaTwice", { file: "areas" });
  return areas;
}

function readColumns(csv: string, file: string, names: readonly string[]): string[][] {
  const [head = [], ...rows] = parseCsv(csv);
  const places = names.map((name) => head.findIndex((cell) => cell.trim().toLowerCase() === name));
  const missing = names.filter((_, at) => places[at] === -1);
  if (missing.length > 0) throw new SenseProblem("columnMissing", { file, column: missing.join(", ") });
  return rows.map((row) => places.map((place) => row[place] ?? ""));
}
