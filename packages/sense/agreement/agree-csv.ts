import { type Alpha, krippendorffAlpha } from "#sense/agreement/alpha.ts";
import { alphaInterval, type Interval } from "#sense/agreement/alpha-interval.ts";
import { type CodeAgreement, codeAgreements } from "#sense/agreement/code-agreement.ts";
import { type Judgement, labelUnits } from "#sense/agreement/judgement.ts";
import { type PairAgreement, pairAgreements } from "#sense/agreement/pair-agreement.ts";
import type { DistanceName } from "#sense/agreement/set-distance.ts";
import { parseCsv } from "#sense/csv.ts";
import { SenseProblem } from "#sense/problem.ts";

/** What `sense agree` tells, as JSON with `--json`. */
export interface AgreementReport {
  coders: string[];
  /** Units anyone judged, and those of them judged by two or more. */
  units: number;
  pairedUnits: number;
  /** True when some judgement holds several codes, or none: then sets are compared, not single codes. */
  multiLabel: boolean;
  /** Nominal alone for single codes, where all three are the same number. */
  alpha: (Alpha & { distance: DistanceName; interval: Interval | null })[];
  codes: CodeAgreement[];
  pairs: PairAgreement[];
  seed: number;
}

/**
 * `sense agree` without the files.
 *
 * @param csv columns `id`, `coder` and `code`; several rows of one id and coder are several codes,
 *   an empty code says "read, and nothing fits"
 * @throws SenseProblem columnMissing, cellMissing, oneCoder, nothingCodedTwice
 */
export function agreeCsv(csv: string, seed = 1): AgreementReport {
  return agreementReport(readJudgements(csv), seed);
}

/** The same from judgements that are already at hand. Throws oneCoder and nothingCodedTwice. */
export function agreementReport(judgements: readonly Judgement[], seed = 1): AgreementReport {
  const { units, labels } = labelUnits(judgements);
  const coders = [...new Set(units.flatMap((one) => one.coders))].sort();
  if (coders.length < 2) throw new SenseProblem("oneCoder", { coder: coders[0] ?? "" });
  const pairedUnits = units.filter(({ given }) => given.length > 1).length;
  if (pairedUnits === 0) throw new SenseProblem("nothingCodedTwice", {});
  const multiLabel = labels.some((codes) => codes.length !== 1);
  const distances: DistanceName[] = multiLabel ? ["masi", "jaccard", "nominal"] : ["nominal"];
  return {
    coders,
    units: units.length,
    pairedUnits,
    multiLabel,
    alpha: distances.map((distance) => ({
      distance,
      ...krippendorffAlpha(judgements, distance),
      interval: alphaInterval(judgements, distance, seed),
    })),
    codes: codeAgreements(judgements),
    pairs: pairAgreements(judgements),
    seed,
  };
}

function readJudgements(csv: string): Judgement[] {
  const [head = [], ...rows] = parseCsv(csv);
  const names = ["id", "coder", "code"];
  const places = names.map((name) => head.findIndex((cell) => cell.trim().toLowerCase() === name));
  const missing = names.filter((_, at) => places[at] === -1);
  if (missing.length > 0)
    throw new SenseProblem("columnMissing", { file: "codings", column: missing.join(", ") });
  return rows.map((row, at) => {
    const [unit = "", coder = "", code = ""] = places.map((place) => (row[place] ?? "").trim());
    const empty = unit === "" ? "id" : coder === "" ? "coder" : null;
    if (empty) throw new SenseProblem("cellMissing", { column: empty, row: String(at + 2) });
    return { unit, coder, codes: code === "" ? [] : [code] };
  });
}
