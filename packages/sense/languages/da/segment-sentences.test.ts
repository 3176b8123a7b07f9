import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOfSpan } from "#sense/code-points.ts";
import { segmentSentences } from "#sense/languages/da/segment-sentences.ts";

function sentences(text: string): string[] {
  return segmentSentences(text).map((span) => textOfSpan(text, span));
}

const whole = [
  "Vi mangler bænke, f.eks. Ved åen kunne der stå to.",
  "Planen har to trin, hhv. 1) Lytte og 2) Bygge.",
  "Mødet er d. 24. november i Åkær.",
  "Døren åbner kl. 09 og lukker kl. 12.",
  "Broen koster 1,5 mio. kr. at lappe.",
  "Skoven ejes bl.a. Af tre gårde.",
  "Stien er ca. 3 km lang.",
  "Se bilag nr. 4 om vandløb.",
  "Den 3. juni fejrer vi åen.",
  "Parken er tegnet af H.C. Lindegård og A. Mose.",
  "Oplæg v. Birthe Mose om klitterne.",
  "1. Hvad skal vi bygge på?",
  "Sti, bro, bænk osv. skal med i planen.",
  "Fristen er den 12. 10. 2031 for alle.",
];

for (const text of whole) {
  test(`one sentence: ${text}`, () => assert.deepEqual(sentences(text), [text]));
}

test("full stops, questions and shouts end sentences", () => {
  assert.deepEqual(sentences("Bussen går aldrig. Hvorfor ikke? Kør dog! Tak."), [
    "Bussen går aldrig.",
    "Hvorfor ikke?",
    "Kør dog!",
    "Tak.",
  ]);
});

test("an abbreviation that may close a sentence does so before a capital", () => {
  assert.deepEqual(sentences("Det koster 500 kr. Vi samler ind. Lys, hegn mv. Alt mangler."), [
    "Det koster 500 kr.",
    "Vi samler ind.",
    "Lys, hegn mv.",
    "Alt mangler.",
  ]);
});

test("a year ends a sentence, a day's number does not", () => {
  assert.deepEqual(sentences("Det var i 2031. Den 4. maj regnede det."), [
    "Det var i 2031.",
    "Den 4. maj regnede det.",
  ]);
});

test("blank lines and list marks part, a wrapped line does not", () => {
  assert.deepEqual(sentences("Overskrift\n\nVi vil have\nen bro\n- lys\n2. hegn"), [
    "Overskrift",
    "Vi vil have\nen bro",
    "- lys",
    "2. hegn",
  ]);
});

test("spans count code points, so an emoji is one", () => {
  assert.deepEqual(segmentSentences("😀 Ja. Nej."), [
    { start: 0, end: 5 },
    { start: 6, end: 10 },
  ]);
});

const textual = fc.array(
  fc.constantFrom(
    "Åen",
    "f.eks.",
    "d.",
    "24.",
    "juni",
    "!",
    "?",
    ".",
    "\n\n",
    "\n- ",
    " ",
    "😀",
    "A.",
    "osv.",
    "(",
    "»",
  ),
);

test("every sign that is not white space is in exactly one sentence, and no text is refused", () => {
  const anyText = fc.oneof(
    textual.map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const points = [...text];
      const covered = new Array<number>(points.length).fill(0);
      let last = 0;
      for (const { start, end } of segmentSentences(text)) {
        assert.ok(start >= last && end > start && end <= points.length);
        for (let at = start; at < end; at++) covered[at]! += 1;
        last = end;
      }
      points.forEach((sign, at) => {
        if (/\S/u.test(sign)) assert.equal(covered[at], 1, JSON.stringify(sign));
      });
    }),
    { numRuns: 500 },
  );
});

test("a megabyte on one line takes a moment, not a minute", () => {
  const started = performance.now();
  segmentSentences("A. ".repeat(350_000));
  assert.ok(performance.now() - started < 60_000);
});
