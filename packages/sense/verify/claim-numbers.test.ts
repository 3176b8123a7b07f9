import assert from "node:assert/strict";
import { test } from "node:test";
import { claimNumbers } from "#sense/verify/claim-numbers.ts";
import type { DraftSentence } from "#sense/verify/draft.ts";
import { aakaer } from "#sense/verify/testing/aakaer.ts";
import { say, truths } from "#sense/verify/testing/true-sentences.ts";
import { verifyDraft } from "#sense/verify/verify-draft.ts";

const judge = ({ text, sources, names, quotes }: DraftSentence, cited: string[] = []) => {
  const claims = claimNumbers(text, aakaer, "da", cited);
  const bare = { text, sources, ...(names && { names }), ...(quotes && { quotes }) };
  return verifyDraft([{ ...bare, ...claims }], aakaer)[0]!.faults.map(({ code }) => code);
};

/** The query must be named where the sentence does not say what was counted. */
const cites: Record<string, string[]> = {
  "Seks af de otte borde talte om stier.": ["tables"],
  "I alt kom 1.250 bidrag fra Åkær.": ["fair"],
  "96 personer deltog i de fire møder den 12. maj 2026.": ["people", "meetings"],
  "Sidste år kom der 1.250 bidrag.": ["fair"],
  "26 af de 40 personer i Ældrerådet ønsker bænke langs åen.": ["elders"],
};

for (const truth of truths)
  test(`finds its queries by itself: ${truth.text}`, () => {
    assert.deepEqual(judge(truth, cites[truth.text]), []);
  });

const lies: [string, string[], string][] = [
  ["13 udsagn ønsker at bade i Møllesøen.", ["u1"], "wrongNumber"],
  ["45 procent af de 120 udsagn handler om cykelstien.", ["u4"], "wrongShare"],
  ["Flertallet af udsagnene nævner cykelstien.", ["u4"], "wrongShare"],
  ["Bænke langs åen kræver 300 meter.", ["u5"], "numberWithoutQuery"],
  ["120 udsagn ønsker at bade i Møllesøen.", ["u1"], "wrongNumber"],
  ["120 udsagn ønsker flere bænke langs åen.", ["u5"], "wrongNumber"],
  ["12 borgere ønsker at bade i Møllesøen.", ["u1"], "mixedUnits"],
  ["40 procent af udsagnene handler om cykelstien.", ["u4"], "shareWithoutDenominator"],
  ["Flest udsagn nævner cykelstien.", ["u4"], "superlativeWithoutRanking"],
  ["Flere nævner bænke end cykelstier.", ["u5", "u4"], "wrongComparison"],
  ["48 udsagn ønsker at bade, og 12 ønsker cykelstier.", ["u1", "u4"], "wrongNumber"],
  ["I 2024 blev cykelstien til Nørreby for smal.", ["u4"], "timeWithoutDate"],
];
for (const [text, sources, code] of lies)
  test(`finds no query that would let it pass: ${text}`, () => {
    const faults = judge(say(text, sources));
    assert.ok(faults.includes(code as never) || faults.includes("numberAboutOther"), JSON.stringify(faults));
  });
