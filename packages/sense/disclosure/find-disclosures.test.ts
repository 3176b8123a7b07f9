import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOfSpan } from "#sense/code-points.ts";
import { findDisclosures } from "#sense/disclosure/find-disclosures.ts";
import { labelledLines } from "#sense/disclosure/testing/labelled-lines.ts";

const mark = /\{(\w+):([^}]*)\}/g;
const plain = (line: string) => line.replace(mark, "$2");
const wanted = (line: string) => [...line.matchAll(mark)].map(([, kind, words]) => `${kind}: ${words}`);
const found = (text: string, known?: string[]) =>
  findDisclosures(text, known ? { known } : {}).map((hit) => `${hit.kind}: ${textOfSpan(text, hit)}`);

test("finds in written lines what a person would, and leaves the other lines alone", (t) => {
  const wrong = labelledLines.flatMap((line) => {
    const [hits, right] = [found(plain(line)), wanted(line)];
    return hits.join() === right.join() ? [] : [`${plain(line)} → ${hits.join(" | ") || "nothing"}`];
  });
  const all = labelledLines.flatMap(wanted).length;
  const hits = labelledLines.flatMap((line) => found(plain(line)).map((hit) => wanted(line).includes(hit)));
  const right = hits.filter(Boolean).length;
  const silent = labelledLines.filter((line) => wanted(line).length === 0).length;
  const measured = `${labelledLines.length} lines, ${silent} without hits; precision ${right}/${hits.length}, recall ${right}/${all}`;
  t.diagnostic(measured);
  assert.deepEqual(wrong, [], measured);
});

const digits = (least: number, most: number, width: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(width, "0"));
const personNumber = fc
  .tuple(
    digits(1, 28, 2),
    digits(1, 12, 2),
    digits(0, 36, 2),
    fc.constantFrom("", "-", " ", "\u2011", "–", "\u00A0", "\n", " - ", "."),
    digits(0, 9999, 4),
  )
  .map((parts) => parts.join(""));
const phone = fc
  .tuple(fc.constantFrom("tlf. ", "+45 ", "Ring på "), digits(20, 99, 2), digits(0, 999999, 6))
  .map(([word, head, tail]) => [word, head + tail] as const);
const sender = fc.constantFrom("anna@aakaer.example", "b.c+d@post.example.dk");
/** Anything but what could grow into the planted words from outside. */
const context = fc
  .string({ unit: "grapheme", maxLength: 60 })
  .map((words) => words.replace(/[\p{N}@+]/gu, "x"));

test("a personal number is found whatever stands around it, and masked to the last digit", () => {
  fc.assert(
    fc.property(context, personNumber, context, (before, number, after) => {
      const text = `${before} ${number}, ${after}`;
      assert.ok(
        found(text).some((hit) => hit === `cpr: ${number}`),
        JSON.stringify(text),
      );
    }),
  );
});

test("telephone numbers and e-mail addresses are found in any surroundings", () => {
  fc.assert(
    fc.property(context, phone, sender, context, (before, [word, number], address, after) => {
      const text = `${before}\n${word}${number} ${address}\n${after}`;
      const covered = findDisclosures(text).map((hit) => textOfSpan(text, hit));
      for (const planted of [number, address])
        assert.ok(
          covered.some((hit) => hit.includes(planted)),
          JSON.stringify(text),
        );
    }),
  );
});

test("digits beside digits never hide a personal number", () => {
  fc.assert(
    fc.property(fc.array(digits(0, 99, 2), { maxLength: 6 }), personNumber, (before, number) => {
      const text = `${before.join(" ")}; ${number} ${before.join("-")}`;
      const masked = new Set(
        findDisclosures(text).flatMap((hit) =>
          Array.from({ length: hit.end - hit.start }, (_, n) => hit.start + n),
        ),
      );
      const start = [...text.slice(0, text.indexOf("; ") + 2)].length;
      for (let at = start; at < start + [...number].length; at++)
        assert.ok(masked.has(at), JSON.stringify(text));
    }),
  );
});

test("hits stand in order, apart and inside the text, whatever the text", () => {
  const piece = fc.constantFrom(
    "Mette ",
    "010283-1234",
    " 20 12",
    "@a.dk",
    "😀",
    "Vej 1",
    "\n",
    "a",
    "1",
    " ",
    "hr. ",
    "-",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const length = [...text].length;
      let end = 0;
      for (const hit of findDisclosures(text)) {
        assert.ok(hit.start >= end && hit.start < hit.end && hit.end <= length);
        end = hit.end;
      }
    }),
  );
});

test("long runs of one sign cost no more than prose", () => {
  const runs = ["1", "a", "A ", "a@", "Mvh\n", "01 ", " ", "a-", "Vej 1 ", "("].map((sign) =>
    sign.repeat(2e5),
  );
  // A pattern that backtracks over such a run would not end within the test's own limit.
  for (const run of runs) assert.ok(findDisclosures(run).length >= 0);
});

test("names the caller knows are found in any case, and no pieces of words", () => {
  assert.deepEqual(found("det sagde xanthe borks nabo", ["Xanthe Bork"]), ["name: xanthe borks"]);
  assert.deepEqual(found("vi borker videre", ["Bork"]), []);
});

test("modulus 11 makes surer and hides nothing", () => {
  const certainty = (text: string) => findDisclosures(text)[0]?.certainty;
  assert.equal(certainty("nr 070761-4285"), "sure");
  assert.equal(certainty("nr 070761-4286"), "likely");
  assert.equal(certainty("cpr 070761-4286"), "sure");
});
