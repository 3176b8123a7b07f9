import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DraftSentence, Facts, FaultCode } from "#sense/verify/draft.ts";
import { faultText } from "#sense/verify/fault-texts.ts";
import { findAmounts } from "#sense/verify/find-amounts.ts";
import { aakaer } from "#sense/verify/testing/aakaer.ts";
import { n, say, truths } from "#sense/verify/testing/true-sentences.ts";
import { verifyDraft } from "#sense/verify/verify-draft.ts";

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

test("a statement is not a person, unless each is one person's own", () => {
  const sentence = say("En borger ønsker bænke langs åen.", ["u5"]);
  assert.deepEqual(
    verifyDraft([sentence], aakaer)[0]!.faults.map(({ code }) => code),
    ["mixedUnits"],
  );
  assert.deepEqual(verifyDraft([sentence], { ...aakaer, oneVoiceEach: true })[0]!.faults, []);
});

/** What a careless or a cunning hand may do to a sentence that is so. */
const alterations: [RegExp, string][] = [
  [/\bønsker\b/, "ønsker ikke"],
  [/\ber imod\b/, "er for"],
  [/\buenigt\b/, "enigt"],
  [/\bstøtter\b/, "afviser"],
  [/\bflere\b/i, "færre"],
  [/\bfærre\b/i, "flere"],
  [/\bikke\b ?/, ""],
  [/\bbevare\b/, "lukke"],
  [/\bmere\b/, "mindre"],
  [/\bnævner\b/, "er imod"],
  [/\bNørreby\b/, "Vestby"],
  [/\bEt udsagn\b/i, "En borger"],
  [/\b(\p{L}+) udsagn\b(?<!et udsagn)/iu, "$1 borgere"],
  [/\budsagnene\b/, "borgerne"],
  [/\bborde\b/, "møder"],
  [/^/, "Ifølge Jens Holm: "],
  [/\.$/, " i 2024."],
  [/\.$/, ", og det haster mest."],
  [/\.$/, ", siger 80 procent."],
  [/\.$/, ", mener Spejderne."],
  [/\.$/, "; »det er sandt«."],
];

test("a true sentence with one thing altered is struck, whatever the thing", () => {
  let altered = 0;
  for (const truth of truths) {
    const digits = [...truth.text.matchAll(/\d+/g)].map(
      ({ 0: number, index }) =>
        truth.text.slice(0, index) + String(Number(number) + 1) + truth.text.slice(index + number.length),
    );
    const words = alterations.map(([from, to]) => truth.text.replace(from, to));
    for (const text of [...digits, ...words]) {
      if (text === truth.text) continue;
      altered++;
      const numbers = (truth.numbers ?? []).filter((claim) => text.includes(claim.text));
      assert.equal(verifyDraft([{ ...truth, text, numbers }], aakaer)[0]!.passes, false, text);
    }
  }
  assert.ok(altered > 200, String(altered));
});

test("English drafts over English statements are held to the same", () => {
  const facts: Facts = {
    statements: [
      { id: "a", text: "There should not be tall buildings at the harbour." },
      { id: "b", text: "We want more benches along the river." },
    ],
    counts: { b: { value: 30, of: 90, unit: "statement", about: "benches" } },
  };
  const judge = (sentence: DraftSentence) =>
    verifyDraft([sentence], facts, "en")[0]!.faults.map(({ code }) => code);
  const third = say("A third of the statements ask for benches along the river.", ["b"], {
    numbers: [n("A third", "b")],
  });
  assert.deepEqual(judge(third), []);
  assert.deepEqual(judge(say("Statements are against tall buildings at the harbour.", ["a"])), []);
  assert.deepEqual(judge(say("Statements ask for tall buildings at the harbour.", ["a"])), [
    "swappedAgreement",
  ]);
  const most = say("Most statements want benches.", ["b"], { numbers: [n("Most", "b")] });
  assert.deepEqual(judge(most), ["wrongShare"]);
  const people = say("Thirty people want benches.", ["b"], { numbers: [n("Thirty", "b")] });
  assert.deepEqual(judge(people), ["mixedUnits"]);
});

test("vague amounts are amounts: »mange« needs its count and is held to it", () => {
  const judge = (numbers: ReturnType<typeof n>[]) =>
    verifyDraft(
      [say("Mange udsagn nævner træer og bænke.", ["u10", "u5"], { numbers })],
      aakaer,
    )[0]!.faults.map(({ code }) => code);
  assert.deepEqual(judge([]), ["numberWithoutQuery"]);
  assert.deepEqual(judge([n("Mange", "trees")]), []);
  assert.deepEqual(judge([n("Mange", "benches")]), ["wrongShare"]);
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
