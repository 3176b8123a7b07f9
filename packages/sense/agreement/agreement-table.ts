import type { AgreementReport } from "#sense/agreement/agree-csv.ts";
import type { DistanceName } from "#sense/agreement/set-distance.ts";

type Reader = "da" | "en";

const words = {
  da: {
    units: (r: AgreementReport) =>
      `${r.pairedUnits} af ${r.units} udsagn er kodet af to eller flere. Kodere: ${r.coders.join(", ")}.`,
    alpha: "Krippendorffs alfa",
    interval: "95 %-interval",
    distance: {
      nominal: "nominal",
      masi: "MASI (flere koder)",
      jaccard: "Jaccard (flere koder)",
    } satisfies Record<DistanceName, string>,
    code: "kode",
    used: "brugt",
    equal: "enige",
    pair: "to kodere",
    why: { nothingPaired: "intet at sammenligne", noVariation: "ingen forskelle" },
    seed: (seed: number) =>
      `Intervallet kommer af 1.000 nye træk blandt de samme udsagn, med frø ${seed}. »–« betyder: kan ikke siges.`,
  },
  en: {
    units: (r: AgreementReport) =>
      `${r.pairedUnits} of ${r.units} statements are coded by two or more. Coders: ${r.coders.join(", ")}.`,
    alpha: "Krippendorff's alpha",
    interval: "95 % interval",
    distance: {
      nominal: "nominal",
      masi: "MASI (several codes)",
      jaccard: "Jaccard (several codes)",
    } satisfies Record<DistanceName, string>,
    code: "code",
    used: "used",
    equal: "agree",
    pair: "two coders",
    why: { nothingPaired: "nothing to compare", noVariation: "no variation" },
    seed: (seed: number) =>
      `The interval comes from 1,000 redrawn samples with seed ${seed}. "–" means: cannot be told.`,
  },
};

/** The report as lines for a terminal: numbers with their n, nothing rounded into a verdict. */
export function agreementTable(report: AgreementReport, reader: Reader): string {
  const say = words[reader];
  const figure = (value: number | null) => (value === null ? "–" : withComma(value.toFixed(3), reader));
  const share = (part: number, of: number) =>
    of === 0 ? "–" : `${withComma(((100 * part) / of).toFixed(1), reader)} %  (${part}/${of})`;
  const alpha = report.alpha.map((one) => [
    say.distance[one.distance],
    one.why ? `– (${say.why[one.why]})` : figure(one.alpha),
    one.interval ? `${figure(one.interval.low)} – ${figure(one.interval.high)}` : "–",
    `n = ${one.units}`,
  ]);
  const codes = report.codes.map((one) => [
    one.code,
    figure(one.alpha),
    figure(one.kappa),
    share(one.equalPairs, one.pairs),
    String(one.used),
  ]);
  const pairs = report.pairs.map((one) => [
    one.coders.join(" · "),
    figure(one.kappa),
    share(one.equal, one.units),
  ]);
  return [
    say.units(report),
    "",
    columns([[say.alpha, "", say.interval, ""], ...alpha]),
    "",
    columns([[say.code, "alfa", "kappa", say.equal, say.used].map((w) => inEnglish(w, reader)), ...codes]),
    "",
    columns([[say.pair, "kappa", say.equal], ...pairs]),
    "",
    say.seed(report.seed),
  ].join("\n");
}

const inEnglish = (word: string, reader: Reader) => (word === "alfa" && reader === "en" ? "alpha" : word);
const withComma = (written: string, reader: Reader) =>
  reader === "da" ? written.replace(".", ",") : written;

/** Columns as wide as their widest cell, two spaces between. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => [...row[at]!].length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + " ".repeat(widths[at]! - [...cell].length))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
