import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DraftSentence, FaultCode } from "#sense/verify/draft.ts";
import { faultText } from "#sense/verify/fault-texts.ts";
import { findAmounts } from "#sense/verify/find-amounts.ts";
import { aakaer } from "#sense/verify/testing/aakaer.ts";
import { verifyDraft } from "#sense/verify/verify-draft.ts";

type Rest = Omit<DraftSentence, "text" | "sources">;
const say = (text: string, sources: string[], rest: Rest = {}): DraftSentence => ({ text, sources, ...rest });
const n = (text: string, key: string, rest: { as?: "of"; against?: string; ranking?: string } = {}) => ({
  text,
  key,
  ...rest,
});

/** Kinds of lie, three cases each; each must be struck for its own reason. */
const lies: Record<string, [FaultCode, DraftSentence[]]> = {
  "a wrong count": [
    "wrongNumber",
    [
      say("13 udsagn ønsker at bade i Møllesøen.", ["u1"], { numbers: [n("13", "bathing")] }),
      say("Otteogfyrre borde talte om stien.", ["u4"], { numbers: [n("Otteogfyrre", "tables")] }),
      say("I alt kom 1.520 bidrag fra Åkær.", [], { numbers: [n("1.520", "fair")] }),
    ],
  ],
  "a wrong share": [
    "wrongShare",
    [
      say("Flertallet af udsagnene nævner stien til Nørreby.", ["u4"], {
        numbers: [n("Flertallet", "paths")],
      }),
      say("45 procent af de 120 udsagn handler om cykelstien.", ["u4"], {
        numbers: [n("45 procent", "paths"), n("120", "all")],
      }),
      say("Hver anden nævner bussen.", ["u6"], { numbers: [n("Hver anden", "buses")] }),
    ],
  ],
  "a number from nowhere": [
    "numberWithoutQuery",
    [
      say("Bænke langs åen kræver 300 meter.", ["u5"]),
      say("Tolv udsagn ønsker at bade i Møllesøen.", ["u1"]),
      say("Halvdelen ønsker flere bænke langs åen.", ["u5"], { numbers: [n("Halvdelen", "noSuchQuery")] }),
    ],
  ],
  "an invented quote": [
    "inventedQuote",
    [
      say("Et udsagn om badning siger »Vi elsker at bade i Møllesøen«.", ["u1"]),
      say("»Der må aldrig bygges højhuse ved havnen«, lyder det.", ["u2"]),
      say("Om bænke siges der “Flere bænke langs å” ved bordet.", ["u5"]),
    ],
  ],
  "a quote from somebody else": [
    "quoteFromOther",
    [
      say("Et udsagn om bænke siger »Gratis busser for alle«.", ["u5"]),
      say("Om biblioteket lyder det »Det er for lidt!«.", ["u7"]),
      say("»byens vigtigste mødested« skriver et udsagn om biblioteket.", ["u7", "u12"], {
        quotes: [{ text: "byens vigtigste mødested", source: "u12" }],
      }),
    ],
  ],
  "a quote put together": [
    "mergedQuote",
    [
      say("Om bussen: »Bussen kører … for lidt!«", ["u6"]),
      say("Et udsagn siger »Åbn biblioteket ... Unge har brug for et sted at være«.", ["u12"]),
      say("»Flere bænke [er der brug for] så de ældre kan hvile sig« siger et udsagn om bænke.", ["u5"]),
    ],
  ],
  "an emphasis the source has not": [
    "changedEmphasis",
    [
      say("Et udsagn om havnen: »Der må IKKE bygges højhuse ved havnen«.", ["u2"]),
      say("Et udsagn om bussen: »Bussen kører kun *to gange* om dagen«.", ["u6"]),
      say("Et udsagn om busser: »Gratis busser for alle under atten år!«", ["u14"]),
    ],
  ],
  "a source that is not there": [
    "unknownSource",
    [
      say("Et udsagn ønsker bænke langs åen.", ["u5", "u99"]),
      say("Cykelstien til Nørreby er mørk.", ["4"]),
      say("Et udsagn støtter en svømmehal i Sønderlund.", ["U9"]),
    ],
  ],
  "a new name": [
    "newName",
    [
      say("Mette ønsker bænke langs åen.", ["u5"]),
      say("Cykelstien til Vesterbro er for smal og mørk.", ["u4"]),
      say("Et udsagn støtter planen om en svømmehal.", ["u9"], { names: ["Karl Holm"] }),
    ],
  ],
  "agreement turned round": [
    "swappedAgreement",
    [
      say("Et udsagn er enigt i, at parkering skal koste penge.", ["u8"]),
      say("Et udsagn ønsker højhuse ved havnen.", ["u2"]),
      say("Et udsagn ønsker flere biler i midtbyen.", ["u10"]),
    ],
  ],
  "units mixed": [
    "mixedUnits",
    [
      say("12 borgere ønsker at bade i Møllesøen.", ["u1"], { numbers: [n("12", "bathing")] }),
      say("6 personer talte om stien.", ["u4"], { numbers: [n("6", "tables")] }),
      say("En tredjedel af deltagerne nævner bussen.", ["u6"], { numbers: [n("En tredjedel", "buses")] }),
    ],
  ],
  "a source about something else": [
    "offTopicSource",
    [
      say("Cykelstien til Nørreby er for smal.", ["u4", "u12"]),
      say("Et udsagn ønsker bænke langs åen.", ["u9", "u5"]),
      say("Biblioteket skal have åbent om søndagen.", ["u6"]),
    ],
  ],
  "a superlative without a ranking": [
    "superlativeWithoutRanking",
    [
      say("Flest udsagn nævner cykelstien.", ["u4"]),
      say("Bænke nævnes oftest.", ["u5"], { numbers: [n("oftest", "benches", { ranking: "themes" })] }),
      say("Cykelstien fylder mest.", ["u4"], { numbers: [n("mest", "paths", { ranking: "noSuchRanking" })] }),
    ],
  ],
  "a time without a date": [
    "timeWithoutDate",
    [
      say("Sidste år ønskede borgerne bænke langs åen.", ["u5"]),
      say("I 2024 blev cykelstien til Nørreby for smal.", ["u4"], {
        dates: [{ text: "2024", key: "start" }],
      }),
      say("For nylig er biblioteket blevet byens mødested.", ["u7"]),
    ],
  ],
  "a small group named": [
    "smallGroup",
    [
      say("Spejderne vil bade i Møllesøen.", ["u1"]),
      say("3 personer fra Ungerådet vil bade i Møllesøen.", ["u1"], { numbers: [n("3", "youngBathing")] }),
      say("Et udsagn fra roklubben ønsker bænke langs åen.", ["u5"]),
    ],
  ],
  "a share without its denominator": [
    "shareWithoutDenominator",
    [
      say("40 procent af udsagnene handler om cykelstien.", ["u4"], { numbers: [n("40 procent", "paths")] }),
      say("10 % nævner at bade i Møllesøen.", ["u1"], { numbers: [n("10 %", "bathing")] }),
      say("58,3 pct. ønsker træer og skygge.", ["u10"], { numbers: [n("58,3 pct", "trees")] }),
    ],
  ],
  "a comparison that is not so": [
    "wrongComparison",
    [
      say("Flere nævner bænke end cykelstier.", ["u5", "u4"], {
        numbers: [n("Flere", "benches", { against: "paths" })],
      }),
      say("Færre nævner træer end bænke.", ["u5", "u10"], {
        numbers: [n("Færre", "trees", { against: "benches" })],
      }),
      say("Bussen nævnes oftere end cykelstien.", ["u6", "u4"], {
        numbers: [n("oftere", "buses", { against: "paths" })],
      }),
    ],
  ],
  "a true number beside the wrong thing": [
    "numberAboutOther",
    [
      say("48 udsagn ønsker at bade i Møllesøen.", ["u1"], { numbers: [n("48", "paths")] }),
      say("48 udsagn ønsker at bade, og 12 ønsker cykelstier.", ["u1", "u4"], {
        numbers: [n("48", "paths"), n("12", "bathing")],
      }),
      say("Flere nævner bænke end cykelstier.", ["u5", "u4"], {
        numbers: [n("Flere", "paths", { against: "benches" })],
      }),
    ],
  ],
  "no source at all": [
    "noSource",
    [
      say("Borgerne elsker deres by.", []),
      say("12 udsagn ønsker en ny bro.", [], { numbers: [n("12", "bathing")] }),
      say("Stemningen var god.", []),
    ],
  ],
  "words no source has": [
    "unsupportedWords",
    [
      say("Cykelstien skal have asfalt, skilte, hegn og belægning.", ["u4"]),
      say("Bænke langs åen vil styrke turismen, handlen og bosætningen.", ["u5"]),
      say("Svømmehallen får sauna, klatrevæg og restaurant.", ["u9"]),
    ],
  ],
};

for (const [kind, [code, cases]] of Object.entries(lies)) {
  cases.forEach((lie, at) => {
    test(`struck: ${kind} (${at + 1})`, () => {
      const [verdict] = verifyDraft([lie], aakaer);
      assert.equal(verdict!.passes, false, lie.text);
      assert.ok(
        verdict!.faults.some((fault) => fault.code === code),
        `${lie.text} → ${JSON.stringify(verdict!.faults)}`,
      );
      for (const fault of verdict!.faults) {
        assert.match(faultText(fault, "da"), /^[»\p{L}\d].*\.$/u);
        assert.match(faultText(fault, "en"), /^[“\p{L}\d].*\.$/u);
      }
    });
  });
}

/** Sentences that are so, and say no more than the facts. */
const truths: DraftSentence[] = [
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

truths.forEach((truth) => {
  test(`passes: ${truth.text}`, () => {
    assert.deepEqual(verifyDraft([truth], aakaer)[0]!.faults, []);
  });
});

test("a quote that loses its »imod« or »ikke« is struck, and one that the sentence turns back is not", () => {
  const judge = (text: string, source: string) => verifyDraft([say(text, [source])], aakaer)[0]!.faults;
  assert.equal(judge("Et udsagn siger »skolen i Nørreby lukker«.", "u3")[0]?.code, "swappedAgreement");
  assert.equal(judge("Om havnen: »bygges højhuse ved havnen«.", "u2")[0]?.code, "swappedAgreement");
  assert.deepEqual(judge("Et udsagn er imod, at der »bygges højhuse ved havnen«.", "u2"), []);
});

test("nobody speaks for all, and nobody is given a feeling the source has not", () => {
  const judge = (text: string) => verifyDraft([say(text, ["u5"])], aakaer)[0]!.faults.map(({ code }) => code);
  assert.deepEqual(judge("Alle er enige om bænke langs åen."), ["numberWithoutQuery"]);
  assert.deepEqual(judge("Borgerne er begejstrede for bænke langs åen."), ["unsupportedWords"]);
});

test("a quote with one sign altered, added or taken is always struck", () => {
  const quotes = aakaer.statements.map(({ id, text }) => ({ id, text }));
  const change = fc.record({
    at: fc.nat(),
    from: fc.constantFrom(...quotes),
    sign: fc.constantFrom("x", "e", " ", ".", "é", "\u0301", "\u00a0", ""),
    drop: fc.nat(1),
  });
  fc.assert(
    fc.property(change, ({ at, from, sign, drop }) => {
      const place = 1 + (at % (from.text.length - 2));
      const altered = from.text.slice(0, place) + sign + from.text.slice(place + drop);
      fc.pre(!from.text.includes(altered));
      const [verdict] = verifyDraft([say(`»${altered}«`, [from.id])], aakaer);
      assert.equal(verdict!.passes, false, altered);
    }),
  );
});

test("numbers are read as people write them", () => {
  const read = (text: string) => findAmounts(text, "da", () => true).map(({ value }) => value);
  const facts: [string, number][] = [
    ["syvogtredive", 37],
    ["halvfems", 90],
    ["et hundrede og tyve", 120],
    ["tohundrede", 200],
    ["to tusind tre hundrede og fem", 2305],
    ["1.250", 1250],
    ["12,5", 12.5],
    ["en snes", 20],
  ];
  for (const [written, value] of facts) assert.deepEqual(read(written), [value], written);
  assert.deepEqual(read("to borde og tre møder"), [2, 3]);
  const english = findAmounts("thirty-seven of one hundred and five", "en", () => true);
  assert.deepEqual(
    english.map(({ value }) => value),
    [37, 105],
  );
});

test("thirty true sentences or more are held to pass, and twelve kinds of lie or more to be struck", () => {
  assert.ok(truths.length >= 30 && Object.keys(lies).length >= 12);
  assert.ok(Object.values(lies).every(([, cases]) => cases.length === 3));
});
