import type { ProcessRoom } from "./pages/process-nav.tsx";
import type { PartName } from "./parts/part-kind.ts";
import type { PromiseState } from "./timeline.ts";

type PartWords = {
  list: string;
  lead: string;
  none: string;
  add: string;
  one: string;
  remove: string;
  removeWhy: string;
};

const rooms: Record<ProcessRoom, string> = {
  overview: "Overblik",
  documents: "Dokumenter",
  meetings: "Møder",
  statements: "Udsagn",
  coding: "Kodning",
  findings: "Fund",
  compiledNote: "Notat",
  summary: "Sammenfatning",
  publishing: "Offentliggør",
  members: "Medlemmer",
};

const parts: Record<PartName, PartWords> = {
  phase: {
    list: "Faser",
    lead: "Faserne står på tidslinjen. Skriv datoerne, som I selv siger dem.",
    none: "Ingen faser endnu.",
    add: "Tilføj fase",
    one: "Fase",
    remove: "Slet fasen",
    removeWhy: "Fasen forsvinder fra tidslinjen.",
  },
  focusArea: {
    list: "Fokusområder",
    lead: "Udsagnene lægges i de her områder. Maskinens forslag bygger på definitionen, så skriv den i almindelige ord.",
    none: "Ingen fokusområder endnu.",
    add: "Tilføj fokusområde",
    one: "Fokusområde",
    remove: "Afslut fokusområdet",
    removeWhy: "Området kan ikke vælges mere. Det, der allerede er lagt i det, bliver liggende.",
  },
  decision: {
    list: "Beslutninger",
    lead: "Hvad er besluttet, af hvem og hvornår? Beslutningerne står på tidslinjen efter dato.",
    none: "Ingen beslutninger endnu.",
    add: "Tilføj beslutning",
    one: "Beslutning",
    remove: "Slet beslutningen",
    removeWhy: "Beslutningen forsvinder fra tidslinjen.",
  },
  promise: {
    list: "Løfter",
    lead: "Det, I har lovet til en bestemt tid. Kommer det for sent, siger tidslinjen det.",
    none: "Ingen løfter endnu.",
    add: "Tilføj løfte",
    one: "Løfte",
    remove: "Slet løftet",
    removeWhy: "Løftet forsvinder fra tidslinjen. Er det holdt, så skriv hellere hvornår.",
  },
  budgetLine: {
    list: "Penge",
    lead: "Hvor meget er der sat af, og hvad går det til? Lad beløbet stå tomt, hvor det ikke er delt op.",
    none: "Der er ikke skrevet penge på endnu.",
    add: "Tilføj linje",
    one: "Linje i budgettet",
    remove: "Slet linjen",
    removeWhy: "Linjen forsvinder fra regnestykket.",
  },
};

const promiseStates: Record<PromiseState, string> = {
  kept: "Holdt.",
  keptLate: "Kom for sent.",
  unclear: "Holdt.",
  overdue: "Ikke holdt til tiden.",
  coming: "Ikke forfaldet.",
};

const steps: Record<Exclude<ProcessRoom, "overview" | "publishing" | "members">, string> = {
  documents: "Læg notater, referater og breve ind, og godkend læsningen.",
  meetings: "Se, hvad udvalgene har haft på dagsordenen.",
  statements: "Læs, hvad der er sagt, og hvor det står.",
  coding: "Læg udsagnene i fokusområder.",
  findings: "Skriv, hvad det viser, med tallet bag.",
  compiledNote: "Hent opsamlingen til udvalget.",
  summary: "Hent sammenfatningen til byrådet.",
};

export const da = {
  processes: "Processer",
  signIn: "Log ind",
  welcome: "Velkommen",
  welcomeLead: "Her arbejder kommunen med sine strategiprocesser. Log ind for at se dem, du er med i.",
  noProcesses: "Du er ikke med i nogen proces endnu. Bed den, der styrer processen, om adgang.",
  noProcessesAdministrator: "Der er ingen processer endnu. Opret den første.",

  processRooms: "Processens rum",
  rooms,

  newProcess: "Ny proces",
  createProcess: "Opret proces",
  editProcess: "Ret processen",
  name: "Navn",
  processName: "Hvad hedder processen?",
  processNameHint: "Som folk siger det, f.eks. Fremtidens Åkær.",
  slug: "Adresse",
  slugHint:
    "Det, der står efter /process/. Lad feltet stå tomt, så laver vi den af navnet. Den kan ikke ændres siden.",
  slugTaken: (free: string) => `Adressen er i brug. ${free} er ledig.`,
  municipality: "Kommune",
  purpose: "Hvad skal der komme ud af det?",
  purposeHint: "Et par linjer, som alle kan forstå.",
  caseNumber: "Sagsnummer",
  save: "Gem",
  saved: "Gemt.",
  cancel: "Fortryd",

  whereAreWe: "Hvor er vi nu?",
  threadNote: "Fuld linje er sket. Prikket linje er planlagt. Et brud i linjen er noget, der kom for sent.",
  threadEmpty: "Tidslinjen er tom.",
  threadEmptyNext: "Begynd med faserne.",
  today: "I dag",
  phaseOf: (number: number, of: number, name: string) => `Fase ${number} af ${of}: ${name}.`,
  phaseNumbered: (number: number, name: string) => `Fase ${number}: ${name}`,
  betweenPhases: "Mellem to faser.",
  beforePhases: "Første fase er ikke begyndt.",
  afterPhases: "Sidste fase er slut.",
  underWay: "I gang.",
  ended: "Slut.",
  notBegun: "Ikke begyndt.",
  decidedBy: (who: string) => `Besluttet af ${who}.`,
  toBeDecidedBy: (who: string) => `Skal besluttes af ${who}.`,
  undated: "Uden dato",
  promised: (when: string) => `Lovet ${when}`,
  kept: (when: string) => `Kom ${when}`,
  promiseStates,
  unclearNote: "Datoen siger ikke, om det var inden fristen.",
  promisesDated: (count: number) => (count === 1 ? "Ét løfte med dato" : `${count} løfter med dato`),
  promiseCounts: {
    kept: "holdt",
    late: "kom for sent",
    overdue: "ikke holdt til tiden",
    coming: "ikke forfaldet endnu",
  },
  money: "Penge",
  moneyTotal: (amount: string, covers: string) => `Der er sat ${amount} af: ${covers}.`,
  seeBudget: "Se budgettet",
  moneyCovers: "Hvad pengene går til",
  coversShort: "Til",
  granted: "Afsat",
  moneySum: (amount: string) =>
    `Linjerne giver ${amount} tilsammen. Der står ikke, hvor meget der er sat af.`,
  rest: "Ikke fordelt",
  restUnknown: (what: string) => `Uden beløb: ${what}.`,
  moneyOver: (amount: string) =>
    `Linjerne er ${amount} mere end det, der er sat af. Ret dem, så regnestykket går op.`,
  nextSteps: "Videre arbejde",
  steps,
  focusAreasNone: "Processen har ingen fokusområder endnu. Uden dem kan udsagn ikke lægges på plads.",
  more: "Mere om processen",
  history: "Historik",
  handover: "Hent materialet til sagen (zip)",
  committees: "Udvalg",

  parts,
  edit: "Ret",
  moveUp: "Flyt op",
  moveDown: "Flyt ned",
  description: "Hvad sker der i fasen?",
  start: "Begynder",
  end: "Slutter",
  definition: "Definition",
  definitionHint: "Hvad hører til her? Skriv de ord, folk bruger.",
  whatDecided: "Hvad blev besluttet?",
  whoDecided: "Hvem besluttede det?",
  whenDecided: "Hvornår?",
  whatPromised: "Hvad er lovet?",
  due: "Hvornår skal det være der?",
  keptOn: "Hvornår kom det?",
  promiseNote: "Bemærkning",
  promiseNoteHint: "F.eks. hvorfor det kom for sent.",
  covers: "Hvad går pengene til?",
  amount: "Beløb",
  amountHint: "Skriv f.eks. 900.000 kr. eller 2,4 mio. kr.",
  totalLegend: "Slags linje",
  isTotal: "Det er beløbet i alt",
  total: "I alt",
  noAmount: "uden eget beløb",
  onlyReading: "Du kan se det hele, men ikke rette. Det kan processens sekretærer.",
  changedHeading: "En anden har rettet imens",
  changedLead:
    "Din tekst står i felterne nedenfor og er ikke gemt. Gemmer du nu, træder den i stedet for det her:",
  removedMeanwhile: "En anden har fjernet den imens. Din tekst står nedenfor, hvis den skal tilføjes igen.",
  whoCanAdd: "Kun administratorer kan oprette en proces.",

  committeesLead: "Udvalgene hænger sammen som et træ. De er fælles for alle processer i huset.",
  committeesNone: "Ingen udvalg endnu.",
  addCommittee: "Tilføj udvalg",
  committeeName: "Hvad hedder udvalget?",
  level: "Niveau",
  parent: "Hører under",
  noParent: "Ikke under noget",
  committeeTaken: "Der er allerede et udvalg med det navn samme sted.",
  committeeParentGone: "Vælg et udvalg fra listen.",

  removals: "Se, hvad der er fjernet efter loven",
  historyLead: "Alt, der er ændret i processen. Det nyeste står først.",
  historyNone: "Der er ikke sket noget endnu.",
  someone: "En uden for processen",
};
