import { paths } from "#base/paths.ts";

const slug = ":slug";

/**
 * Pages of a process that stay open to someone who codes blind in it: those that tell no coding, and
 * those whose rows the database hides (the coding screen, the ledger, the history). Everything else
 * under the process is closed until the sample is handed in: a new page is closed before anyone has
 * thought of it. Reasons one by one in docs/decisions/016-blind-means-blind.md.
 */
const openToBlind: ReadonlySet<string> = new Set([
  // What the process is, and who is in it
  paths.process(slug),
  paths.processEdit(slug),
  paths.processMembers(slug),
  paths.phases(slug),
  paths.phase(slug, ":id"),
  paths.phaseMove(slug, ":id"),
  paths.phaseRemoval(slug, ":id"),
  paths.focusAreas(slug),
  paths.focusArea(slug, ":id"),
  paths.focusAreaMove(slug, ":id"),
  paths.focusAreaEnd(slug, ":id"),
  paths.decisions(slug),
  paths.decision(slug, ":id"),
  paths.decisionRemoval(slug, ":id"),
  paths.promises(slug),
  paths.promise(slug, ":id"),
  paths.promiseRemoval(slug, ":id"),
  paths.budget(slug),
  paths.budgetLine(slug, ":id"),
  paths.budgetLineMove(slug, ":id"),
  paths.budgetLineRemoval(slug, ":id"),
  paths.committees(slug),
  // Events of coding a statement of the sample are hidden
  paths.history(slug),
  // Sources and what was said
  paths.documents(slug),
  paths.newDocument(slug),
  paths.document(slug, ":id"),
  paths.documentOriginal(slug, ":id"),
  paths.documentReview(slug, ":id"),
  `/process/${slug}/documents/:id/readings/:number`,
  paths.documentTeach(slug, ":id"),
  paths.documentApproval(slug, ":id"),
  paths.meetings(slug),
  paths.meeting(slug, ":id"),
  paths.agendaItem(slug, ":id"),
  paths.intakes(slug),
  paths.newSheet(slug),
  paths.newPaste(slug),
  paths.intake(slug, ":id"),
  paths.intakeCheck(slug, ":id"),
  paths.intakeStart(slug, ":id"),
  paths.intakeEnd(slug, ":id"),
  paths.intakeFailures(slug, ":id"),
  paths.contribution(slug, ":id"),
  paths.statements(slug),
  paths.statement(slug, ":id"),
  paths.statementSplit(slug, ":id"),
  // Coding of everything else; statements of the sample are turned away from
  paths.coding(slug),
  paths.codingAct(slug, ":id"),
  paths.codingActs(slug),
  paths.codingPropose(slug),
  paths.codingUndo(slug),
  paths.codingRun(slug),
  paths.ledger(slug),
  // The blind pages themselves; another's sample is refused there
  paths.samples(slug),
  paths.sample(slug, ":number"),
  paths.sampleStatement(slug, ":number", ":position"),
  paths.sampleUndo(slug, ":number"),
  paths.sampleDelivery(slug, ":number"),
  // The law does not wait for a sample
  paths.removals(slug),
  paths.removal(slug, ":id"),
  paths.newRemoval(slug, ":kind", ":id"),
]);

/** Is this an address of a process that somebody who codes blind in it must not see? */
export function isClosedToBlind(path: string): boolean {
  return path.startsWith(`/process/${slug}`) && !openToBlind.has(path);
}
