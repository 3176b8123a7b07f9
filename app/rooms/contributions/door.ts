export { type FoundStruck, findStruck, type RemovalKind } from "./find-struck.ts";
export { groupName, StatementSource } from "./pages/statement-source.tsx";
export {
  type Contribution,
  countStatements,
  countUnits,
  type Feedback,
  getStatement,
  listContributions,
  listFeedback,
  listStatements,
  type StatementFilter,
} from "./queries.ts";
export {
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
