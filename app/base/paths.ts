import type { Lang } from "./i18n.ts";

/**
 * All addresses of the house, in one place. English nouns from the word list;
 * Danish pages stand at the bare path, English ones under `/en`.
 */
export const paths = {
  home: () => "/",
  health: () => "/healthz",
  ready: () => "/readyz",
  metrics: () => "/metrics",
  assets: () => "/assets",
  theme: () => "/theme.css",

  signIn: () => "/sign-in",
  signInLink: (token: string) => `/sign-in/link/${token}`,
  firstAdministrator: (token: string) => `/sign-in/first-administrator/${token}`,
  signOut: () => "/sign-out",
  account: () => "/account",
  people: () => "/people",
  personLink: (id: string) => `/people/${id}/link`,
  membershipEnd: (id: string) => `/memberships/${id}/end`,

  newProcess: () => "/processes/new",
  process: (slug: string) => `/process/${slug}`,
  /** Everything for the council's case system, as one zip. */
  processHandover: (slug: string) => `/process/${slug}/handover.zip`,
  processEdit: (slug: string) => `/process/${slug}/edit`,
  processMembers: (slug: string) => `/process/${slug}/members`,
  phases: (slug: string) => `/process/${slug}/phases`,
  phase: (slug: string, id: string) => `/process/${slug}/phases/${id}`,
  phaseMove: (slug: string, id: string) => `/process/${slug}/phases/${id}/move`,
  phaseRemoval: (slug: string, id: string) => `/process/${slug}/phases/${id}/removal`,
  focusAreas: (slug: string) => `/process/${slug}/focus-areas`,
  focusArea: (slug: string, id: string) => `/process/${slug}/focus-areas/${id}`,
  focusAreaMove: (slug: string, id: string) => `/process/${slug}/focus-areas/${id}/move`,
  focusAreaEnd: (slug: string, id: string) => `/process/${slug}/focus-areas/${id}/end`,
  decisions: (slug: string) => `/process/${slug}/decisions`,
  decision: (slug: string, id: string) => `/process/${slug}/decisions/${id}`,
  decisionRemoval: (slug: string, id: string) => `/process/${slug}/decisions/${id}/removal`,
  promises: (slug: string) => `/process/${slug}/promises`,
  promise: (slug: string, id: string) => `/process/${slug}/promises/${id}`,
  promiseRemoval: (slug: string, id: string) => `/process/${slug}/promises/${id}/removal`,
  budget: (slug: string) => `/process/${slug}/budget`,
  budgetLine: (slug: string, id: string) => `/process/${slug}/budget/${id}`,
  budgetLineMove: (slug: string, id: string) => `/process/${slug}/budget/${id}/move`,
  budgetLineRemoval: (slug: string, id: string) => `/process/${slug}/budget/${id}/removal`,
  committees: (slug: string) => `/process/${slug}/committees`,
  history: (slug: string) => `/process/${slug}/history`,

  documents: (slug: string) => `/process/${slug}/documents`,
  newDocument: (slug: string) => `/process/${slug}/documents/new`,
  document: (slug: string, id: string) => `/process/${slug}/documents/${id}`,
  documentOriginal: (slug: string, id: string) => `/process/${slug}/documents/${id}/original`,
  documentReview: (slug: string, id: string) => `/process/${slug}/documents/${id}/review`,
  documentReading: (slug: string, id: string, number: number) =>
    `/process/${slug}/documents/${id}/readings/${number}`,
  documentTeach: (slug: string, id: string) => `/process/${slug}/documents/${id}/teach`,
  documentApproval: (slug: string, id: string) => `/process/${slug}/documents/${id}/approval`,

  meetings: (slug: string) => `/process/${slug}/meetings`,
  meeting: (slug: string, id: string) => `/process/${slug}/meetings/${id}`,
  agendaItem: (slug: string, id: string) => `/process/${slug}/agenda-items/${id}`,

  intakes: (slug: string) => `/process/${slug}/intakes`,
  newSheet: (slug: string) => `/process/${slug}/intakes/sheet`,
  newPaste: (slug: string) => `/process/${slug}/intakes/paste`,
  intake: (slug: string, id: string) => `/process/${slug}/intakes/${id}`,
  intakeCheck: (slug: string, id: string) => `/process/${slug}/intakes/${id}/check`,
  intakeStart: (slug: string, id: string) => `/process/${slug}/intakes/${id}/start`,
  intakeEnd: (slug: string, id: string) => `/process/${slug}/intakes/${id}/end`,
  intakeTakingBack: (slug: string, id: string) => `/process/${slug}/intakes/${id}/taking-back`,
  intakeFailures: (slug: string, id: string) => `/process/${slug}/intakes/${id}/failures.csv`,
  contribution: (slug: string, id: string) => `/process/${slug}/contributions/${id}`,
  statements: (slug: string) => `/process/${slug}/statements`,
  statement: (slug: string, id: string) => `/process/${slug}/statements/${id}`,
  statementSplit: (slug: string, id: string) => `/process/${slug}/statements/${id}/split`,

  coding: (slug: string) => `/process/${slug}/coding`,
  codingAct: (slug: string, id: string) => `/process/${slug}/coding/${id}`,
  codingActs: (slug: string) => `/process/${slug}/coding/acts`,
  codingPropose: (slug: string) => `/process/${slug}/coding/propose`,
  codingUndo: (slug: string) => `/process/${slug}/coding/undo`,
  /** Several statements that are near each other, given one area in one act. */
  codingGroup: (slug: string) => `/process/${slug}/coding/group`,
  statementComments: (slug: string, id: string) => `/process/${slug}/coding/${id}/comments`,
  statementCommentEnd: (slug: string, comment: string) => `/process/${slug}/coding/comments/${comment}/end`,
  /** What colleagues have written to one. */
  commentsToYou: (slug: string) => `/process/${slug}/coding/to-you`,
  codingRun: (slug: string) => `/process/${slug}/coding/run`,
  themes: (slug: string) => `/process/${slug}/themes`,
  oneTheme: (slug: string, number: string | number) => `/process/${slug}/themes/${number}`,
  themeProposals: (slug: string) => `/process/${slug}/themes/proposals`,
  /** One proposal of a run against the codebook, known by its hash. */
  themeProposal: (slug: string, hash: string) => `/process/${slug}/themes/proposals/${hash}`,
  /** The codebook act by act, and as it was at one of them. */
  themeActs: (slug: string) => `/process/${slug}/themes/acts`,
  themeUndo: (slug: string) => `/process/${slug}/themes/undo`,
  themeRuns: (slug: string) => `/process/${slug}/themes/runs`,
  /** Statements in a theme, in none, or left out. */
  themePlaces: (slug: string) => `/process/${slug}/themes/places`,
  newTheme: (slug: string) => `/process/${slug}/themes/new`,
  themeMembers: (slug: string, number: string | number) => `/process/${slug}/themes/${number}/members`,
  themeMerger: (slug: string, number: string | number) => `/process/${slug}/themes/${number}/merger`,
  themeEnd: (slug: string, number: string | number) => `/process/${slug}/themes/${number}/end`,
  themeRest: (slug: string, number: string | number) => `/process/${slug}/themes/${number}/rest`,
  copies: (slug: string) => `/process/${slug}/copies`,
  copySet: (slug: string, number: string | number) => `/process/${slug}/copies/${number}`,
  copyUnlike: (slug: string, number: string | number) => `/process/${slug}/copies/${number}/unlike`,
  copyAlike: (slug: string, number: string | number) => `/process/${slug}/copies/${number}/alike`,
  groups: (slug: string) => `/process/${slug}/groups`,
  groupsPublicTable: (slug: string) => `/process/${slug}/groups/public.csv`,
  /** What few have said, or one group alone. */
  minorities: (slug: string) => `/process/${slug}/minorities`,
  minorityAccept: (slug: string) => `/process/${slug}/minorities/accept`,
  minorityDecline: (slug: string) => `/process/${slug}/minorities/decline`,
  minorityUndo: (slug: string) => `/process/${slug}/minorities/undo`,
  samples: (slug: string) => `/process/${slug}/samples`,
  /** One drawn sample; its blind coder sees its own pages under it. */
  sample: (slug: string, number: string | number) => `/process/${slug}/samples/${number}`,
  sampleStatement: (slug: string, number: string | number, position: string | number) =>
    `/process/${slug}/samples/${number}/statements/${position}`,
  sampleUndo: (slug: string, number: string | number) => `/process/${slug}/samples/${number}/undo`,
  sampleDelivery: (slug: string, number: string | number) => `/process/${slug}/samples/${number}/delivery`,
  sampleReopening: (slug: string, number: string | number) => `/process/${slug}/samples/${number}/reopening`,
  sampleEnd: (slug: string, number: string | number) => `/process/${slug}/samples/${number}/end`,
  sampleSettlements: (slug: string, number: string | number) =>
    `/process/${slug}/samples/${number}/settlements`,
  sampleCodings: (slug: string, number: string | number) => `/process/${slug}/samples/${number}/codings.csv`,
  runs: (slug: string) => `/process/${slug}/runs`,
  oneRun: (slug: string, number: string | number) => `/process/${slug}/runs/${number}`,
  runCheck: (slug: string, number: string | number) => `/process/${slug}/runs/${number}/check`,
  exchange: (slug: string) => `/process/${slug}/exchange`,
  /** The coding as a file for other programs: »coding.qdpx«, »codebook.qdc«, … */
  exchangeFile: (slug: string, name: string) => `/process/${slug}/exchange/files/${name}`,
  /** A file from another program that waits for somebody to say yes. */
  exchangeImport: (slug: string, id: string) => `/process/${slug}/exchange/imports/${id}`,
  exchangeTaking: (slug: string, id: string) => `/process/${slug}/exchange/imports/${id}/taking`,
  exchangeEnd: (slug: string, id: string) => `/process/${slug}/exchange/imports/${id}/end`,
  exchangeTakingBack: (slug: string, id: string) => `/process/${slug}/exchange/imports/${id}/taking-back`,
  ledger: (slug: string) => `/process/${slug}/ledger`,
  findings: (slug: string) => `/process/${slug}/findings`,
  proposedFindings: (slug: string) => `/process/${slug}/findings/proposed`,
  finding: (slug: string, id: string) => `/process/${slug}/findings/${id}`,
  findingMove: (slug: string, id: string) => `/process/${slug}/findings/${id}/move`,
  findingEnd: (slug: string, id: string) => `/process/${slug}/findings/${id}/end`,
  /** The list behind a number: statements by area, place or finding. */
  provenStatements: (slug: string) => `/process/${slug}/proven-statements`,
  /** The notes and inputs behind a number. */
  provenSources: (slug: string) => `/process/${slug}/proven-sources`,
  compiledNote: (slug: string) => `/process/${slug}/compiled-note`,
  compiledNoteFile: (slug: string, format: ReportFormat) => `/process/${slug}/compiled-note.${format}`,
  drafts: (slug: string) => `/process/${slug}/drafts`,
  draft: (slug: string, id: string) => `/process/${slug}/drafts/${id}`,
  draftBlock: (slug: string, id: string) => `/process/${slug}/drafts/${id}/block`,
  draftOffered: (slug: string, id: string) => `/process/${slug}/drafts/${id}/offered`,
  draftAct: (slug: string, id: string) => `/process/${slug}/drafts/${id}/act`,
  draftComments: (slug: string, id: string) => `/process/${slug}/drafts/${id}/comments`,
  draftCommentEnd: (slug: string, id: string, comment: string) =>
    `/process/${slug}/drafts/${id}/comments/${comment}/end`,
  /** Why a block stands there: what it counts, who wrote it. */
  draftWhy: (slug: string, id: string) => `/process/${slug}/drafts/${id}/why`,
  draftLeftOut: (slug: string, id: string) => `/process/${slug}/drafts/${id}/left-out`,
  draftApproval: (slug: string, id: string) => `/process/${slug}/drafts/${id}/approval`,
  /** An approved version of a report, and what stands elsewhere since. */
  version: (slug: string, id: string) => `/process/${slug}/versions/${id}`,
  versionMoved: (slug: string, id: string) => `/process/${slug}/versions/${id}/moved`,
  versionFile: (slug: string, id: string, format: ReportFormat) =>
    `/process/${slug}/versions/${id}/report.${format}`,
  /** The list behind a number as it was when the version was approved. */
  versionList: (slug: string, id: string) => `/process/${slug}/versions/${id}/list`,
  summary: (slug: string) => `/process/${slug}/summary`,
  summaryFile: (slug: string, format: ReportFormat) => `/process/${slug}/summary.${format}`,

  publishing: (slug: string) => `/process/${slug}/publishing`,
  /** One thing that is or may be published: preview, hits, decisions, the form. `thing`: process, focusArea-<id>, summary-<id>. */
  publishingThing: (slug: string, thing: string) => `/process/${slug}/publishing/${thing}`,
  /** The page as the public will see it. */
  publishingPreview: (slug: string, thing: string) => `/process/${slug}/publishing/${thing}/preview`,
  publishingDecisions: (slug: string, thing: string) => `/process/${slug}/publishing/${thing}/decisions`,
  publications: (slug: string) => `/process/${slug}/publications`,
  publicationWithdrawal: (slug: string, id: string) => `/process/${slug}/publications/${id}/withdrawal`,

  removals: (slug: string) => `/process/${slug}/removals`,
  removal: (slug: string, id: string) => `/process/${slug}/removals/${id}`,
  /** What a removal by law would take, and the form. `kind`: document, contribution or statement. */
  newRemoval: (slug: string, kind: string, id: string) => `/process/${slug}/removals/${kind}/${id}`,

  /** What strangers see. No path above may begin with a slug. */
  publicHome: (slug: string) => `/${slug}`,
  publicList: (slug: string, key: string) => `/${slug}/lists/${key}`,
  publicStatement: (slug: string, number: string | number) => `/${slug}/statements/${number}`,
  publicFocusAreas: (slug: string) => `/${slug}/focus-areas`,
  publicFocusArea: (slug: string, position: string | number) => `/${slug}/focus-areas/${position}`,
  publicFocusAreaList: (slug: string, position: string | number, key: string) =>
    `/${slug}/focus-areas/${position}/lists/${key}`,
  publicFocusAreaStatement: (slug: string, position: string | number, number: string | number) =>
    `/${slug}/focus-areas/${position}/statements/${number}`,
  publicSummary: (slug: string) => `/${slug}/summary`,
  publicSummaryVersion: (slug: string, number: string | number) => `/${slug}/summary/${number}`,
  publicSummaryList: (slug: string, number: string | number, key: string) =>
    `/${slug}/summary/${number}/lists/${key}`,
  publicSummaryStatement: (slug: string, number: string | number, statement: string | number) =>
    `/${slug}/summary/${number}/statements/${statement}`,
  publicSummaryFile: (slug: string, number: string | number, format: "pdf" | "docx") =>
    `/${slug}/summary/${number}/file.${format}`,
  publicFeed: (slug: string) => `/${slug}/feed.xml`,
  publicCalendar: (slug: string) => `/${slug}/calendar.ics`,
  publicJsonLd: (slug: string) => `/${slug}/process.jsonld`,
  publicData: (slug: string) => `/${slug}/data`,
  publicDataFile: (slug: string, format: "csv" | "json") => `/${slug}/data.${format}`,
} as const;

export type ReportFormat = "html" | "docx" | "pdf";

/** The same page in another language. */
export function inLang(lang: Lang, path: string): string {
  if (lang === "da") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Takes the language off an incoming address. */
export function splitLang(url: string): { lang: Lang; path: string } {
  const match = /^\/en(?=\/|\?|$)/.exec(url);
  if (!match) return { lang: "da", path: url };
  const rest = url.slice(3);
  return { lang: "en", path: rest.startsWith("/") ? rest : `/${rest}` };
}

/** Adds a query to a path; empty values are left out. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const entries = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  if (entries.length === 0) return path;
  const [address, fragment] = path.split("#");
  const search = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return `${address}?${search}${fragment ? `#${fragment}` : ""}`;
}
