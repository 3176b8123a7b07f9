/** Everything that can change which statements are put together as copies. */
export interface DuplicateParameters {
  /** Texts with the same band that are compared with each other; beyond that each with the next so many. */
  window: number;
  /** Fewest words of a text in which a word may be missing, and one in which a word may be misspelt. */
  fewestForDropped: number;
  fewestForTypo: number;
  /** Most words of an opener or a tail. */
  longestAddition: number;
  /** One with so few words, and so few of them with a subject, need not be known as a formula … */
  shortAddition: number;
  shortAdditionSubjects: number;
  /** … nor one with so few words and no subject at all. */
  emptyAddition: number;
  /** An opener or tail is a formula when it stands before or after so many different texts. */
  formulaTexts: number;
  /** Share of common words from where on two texts may come from one template; tried from the loosest. */
  templateShares: readonly number[];
  /** Fewest different wordings of a campaign. */
  fewestWordings: number;
  /** A word is the template's when this share of the wordings has it; so much of each wording must be the template's. */
  templateWordShare: number;
  templateCoverage: number;
  /** Fewest words with a subject in a template, and the share of wordings that must fit it. */
  fewestTemplateSubjects: number;
  fittingShare: number;
}

export const duplicateParameters: DuplicateParameters = {
  window: 24,
  fewestForDropped: 4,
  fewestForTypo: 2,
  longestAddition: 10,
  shortAddition: 4,
  shortAdditionSubjects: 2,
  emptyAddition: 6,
  formulaTexts: 4,
  templateShares: [0.3, 0.4, 0.5, 0.6, 0.7],
  fewestWordings: 20,
  templateWordShare: 0.25,
  templateCoverage: 0.4,
  fewestTemplateSubjects: 3,
  fittingShare: 0.8,
};
