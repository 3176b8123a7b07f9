import type { Channel } from "#rooms/documents/door.ts";
import type { da } from "./texts.da.ts";

const channels: Record<Channel, string> = {
  committee: "committees",
  villageHall: "village hall meetings",
  stakeholder: "stakeholder meetings",
  workplace: "workplaces",
  web: "the web",
  mail: "e-mail",
  letter: "letter",
  postcard: "postcard",
  unknown: "a way we do not know",
};

const through = (names: readonly Channel[]) => names.map((each) => channels[each]).join(", ");

export const en: typeof da = {
  headings: {
    all: () => "All statements",
    inArea: (area) => `Statements in ${area}`,
    inputs: () => "Inputs",
    notes: () => "Notes",
    groups: () => "Groups behind the notes",
    inputsIn: (area) => `Inputs behind the statements in ${area}`,
    notesIn: (area) => `Notes behind the statements in ${area}`,
    inputsThrough: (names) => `Inputs through ${through(names)}`,
    notesThrough: (names) => `Notes through ${through(names)}`,
    coded: () => "Statements placed in one or more focus areas",
    waiting: () => "Statements waiting to be read and placed",
    inRest: (name) => `Statements outside the areas: ${name}`,
    leftOut: (reason) => `Statements left out: ${reason}`,
    inTheme: (theme: string, area: string) => `Statements in ${area} about “${theme}”`,
    proves: (sentence) => `Statements behind “${sentence}”`,
    counters: (sentence) => `Statements that say something other than “${sentence}”`,
  },
  title: "Publish",
  lead: "What you publish here anyone can read. Everything else is closed.",
  things: "Pages",
  page: "Page",
  stands: "Public now",
  toDecide: "To decide",
  choose: "Choose",
  kinds: { process: "The process page", focusArea: "Focus area", summary: "Summary", compiledNote: "Note" },
  closed: "Closed",
  isPublic: "Public",
  since: (when) => `since ${when}`,
  notPublished: (n) => (n === 1 ? "1 change is not published" : `${n} changes are not published`),
  upToDate: "Shows what stands now",
  places: (n) => (n === 1 ? "1 place" : `${n} places`),
  smallNumbers: (n: number) => (n === 1 ? "1 small number" : `${n} small numbers`),
  noPlaces: "Nothing",
  nothingYet: "0 pages are published.",
  nothingYetWhy: "Nobody outside the process can see anything yet. Begin with the process page.",
  lookAtFirst: "Look through the process page",
  nextDecide: (n) =>
    n === 1
      ? "There is 1 place that may point at a person. Decide on it first."
      : `There are ${n} places that may point at a person. Decide on them first.`,
  nextAnswer: (n) =>
    n === 1
      ? "There is 1 number under 5 that can be worked out when the page is held against an earlier one. Decide on it first."
      : `There are ${n} numbers under 5 that can be worked out when the pages are held against earlier ones. Decide on them first.`,
  nextPublish: (n) =>
    n === 1 ? "1 page is ready to be published." : `${n} pages are ready to be published.`,
  nextNothing: "Everything that can be public is. There is nothing to do now.",
  summariesLater: "A summary or a note can be published once it is approved.",
  publishChosen: "Publish the chosen ones",
  publishThis: "Publish the page",
  publishAgain: "Publish the changes",
  whyPublish: "Why is it published now?",
  whyPublishHint:
    "For instance “Agreed with the steering group 3 June”. Only members of the process can read it.",
  decideFirst: "There are places you have not decided on.",
  nothingNew: "The page already shows what stands now.",
  history: "What has happened",
  historyNone: "Nothing has been published yet.",
  what: "What",
  states: {
    standing: "Public",
    superseded: "Replaced by a newer one",
    kept: "Replaced, can still be read",
    withdrawn: "Withdrawn",
  },
  publishedBy: (who: string) => `Published by ${who}`,
  withdrawnBy: (who: string) => `Withdrawn by ${who}`,
  byWhen: (who, when) => `${who}, ${when}`,
  withdraw: "Withdraw the page",
  withdrawHeading: "Withdraw",
  withdrawLead:
    "The page disappears at once for everyone outside the process. What has been printed or downloaded we cannot call back.",
  whyWithdraw: "Why is it withdrawn?",
  withdrawn: "The page is withdrawn. Nobody outside the process can read it any more.",
  published: (n) => (n === 1 ? "The page is published." : `${n} pages are published.`),
  decidedNow: (n) => (n === 1 ? "1 place is decided." : `${n} places are decided.`),
  seePreview: "See the page as it will be",
  previewNew: "Not public yet. This is how the page will be. Its links work when it is public.",
  previewChanged:
    "Not public yet. This is how the page will be when you publish the changes. Its links work on the public page only.",
  previewSame: "The page is public and looks like this. Its links work on the public page only.",
  previewUndecided: (n: number) =>
    n === 1 ? "1 place is not decided and may change." : `${n} places are not decided and may change.`,
  previewBack: "Back to the review",
  seePublic: "See the public page",
  seeVersion: "See the approved version",
  differs: "What has changed",
  differsLead: "What is public to the left, what stands now to the right.",
  was: "Public",
  is: "Now",
  overTime: {
    title: "Held against what was published before",
    lead: "Somebody who kept an older page can subtract one from the other. That must not tell what few have said.",
    kept: (area: string, day: string) =>
      `The number in “${area}” is not shown. Together with what we published on ${day} it would give a number below 5 away.`,
    beside: (area: string) =>
      `The number in “${area}” is not shown either. Otherwise a number below 5 could be worked out.`,
    toldAfterAll: (area: string, day: string) =>
      `The number in “${area}” is shown. Together with what we published on ${day} it gives a number below 5 away.`,
    isSmall: (n: number, area: string, day: string) =>
      `It can be worked out which ${n === 1 ? "statement lies" : `${n} statements lie`} in “${area}”, though the page only says “fewer than 5”. It shows when the page is held against what we published on ${day}. Wait until more statements are in place, or write why it may be seen.`,
    wasSmall: (n: number, area: string, day: string) =>
      `It can be worked out that “${area}” kept ${n === 1 ? "1 statement" : `${n} statements`} hidden on ${day}. Wait until more statements are in place, or write why it may be seen.`,
    tellIt: "Show the number all the same",
    hideAgain: "Hide the number again",
    mayBeSeen: "It may be seen",
    why: "Why?",
    decided: (who: string, why: string) => `Decided by ${who}: ${why}`,
  },
  unnamed: {
    title: "Sentences that are not shown",
    lead: "They would tell where statements come from: only a few are behind them, or all that is new since an earlier publication came from there. What you have written and approved is not altered.",
    names: {
      place: "names a place",
      senderKind: "names a kind of sender",
      source: "names a source",
      channel: "names a way in",
    },
  },
  hits: "Can it point at a person?",
  hitsLead:
    "We have looked through everything the page will show. You decide on each place. The same text has to be decided only once.",
  hitsNone:
    "We found no civil registration numbers, e-mail addresses, phone numbers, addresses or names. Look through the page all the same: a machine can miss things.",
  hitsAllDecided: (n) => (n === 1 ? "1 place is decided." : `All ${n} places are decided.`),
  undecided: "Not decided",
  decided: (n) => `Decided (${n})`,
  hitKinds: {
    cpr: "Civil registration number",
    cprLike: "Looks like a civil registration number",
    email: "E-mail address",
    phone: "Phone number",
    name: "Name",
    address: "Address",
  },
  likely: "perhaps",
  inStatement: (number) => `Statement no. ${number}`,
  whereabouts: {
    process: "Particulars of the process",
    phases: "Phases",
    decisions: "Decisions",
    promises: "Promises",
    budget: "Budget",
    area: "Name or definition of the focus area",
    theme: "A theme",
    finding: "A finding",
    ledger: "The name of a rest or a reason",
    title: "The name of a document",
    report: "The report's own text",
    shown: "The page as it is shown",
    file: "The file as it is printed",
  },
  editIt: "Edit the text",
  seeStatement: "See the statement",
  severalAtOnce: "Several at once",
  allOfKind: (kind, n) => `${kind}: all ${n} above`,
  verdict: "What is to happen with the chosen places?",
  verdicts: {
    stands: "May stand",
    masked: "Hide the words",
    heldBack: "Hold the whole statement back",
  },
  verdictHints: {
    stands: "Write why.",
    masked: "It will say for instance “[udeladt: telefonnummer]”. Only in statements.",
    heldBack: "The statement is counted, but its words are not shown. Only statements.",
  },
  whyVerdict: "Why?",
  decide: "Decide the chosen ones",
  moreHits: (n) => `${n} more places are shown when these are decided.`,
  moot: "Not shown, as the statement is held back",
  preview: "What the page says",
  previewNumbers: "The numbers on the page",
  fewer: "fewer than 5",
  quotes: "Words that are quoted",
  heldBack: (n) =>
    n === 1 ? "1 statement is shown without words." : `${n} statements are shown without words.`,
  masked: (n) => (n === 1 ? "Words are hidden in 1 statement." : `Words are hidden in ${n} statements.`),
  texts: "Texts on the page",
  moved: (n) =>
    n === 1
      ? "1 statement has been moved since approval. The public page says so itself."
      : `${n} statements have been moved since approval. The public page says so itself.`,
  differences: {
    pageText: "Texts",
    statements: "Statements in other words",
    texts: (n) => (n === 1 ? "1 text" : `${n} texts`),
    words: (n) => (n === 1 ? "1 statement" : `${n} statements`),
    others: (count) => `${count}, but others`,
    none: "–",
  },
};
