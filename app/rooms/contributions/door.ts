export { type Feedback, listFeedback } from "./feedback-queries.ts";
export { type FoundStruck, findStruck, type RemovalKind } from "./find-struck.ts";
export { maskedPersonNumber } from "./intake/person-numbers.ts";
export { StatementQuote } from "./pages/statement-quote.tsx";
export { groupName, StatementSource } from "./pages/statement-source.tsx";
export {
  type Contribution,
  countStatements,
  countUnits,
  getStatement,
  listContributions,
  listStatementIds,
  listStatements,
  type StatementFilter,
  statementsCounted,
  wordingsOfStatement,
} from "./queries.ts";
export {
  listOwnTexts,
  listSourceTitles,
  loadSource,
  loadSourceRenderers,
  type Placed,
  placeInSource,
  type Sourced,
  sourceIdOf,
  titleOf,
  wordingOf,
} from "./source.ts";
export type { Basis, Statement } from "./statement.ts";
export { strikeStatements } from "./strike-statements.ts";
export { textsIn as contributionTextsIn } from "./texts.ts";
