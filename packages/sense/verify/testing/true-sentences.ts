import type { DraftSentence } from "#sense/verify/draft.ts";

type Rest = Omit<DraftSentence, "text" | "sources">;
export const say = (text: string, sources: string[], rest: Rest = {}): DraftSentence => ({
  text,
  sources,
  ...rest,
});
export const n = (
  text: string,
  key: string,
  rest: { as?: "of"; against?: string; ranking?: string } = {},
) => ({
  text,
  key,
  ...rest,
});

/** Sentences that are so, and say no more than the facts. */
export const truths: DraftSentence[] = [
  say("12 udsagn ønsker at bade i Møllesøen.", ["u1"], { numbers: [n("12", "bathing")] }),
  say("Tolv udsagn handler om badning.", ["u1"], { numbers: [n("Tolv", "bathing")] }),
  say("40 procent af de 120 udsagn handler om cykelstien.", ["u4"], {
    numbers: [n("40 procent", "paths"), n("120", "paths", { as: "of" })],
  }),
  say("58,3 % af de 120 udsagn ønsker træer og skygge.", ["u10"], {
    numbers: [n("58,3 %", "trees"), n("120", "all")],
  }),
  say("Flertallet af udsagnene nævner træer.", ["u10"], { numbers: [n("Flertallet", "trees")] }),
  say("De fleste udsagn nævner træer og skygge.", ["u10"], { numbers: [n("De fleste", "trees")] }),
  say("Halvdelen af udsagnene nævner biblioteket.", ["u7", "u12"], { numbers: [n("Halvdelen", "library")] }),
  say("Hvert tredje udsagn nævner bussen.", ["u6"], { numbers: [n("Hvert tredje", "buses")] }),
  say("En tredjedel af udsagnene handler om busser.", ["u6", "u14"], {
    numbers: [n("En tredjedel", "buses")],
  }),
  say("Over halvdelen af udsagnene nævner træer.", ["u10"], { numbers: [n("Over halvdelen", "trees")] }),
  say("Mindst 40 udsagn nævner cykelstien.", ["u4"], { numbers: [n("40", "paths")] }),
  say("Knap 50 udsagn nævner cykelstien.", ["u4"], { numbers: [n("Knap 50", "paths")] }),
  say("Seks af de otte borde talte om stier.", ["u4", "u11"], {
    numbers: [n("Seks", "tables"), n("otte", "tables", { as: "of" })],
  }),
  say("Et udsagn siger »Der må ikke bygges højhuse ved havnen.«", ["u2"]),
  say("Et udsagn er imod højhuse ved havnen.", ["u2"]),
  say("Et udsagn ønsker ikke højhuse ved havnen.", ["u2"]),
  say("Et udsagn vil bevare skolen i Nørreby.", ["u3"]),
  say("Et udsagn er uenigt i, at parkering skal koste penge.", ["u8"]),
  say("Et udsagn støtter en svømmehal i Sønderlund.", ["u9"]),
  say("»Færre biler i midtbyen, flere træer og mere skygge«, lyder et ønske.", ["u10"]),
  say("Et udsagn ønsker færre biler i midtbyen.", ["u10"]),
  say("Om lyset på stien siges der »Der mangler lys på stien mellem hallen og skolen 🏫.«", ["u11"]),
  say("Biblioteket kaldes byens vigtigste mødested.", ["u7"]),
  say("Cykelstien til Nørreby er for smal og mørk om vinteren.", ["u4"]),
  say("Flest udsagn nævner træer.", ["u10"], { numbers: [n("Flest", "trees", { ranking: "themes" })] }),
  say("Færrest udsagn nævner bænke.", ["u5"], { numbers: [n("Færrest", "benches", { ranking: "themes" })] }),
  say("Flere nævner cykelstier end bænke.", ["u4", "u5"], {
    numbers: [n("Flere", "paths", { against: "benches" })],
  }),
  say("I alt kom 1.250 bidrag fra Åkær.", [], { numbers: [n("1.250", "fair")] }),
  say("96 personer deltog i de fire møder den 12. maj 2026.", [], {
    numbers: [n("96", "people"), n("fire", "meetings")],
    dates: [{ text: "12. maj 2026", key: "dialogue" }],
  }),
  say("Sidste år kom der 1.250 bidrag.", [], {
    numbers: [n("1.250", "fair")],
    dates: [{ text: "Sidste år", key: "council" }],
  }),
  say("26 af de 40 personer i Ældrerådet ønsker bænke langs åen.", ["u5"], {
    numbers: [n("26", "elders"), n("40", "elders", { as: "of" })],
  }),
  say("I 2019 blev åen renset, siger et udsagn.", ["u13"]),
  say("Nogle ønsker flere træer, mens andre er imod højhuse.", ["u10", "u2"]),
];
