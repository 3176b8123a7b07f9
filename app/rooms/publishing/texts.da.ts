import type { Channel } from "#rooms/documents/door.ts";

const channels: Record<Channel, string> = {
  committee: "udvalg",
  villageHall: "forsamlingshusmøder",
  stakeholder: "interessentmøder",
  workplace: "arbejdspladser",
  web: "nettet",
  mail: "mail",
  letter: "brev",
  postcard: "postkort",
  unknown: "en vej, vi ikke kender",
};

const through = (names: readonly Channel[]) => names.map((each) => channels[each]).join(", ");

export const da = {
  headings: {
    all: () => "Alle udsagn",
    inArea: (area: string) => `Udsagn i ${area}`,
    inputs: () => "Input",
    notes: () => "Notater",
    groups: () => "Grupper bag notaterne",
    inputsIn: (area: string) => `Input bag udsagnene i ${area}`,
    notesIn: (area: string) => `Notater bag udsagnene i ${area}`,
    inputsThrough: (names: readonly Channel[]) => `Input gennem ${through(names)}`,
    notesThrough: (names: readonly Channel[]) => `Notater gennem ${through(names)}`,
    coded: () => "Udsagn, der er lagt i et eller flere fokusområder",
    waiting: () => "Udsagn, der venter på at blive læst og lagt på plads",
    inRest: (name: string) => `Udsagn uden for områderne: ${name}`,
    leftOut: (reason: string) => `Udsagn, der er udeladt: ${reason}`,
    inTheme: (theme: string, area: string) => `Udsagn i ${area} om »${theme}«`,
    proves: (sentence: string) => `Udsagn bag »${sentence}«`,
    counters: (sentence: string) => `Udsagn, der siger noget andet end »${sentence}«`,
  },
  title: "Offentliggør",
  lead: "Det, du offentliggør her, kan alle læse. Alt andet er lukket.",
  things: "Sider",
  page: "Side",
  stands: "Offentligt nu",
  toDecide: "Skal afgøres",
  choose: "Vælg",
  kinds: {
    process: "Processens side",
    focusArea: "Fokusområde",
    summary: "Sammenfatning",
    compiledNote: "Notat",
  },
  closed: "Lukket",
  isPublic: "Offentlig",
  since: (when: string) => `siden ${when}`,
  notPublished: (n: number) =>
    n === 1 ? "1 ændring er ikke offentliggjort" : `${n} ændringer er ikke offentliggjort`,
  upToDate: "Viser det, der står nu",
  places: (n: number) => (n === 1 ? "1 sted" : `${n} steder`),
  smallNumbers: (n: number) => (n === 1 ? "1 lille tal" : `${n} små tal`),
  noPlaces: "Intet",
  nothingYet: "0 sider er offentliggjort.",
  nothingYetWhy: "Ingen uden for processen kan se noget endnu. Begynd med processens side.",
  lookAtFirst: "Se processens side igennem",
  nextDecide: (n: number) =>
    n === 1
      ? "Der er 1 sted, der kan pege på en person. Tag stilling til det først."
      : `Der er ${n} steder, der kan pege på en person. Tag stilling til dem først.`,
  nextAnswer: (n: number) =>
    n === 1
      ? "Der er 1 tal under 5, som kan regnes ud, når siden holdes op mod en ældre. Tag stilling til det først."
      : `Der er ${n} tal under 5, som kan regnes ud, når siderne holdes op mod ældre. Tag stilling til dem først.`,
  nextPublish: (n: number) =>
    n === 1
      ? "1 side er klar til at blive offentliggjort."
      : `${n} sider er klar til at blive offentliggjort.`,
  nextNothing: "Alt, hvad der kan være offentligt, er det. Der er intet at gøre nu.",
  summariesLater: "En sammenfatning eller et notat kan offentliggøres, når det er godkendt.",
  publishChosen: "Offentliggør de valgte",
  publishThis: "Offentliggør siden",
  publishAgain: "Offentliggør ændringerne",
  whyPublish: "Hvorfor offentliggøres det nu?",
  whyPublishHint: "F.eks. »Aftalt med styregruppen 3. juni«. Kun processens medlemmer kan læse det.",
  decideFirst: "Der er steder, du ikke har taget stilling til.",
  nothingNew: "Siden viser allerede det, der står nu.",
  history: "Hvad der er sket",
  historyNone: "Der er ikke offentliggjort noget endnu.",
  what: "Hvad",
  states: {
    standing: "Offentlig",
    superseded: "Afløst af en nyere",
    kept: "Afløst, kan stadig læses",
    withdrawn: "Trukket tilbage",
  },
  publishedBy: (who: string) => `Offentliggjort af ${who}`,
  withdrawnBy: (who: string) => `Trukket tilbage af ${who}`,
  byWhen: (who: string, when: string) => `${who}, ${when}`,
  withdraw: "Træk siden tilbage",
  withdrawHeading: "Træk tilbage",
  withdrawLead:
    "Siden forsvinder for alle uden for processen med det samme. Det, der er printet eller hentet, kan vi ikke kalde hjem.",
  whyWithdraw: "Hvorfor trækkes den tilbage?",
  withdrawn: "Siden er trukket tilbage. Ingen uden for processen kan læse den mere.",
  published: (n: number) => (n === 1 ? "Siden er offentliggjort." : `${n} sider er offentliggjort.`),
  decidedNow: (n: number) => (n === 1 ? "1 sted er afgjort." : `${n} steder er afgjort.`),
  seePreview: "Se siden, som den bliver",
  previewNew: "Ikke offentlig endnu. Sådan bliver siden. Linkene virker, når den er offentlig.",
  previewChanged:
    "Ikke offentlig endnu. Sådan bliver siden, når du offentliggør ændringerne. Linkene virker kun på den offentlige side.",
  previewSame: "Siden er offentlig og ser sådan ud. Linkene virker kun på den offentlige side.",
  previewUndecided: (n: number) =>
    n === 1
      ? "1 sted er ikke afgjort og kan blive ændret."
      : `${n} steder er ikke afgjort og kan blive ændret.`,
  previewBack: "Tilbage til gennemsynet",
  seePublic: "Se den offentlige side",
  seeVersion: "Se den godkendte udgave",
  differs: "Hvad der er ændret",
  differsLead: "Det offentlige til venstre, det, der står nu, til højre.",
  was: "Offentligt",
  is: "Nu",
  overTime: {
    title: "Holdt op mod det, der før er offentliggjort",
    lead: "Den, der har gemt en ældre side, kan trække den ene fra den anden. Det må ikke fortælle, hvad få har sagt.",
    kept: (area: string, day: string) =>
      `Antallet i »${area}« vises ikke. Sammen med det, vi offentliggjorde ${day}, ville det røbe et tal under 5.`,
    beside: (area: string) =>
      `Antallet i »${area}« vises heller ikke. Ellers kunne man regne et tal under 5 ud.`,
    toldAfterAll: (area: string, day: string) =>
      `Antallet i »${area}« vises. Sammen med det, vi offentliggjorde ${day}, røber det et tal under 5.`,
    isSmall: (n: number, area: string, day: string) =>
      `Man kan regne ud, ${n === 1 ? "hvilket udsagn" : `hvilke ${n} udsagn`} der ligger i »${area}«, selv om siden kun siger »færre end 5«. Det ses, når man holder den op mod det, vi offentliggjorde ${day}. Vent, til der er lagt flere udsagn på plads, eller skriv, hvorfor det må kunne ses.`,
    wasSmall: (n: number, area: string, day: string) =>
      `Man kan regne ud, at »${area}« ${day} holdt ${n} udsagn skjult. Vent, til der er lagt flere udsagn på plads, eller skriv, hvorfor det må kunne ses.`,
    tellIt: "Vis antallet alligevel",
    hideAgain: "Skjul antallet igen",
    mayBeSeen: "Det må kunne ses",
    why: "Hvorfor?",
    decided: (who: string, why: string) => `Besluttet af ${who}: ${why}`,
  },
  unnamed: {
    title: "Sætninger, der ikke vises",
    lead: "De ville røbe, hvor udsagn kommer fra. Der står kun få bag, eller alt nyt siden en tidligere offentliggørelse kom derfra. Det, du har skrevet og godkendt, er ikke ændret.",
    names: {
      place: "nævner et sted",
      senderKind: "nævner en slags afsender",
      source: "nævner en kilde",
      channel: "nævner en vej ind",
    },
  },
  hits: "Kan det pege på en person?",
  hitsLead:
    "Vi har ledt i alt, hvad siden vil vise. Du afgør hvert sted. Samme tekst skal kun afgøres én gang.",
  hitsNone:
    "Vi fandt ingen CPR-numre, mailadresser, telefonnumre, adresser eller navne. Se alligevel siden igennem: En maskine kan overse noget.",
  hitsAllDecided: (n: number) => (n === 1 ? "1 sted er afgjort." : `Alle ${n} steder er afgjort.`),
  undecided: "Ikke afgjort",
  decided: (n: number) => `Afgjort (${n})`,
  hitKinds: {
    cpr: "CPR-nummer",
    cprLike: "Ligner et CPR-nummer",
    email: "Mailadresse",
    phone: "Telefonnummer",
    name: "Navn",
    address: "Adresse",
  },
  likely: "måske",
  inStatement: (number: string) => `Udsagn nr. ${number}`,
  whereabouts: {
    process: "Processens oplysninger",
    phases: "Faser",
    decisions: "Beslutninger",
    promises: "Løfter",
    budget: "Budget",
    area: "Fokusområdets navn eller beskrivelse",
    theme: "Et tema",
    finding: "Et fund",
    ledger: "Navnet på en rest eller en grund",
    title: "Navnet på et dokument",
    report: "Rapportens egen tekst",
    shown: "Siden, som den vises",
    file: "Filen, som den printes",
  },
  editIt: "Ret teksten",
  seeStatement: "Se udsagnet",
  severalAtOnce: "Flere på én gang",
  allOfKind: (kind: string, n: string) => `${kind}: alle ${n} ovenfor`,
  verdict: "Hvad skal der ske med de valgte steder?",
  verdicts: {
    stands: "Må stå",
    masked: "Skjul ordene",
    heldBack: "Hold hele udsagnet tilbage",
  },
  verdictHints: {
    stands: "Skriv hvorfor.",
    masked: "Der kommer til at stå f.eks. »[udeladt: telefonnummer]«. Kun i udsagn.",
    heldBack: "Udsagnet tæller med, men ordene vises ikke. Kun udsagn.",
  },
  whyVerdict: "Hvorfor?",
  decide: "Afgør de valgte",
  moreHits: (n: number) => `${n} steder mere vises, når disse er afgjort.`,
  moot: "Vises ikke, da udsagnet holdes tilbage",
  preview: "Det siden siger",
  previewNumbers: "Tallene på siden",
  fewer: "færre end 5",
  quotes: "Ord, der citeres",
  heldBack: (n: number) => (n === 1 ? "1 udsagn vises uden ord." : `${n} udsagn vises uden ord.`),
  masked: (n: number) => (n === 1 ? "I 1 udsagn er ord skjult." : `I ${n} udsagn er ord skjult.`),
  texts: "Tekster på siden",
  moved: (n: number) =>
    n === 1
      ? "1 udsagn er flyttet siden godkendelsen. Det fortæller den offentlige side selv."
      : `${n} udsagn er flyttet siden godkendelsen. Det fortæller den offentlige side selv.`,
  differences: {
    pageText: "Tekster",
    statements: "Udsagn med andre ord",
    texts: (n: number) => (n === 1 ? "1 tekst" : `${n} tekster`),
    words: (n: number) => (n === 1 ? "1 udsagn" : `${n} udsagn`),
    others: (count: string) => `${count}, men andre`,
    none: "–",
  },
};
