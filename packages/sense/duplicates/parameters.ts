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
  /** Fewest different wordings of a campaign, and as a factor of the root of all texts: set phrases grow with a collection. */
  fewestWordings: number;
  fewestByRoot: number;
  /** A word is the template's when this share of the wordings has it … */
  templateWordShare: number;
  /** … and a wording fits when so much of what it says is the template's; so many of the group must fit. */
  templateCoverage: number;
  fittingShare: number;
  /** In how many wordings of the group a word stands on average; less is asked of a group that is this share of all texts. */
  alikeness: number;
  largeGroupAlikeness: number;
  largeGroupShare: number;
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
  fewestByRoot: 0.5,
  templateWordShare: 0.2,
  templateCoverage: 0.4,
  fittingShare: 0.8,
  alikeness: 0.6,
  largeGroupAlikeness: 0.25,
  largeGroupShare: 0.01,
};
