/*
 * What »sure« means, learnt from what people decided. Each decision says whether the person kept
 * the area that was proposed, at the confidence it was proposed with, so the machine is judged on
 * statements it had not been told of. The share agreed may only rise with confidence (isotonic
 * regression by pooling neighbours; Ayer et al. 1955), and the bands are cut where enough was
 * agreed. Counts are whole numbers and shares are compared crosswise: the same on every machine.
 */

/** A proposal that a person has decided on. */
export interface DecidedProposal {
  /** As the run gave it that the person saw. */
  confidence: number;
  /** The person confirmed the area proposed. */
  agreed: boolean;
}

export interface BandThresholds {
  sureConfidence: number;
  suggestionConfidence: number;
}

export interface BandCount {
  decided: number;
  agreed: number;
}

/** How the bands of a run were cut, and what was decided in them; kept in the run's manifest. */
export interface Calibration extends BandThresholds {
  /** How many decisions there were to learn from. */
  decisions: number;
  /** `defaults` while there are too few. */
  from: "decisions" | "defaults";
  /** Of those decided in band sure this share in a hundred was to be agreed. */
  wanted: number;
  /** What was decided on statements that lie in each band as it is cut now. */
  sure: BandCount;
  suggestion: BandCount;
}

export interface CalibrateOptions {
  /** Below this many decisions nothing is learnt. */
  fewest?: number;
  /** So many of the newest decisions count. */
  newest?: number;
  /** A band is cut anew only where so many decisions lie in it. */
  fewestInBand?: number;
  /** Of all decided in band sure this share in a hundred must be agreed. */
  wantedSure?: number;
  /** Of those at its lower edge this share in a hundred makes a suggestion. */
  wantedSuggestion?: number;
}

/** No statement has a confidence as high: the band is empty. */
export const nobodySure = 2;

/**
 * @param decisions newest last; only the newest are used, for the machine has learnt since the first
 * @param defaults the thresholds that stand while people have decided too little
 */
export function calibrate(
  decisions: readonly DecidedProposal[],
  defaults: BandThresholds,
  {
    fewest = 30,
    newest = 200,
    fewestInBand = 15,
    wantedSure = 85,
    wantedSuggestion = 40,
  }: CalibrateOptions = {},
): Calibration {
  const decided = decisions.slice(-newest);
  const enough = decided.length >= fewest;
  const blocks = pooled(decided);
  const sureConfidence = enough
    ? cutSure(blocks, decided, wantedSure, fewestInBand, defaults.sureConfidence)
    : defaults.sureConfidence;
  const suggestionConfidence = enough
    ? Math.min(sureConfidence, cutSuggestion(blocks, wantedSuggestion, defaults.suggestionConfidence))
    : defaults.suggestionConfidence;
  const inSure = decided.filter((one) => one.confidence >= sureConfidence);
  const inSuggestion = decided.filter(
    (one) => one.confidence < sureConfidence && one.confidence >= suggestionConfidence,
  );
  return {
    decisions: decided.length,
    from: enough ? "decisions" : "defaults",
    wanted: wantedSure,
    sureConfidence,
    suggestionConfidence,
    sure: count(inSure),
    suggestion: count(inSuggestion),
  };
}

interface Block extends BandCount {
  /** The lowest confidence in it. */
  confidence: number;
}

/** Decisions in order of confidence, neighbours pooled until the share agreed nowhere falls. */
function pooled(decided: readonly DecidedProposal[]): Block[] {
  const rising: Block[] = [];
  for (const block of perConfidence(decided)) {
    rising.push(block);
    for (let at = rising.length - 1; at > 0; at--) {
      const [lower, upper] = [rising[at - 1]!, rising[at]!];
      if (lower.agreed * upper.decided < upper.agreed * lower.decided) break;
      join(lower, upper);
      rising.pop();
    }
  }
  return rising;
}

/** The decisions by confidence, lowest first. */
function perConfidence(decided: readonly DecidedProposal[]): Block[] {
  const blocks: Block[] = [];
  for (const { confidence, agreed } of [...decided].sort((a, b) => a.confidence - b.confidence)) {
    const one = { confidence, decided: 1, agreed: agreed ? 1 : 0 };
    const last = blocks.at(-1);
    if (last?.confidence === confidence) join(last, one);
    else blocks.push(one);
  }
  return blocks;
}

function join(into: Block, other: Block): void {
  into.decided += other.decided;
  into.agreed += other.agreed;
}

/**
 * The lowest confidence from which on the share wanted was agreed: where the pooled share says so, else
 * where the decisions themselves do. Where too few were decided above the default to tell, the default stands.
 */
function cutSure(
  blocks: readonly Block[],
  decided: readonly DecidedProposal[],
  wanted: number,
  fewest: number,
  standing: number,
): number {
  const found =
    lowestReaching(blocks, wanted, fewest) ?? lowestReaching(perConfidence(decided), wanted, fewest);
  if (found !== null) return found;
  return decided.filter((one) => one.confidence >= standing).length < fewest ? standing : nobodySure;
}

function lowestReaching(blocks: readonly Block[], wanted: number, fewest: number): number | null {
  let found: number | null = null;
  const sum = { decided: 0, agreed: 0 };
  for (const block of [...blocks].reverse()) {
    sum.decided += block.decided;
    sum.agreed += block.agreed;
    if (sum.decided >= fewest && 100 * sum.agreed >= wanted * sum.decided) found = block.confidence;
  }
  return found;
}

/** The lowest confidence at which the share wanted was agreed; the default when it was nowhere. */
function cutSuggestion(blocks: readonly Block[], wanted: number, standing: number): number {
  return blocks.find((block) => 100 * block.agreed >= wanted * block.decided)?.confidence ?? standing;
}

function count(decided: readonly DecidedProposal[]): BandCount {
  return { decided: decided.length, agreed: decided.filter((one) => one.agreed).length };
}
