import { paths } from "#base/paths.ts";

const slug = ":slug";

/**
 * Pages of a process that stay open to someone who codes blind in it: those that tell no coding, and
 * those whose rows the database hides (the coding screen, the ledger, the history). Everything else
 * under the process is closed until the sample is handed in: a new page is closed before anyone has
 * thought of it. Reasons one by one in docs/decisions/016-blind-means-blind.md.
 */
const openPages: readonly ((slug: string, id: string) => string)[] = [
  // What the process is, and who is in it
  paths.process,
  paths.processEdit,
  paths.processMembers,
  paths.phases,
  paths.phase,
  paths.phaseMove,
  paths.phaseRemoval,
  paths.focusAreas,
  paths.focusArea,
  paths.focusAreaMove,
  paths.focusAreaEnd,
  paths.decisions,
  paths.decision,
  paths.decisionRemoval,
  paths.promises,
  paths.promise,
  paths.promiseRemoval,
  paths.budget,
  paths.budgetLine,
  paths.budgetLineMove,
  paths.budgetLineRemoval,
  paths.committees,
  // Events of coding a statement of the sample are hidden
  paths.history,
  // Sources and what was said
  paths.documents,
  paths.newDocument,
  paths.document,
  paths.documentOriginal,
  paths.documentReview,
  paths.documentTeach,
  paths.documentApproval,
  paths.meetings,
  paths.meeting,
  paths.agendaItem,
  paths.intakes,
  paths.newSheet,
  paths.newPaste,
  paths.intake,
  paths.intakeCheck,
  paths.intakeStart,
  paths.intakeEnd,
  paths.intakeFailures,
  paths.contribution,
  paths.statements,
  paths.statement,
  paths.statementSplit,
  // Coding of everything else; statements of the sample are turned away from
  paths.coding,
  paths.codingAct,
  paths.codingActs,
  paths.codingPropose,
  paths.codingUndo,
  paths.codingRun,
  paths.ledger,
  // The blind pages themselves; another's sample is refused there
  paths.samples,
  // The law does not wait for a sample
  paths.removals,
  paths.removal,
];

const openToBlind: ReadonlySet<string> = new Set([
  ...openPages.map((page) => page(slug, ":id")),
  `/process/${slug}/documents/:id/readings/:number`,
  paths.sample(slug, ":number"),
  paths.sampleStatement(slug, ":number", ":position"),
  paths.sampleUndo(slug, ":number"),
  paths.sampleDelivery(slug, ":number"),
  paths.newRemoval(slug, ":kind", ":id"),
]);

/** Is this an address of a process that somebody who codes blind in it must not see? */
export function isClosedToBlind(path: string): boolean {
  return path.startsWith(`/process/${slug}`) && !openToBlind.has(path);
}
