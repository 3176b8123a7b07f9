/** Everything that can change an assignment; recorded in the run's manifest. */
export interface AssignParameters {
  /** Shortest and longest run of characters compared, word boundaries included. */
  shortestRun: number;
  longestRun: number;
  /** Weight of the character runs beside stems and compound parts. */
  runWeight: number;
  /** A definition of `fullDefinition` words or more counts as this many confirmed statements. */
  definitionWeight: number;
  /** A bare name counts as this many. */
  nameWeight: number;
  fullDefinition: number;
  /** How much the nearest statements lend an area of their words; 0 turns it off. */
  echoWeight: number;
  /** A score this far below the best gets no share of an echo. */
  echoReach: number;
  /** How often, how far and below which distance to another area a confirmed statement sharpens the line. */
  sharpenPasses: number;
  sharpenStep: number;
  sharpenMargin: number;
  /** An area known by this many statements, its definition counted as above, is trusted in full; a bare name less. */
  fullTrust: number;
  /** A further area is at least this share of the best one's score. */
  furtherShare: number;
  /** Confidence is the geometric mean of the score and its distance to the second best, times trust; from here on a suggestion. */
  suggestionConfidence: number;
  /** … and from here on sure. */
  sureConfidence: number;
}

export const assignParameters: AssignParameters = {
  shortestRun: 3,
  longestRun: 5,
  runWeight: 1.3,
  definitionWeight: 6,
  nameWeight: 2,
  fullDefinition: 10,
  echoWeight: 1,
  echoReach: 0.03,
  sharpenPasses: 3,
  sharpenStep: 0.05,
  sharpenMargin: 0.05,
  fullTrust: 3.6,
  furtherShare: 0.5,
  suggestionConfidence: 0.09,
  sureConfidence: 0.165,
};
