import { type Alpha, krippendorffAlpha } from "#sense/agreement/alpha.ts";
import { type Judgement, labelUnits } from "#sense/agreement/judgement.ts";
import { cohenKappa } from "#sense/agreement/pair-agreement.ts";
import { compare } from "#sense/collection.ts";

/** One code by itself: set or not set. */
export interface CodeAgreement {
  code: string;
  /** Judgements that set it, in units judged at least twice. */
  used: number;
  /** Units judged at least twice. */
  units: number;
  /** Pairs of judgements of one unit, and those of them that say the same about the code. */
  pairs: number;
  equalPairs: number;
  alpha: Alpha["alpha"];
  why: Alpha["why"];
  /** With exactly two coders; else null. */
  kappa: number | null;
}

/** Every code used, in the order of the names. A coder who left a code out has judged it absent. */
export function codeAgreements(judgements: readonly Judgement[]): CodeAgreement[] {
  const { labels, units } = labelUnits(judgements);
  const coders = new Set(units.flatMap((one) => one.coders));
  const codes = [...new Set(labels.flat())].sort(compare);
  return codes.map((code) => {
    const has = labels.map((label) => (label.includes(code) ? 1 : 0));
    const paired = units.filter(({ given }) => given.length > 1);
    let used = 0;
    let pairs = 0;
    let equalPairs = 0;
    for (const { given } of paired) {
      const set = given.filter((label) => has[label] === 1).length;
      const unset = given.length - set;
      used += set;
      pairs += (given.length * (given.length - 1)) / 2;
      equalPairs += (set * (set - 1) + unset * (unset - 1)) / 2;
    }
    const single = units.flatMap(({ unit, given, coders: by }) =>
      given.map((label, at): Judgement => ({ unit, coder: by[at]!, codes: has[label] ? [code] : [] })),
    );
    const { alpha, why } = krippendorffAlpha(single, "nominal");
    const seen = paired.map(({ given }) => [has[given[0]!]!, has[given[1]!]!] as const);
    const kappa = coders.size === 2 ? cohenKappa(seen) : null;
    return { code, used, units: paired.length, pairs, equalPairs, alpha, why, kappa };
  });
}
