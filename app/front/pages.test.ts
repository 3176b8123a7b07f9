import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArtefactList } from "#rooms/publishing/door.ts";
import { renderArtefact } from "./render-artefact.tsx";
import { areaArtefact, processArtefact } from "./testing/sample-artefacts.ts";

const theme = { name: "⟦Fremtidens Åkær⟧", municipality: "⟦Åkær Kommune⟧", brandColour: "#1F4A57" };
const passages = renderArtefact(theme);
const pagesIn = (lang: "da" | "en") => [...passages(processArtefact, lang), ...passages(areaArtefact, lang)];

/** Our own words alone: what people wrote is taken out. */
const ours = (passage: string) => passage.replace(/⟦[^⟧]*(⟧|$)/g, "").trim();
const wordsIn = (text: string) => text.match(/\p{L}[\p{L}-]*/gu) ?? [];

/** LIX (Björnsson 1968): words to a sentence, and words of more than six letters in a hundred. */
function lix(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const long = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}

test("what the house itself says on the pages can be read with ease: LIX under 40", () => {
  const sentences = pagesIn("da")
    .map(ours)
    .flatMap((passage) => passage.split(/(?<=[.?:])\s+/))
    .filter((sentence) => wordsIn(sentence).length >= 4);
  assert.ok(sentences.length > 25, `${sentences.length} sentences were found`);
  assert.ok(lix(sentences) < 40, `LIX is ${lix(sentences).toFixed(1)}`);
});

test("English pages are complete: no Danish of ours is left", () => {
  for (const passage of pagesIn("en").map(ours)) assert.doesNotMatch(passage, /[æøåÆØÅ]/, passage);
});

test("words held back are nowhere; their number and the reason are", () => {
  const all = pagesIn("da");
  const said = all.join("\n");
  assert.doesNotMatch(said, /sti 4⟧|sti 5⟧/);
  assert.match(said, /Udsagn 4/);
  assert.ok(all.some((each) => each.startsWith("Ordene vises ikke, fordi de kan pege på en person")));
  assert.ok(all.some((each) => each.startsWith("Ordene vises ikke, fordi udsagnet er udeladt")));
});

test("every word of an artefact that a page can show is among the passages that are checked", () => {
  const said = pagesIn("da").join("\n");
  for (const { text } of processArtefact.statements) if (text) assert.ok(said.includes(text), text);
  for (const word of [
    "Hvidbogen",
    "Tallene skulle regnes om",
    "Om haven",
    "Sendt to gange",
    "Flere vil bo småt",
  ])
    assert.ok(said.includes(`⟦${word}⟧`), word);
});

test("a promise is judged on the day the page is read, in the line itself", () => {
  const said = pagesIn("da").join("\n");
  assert.match(said, /Kom for sent/);
  assert.match(said, /løfte kom for sent/);
});

test("a sentence of the house begins with a capital, also where few are counted", () => {
  const otherwise = passages(areaArtefact, "da").find((each) => each.includes("siger noget andet"));
  assert.match(otherwise!, /^Færre end 5\sudsagn siger/);
});

test("where few are counted no number is told, on the page or in its list", () => {
  const few = processArtefact.lists.find((each: ArtefactList) => each.count === null)!;
  const alone = passages({ ...processArtefact, lists: [few] }, "da").join("\n");
  assert.match(alone, /færre end 5 udsagn/i);
  assert.match(alone, /Vi viser et af dem/);
});
