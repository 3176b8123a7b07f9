import type { Inline, Report } from "#formats/report.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const strong = (words: string): Inline => ({ kind: "text", text: words, strong: true });
const ref = (words: string, reference: string): Inline => ({ kind: "ref", text: words, ref: reference });
const said = (words: string, reference: string): Inline => ({ kind: "said", text: words, ref: reference });

/** A small summary with every kind of node, from the invented Åkær Kommune: for tests and for looking at. */
export const sampleReport: Report = {
  language: "da",
  title: "Hvad Åkær siger om vejen til arbejde og skole",
  kicker: "Åkær Kommune · Til byrådets temamøde den 28. september 2026 · Sagsnr. 01.02.05-P16-7-26",
  lead: "Sammenfatning af 212 udsagn fra 96 input og 18 borde om fokusområdet På vej.",
  byline: "Version 1.0, godkendt til offentliggørelse af Lise Abildtrup, 18. september 2026.",
  createdAt: "2026-09-18T09:14:00+02:00",
  publisher: "Åkær Kommune",
  labels: { references: "Kilder", page: "side", of: "af", finding: "Fund" },
  references: [
    {
      id: "areal",
      text: "Alle 212 udsagn under På vej, gjort op 15. september 2026.",
      href: "/fokusomraader/paa-vej/udsagn",
    },
    { id: "bus", text: "74 udsagn om bus og flextur, fra 51 input og 14 borde.", href: "/fund/1/udsagn" },
    {
      id: "bord4",
      text: "Bord 4, Nørre Balle forsamlingshus, 11. juni 2026, pointe 3.",
      href: "/kilder/bord-4#3",
    },
    { id: "kort12", text: "Postkort 12, Vrenderup, modtaget 2. juli 2026.", href: "/kilder/postkort-12" },
    {
      id: "fire",
      text: "4 udsagn fra 3 input, der hellere vil have penge til veje.",
      href: "/fund/1/mindretal",
    },
    { id: "cykel", text: "39 udsagn om cykelstier, fra 33 input og 6 borde.", href: "/fund/2/udsagn" },
    { id: "brev", text: "Brev fra Bakkerup Skoles elevråd, 20. august 2026.", href: null },
    { id: "taelling", text: "Åkær Kommune, trafiktælling, marts 2026, hvidbogen side 31.", href: null },
  ],
  body: [
    { kind: "heading", level: 2, text: "På ét minut", id: "minut" },
    {
      kind: "numbers",
      items: [
        [text("Bussen skal køre, når folk møder på arbejde. "), ref("74 af 212 udsagn", "bus")],
        [text("Skolebørn skal kunne cykle hele vejen. "), ref("39 af 212 udsagn", "cykel")],
      ],
    },
    {
      kind: "paragraph",
      tone: "note",
      inlines: [text("Tallene viser, hvor mange udsagn der siger noget. Et bord er ikke én person.")],
    },
    {
      kind: "paragraph",
      inlines: [
        text("Det handler om hverdagen."),
        { kind: "own", text: "redaktørens egne ord" },
        text(" Og om afstande."),
        { kind: "own", text: "redaktørens egne ord" },
      ],
    },
    { kind: "heading", level: 2, text: "Fund", id: "fund" },
    {
      kind: "finding",
      number: 1,
      heading: "Bussen skal køre, når folk møder på arbejde",
      headingId: "fund-1",
      ends: false,
      body: [
        {
          kind: "paragraph",
          inlines: [ref("74 af 212 udsagn", "bus"), text(" om På vej, i 9 af 12 lokalområder.")],
        },
        {
          kind: "paragraph",
          tone: "data",
          inlines: [
            strong("Hvad siger tallene? "),
            text("Første afgang fra Vrenderup er kl. 7.05. "),
            ref("Talt i marts 2026", "taelling"),
            text("."),
          ],
        },
        {
          kind: "quote",
          text: "jeg møder kl 6 på plejehjemmet. den første bus kører 7.05. så kan i selv regne",
          source: "Bord 4, Nørre Balle, 11. juni 2026",
          ref: "bord4",
        },
        {
          kind: "quote",
          text: "Vi har to biler,\nfordi der går én bus.",
          source: "Postkort 12, Vrenderup",
          ref: "kort12",
        },
        { kind: "heading", level: 4, text: "Mindretal", id: "mindretal-1" },
        {
          kind: "paragraph",
          inlines: [
            ref("4 udsagn", "fire"),
            text(" vil hellere bruge pengene på vejene. "),
            said("En bus med én passager er også bare en bil.", "fire"),
          ],
        },
        {
          kind: "paragraph",
          tone: "onward",
          inlines: [strong("Peger frem mod "), text("mål 4.2: Bus til første vagt, i udkastet til plan.")],
        },
      ],
    },
    {
      kind: "finding",
      number: 2,
      heading: "Skolebørn skal kunne cykle hele vejen",
      headingId: "fund-2",
      ends: true,
      body: [
        { kind: "paragraph", inlines: [ref("39 af 212 udsagn", "cykel"), text(" om På vej.")] },
        {
          kind: "quote",
          text: "Stien stopper ved Ɵlhallen, og så er der 800 meter uden.",
          source: "Bakkerup Skoles elevråd, brev af 20. august 2026",
          ref: "brev",
        },
        { kind: "bullets", items: [[text("Nævnt fra Bakkerup og Lyngå")], [text("Nævnt ved 6 borde")]] },
        {
          kind: "paragraph",
          tone: "onward",
          inlines: [
            strong("Ikke med i udkastet til plan, "),
            text("fordi stien koster 6,2 mio. kr. i anlæg."),
          ],
        },
      ],
    },
    { kind: "heading", level: 2, text: "Regnskabet", id: "regnskab" },
    {
      kind: "table",
      caption: "Hvad blev der af de 212 udsagn?",
      head: ["Udfald", "Udsagn"],
      numeric: [1],
      rows: [
        { cells: [[text("Lagt i et eller flere temaer")], [ref("181", "areal")]] },
        { cells: [[text("I resten, med navn")], [text("22")]] },
        { cells: [[text("Enkeltstående forslag")], [text("13")]], tone: "sub" },
        { cells: [[text("Uklart, hvad der menes")], [text("9")]], tone: "sub" },
        { cells: [[text("Udeladt, med grund")], [text("9")]] },
        { cells: [[text("I alt")], [text("212")]], tone: "sum" },
      ],
    },
    { kind: "heading", level: 2, text: "Hvor kommer udsagnene fra?", id: "hvorfra" },
    {
      kind: "table",
      caption: "Udsagn efter kanal",
      head: ["Kanal", "Input", "Borde", "Udsagn"],
      numeric: [1, 2, 3],
      rows: [
        { cells: [[text("Dialogportalen")], [text("71")], [text("–")], [text("98")]] },
        { cells: [[text("Forsamlingshusmøder")], [text("–")], [text("18")], [text("83")]] },
        { cells: [[text("Postkort og breve")], [text("25")], [text("–")], [text("31")]] },
      ],
    },
  ],
};
