import assert from "node:assert/strict";
import { test } from "node:test";
import { linkFeedback } from "#sense/link-feedback.ts";

const points = [
  { id: "1", text: "Gratis kajakker til skolebørn" },
  { id: "2", text: "Nyt hegn om legepladsen i Mosebyen" },
  { id: "3", text: "Mosebyen har godt vand" },
];

test("a passage is linked to the point it says again, with the point's own words", () => {
  const [links] = linkFeedback(
    [{ id: "p", text: "Grupperne ønsker gratis kajakker, så skolebørnene kommer på vandet." }],
    points,
  );
  assert.equal(links!.points[0]?.pointId, "1");
  assert.deepEqual(links!.points[0]?.sharedWords, ["Gratis", "kajakker", "skolebørn"]);
});

test("a passage that only names the place restates nothing", () => {
  const links = linkFeedback(
    [
      { id: "p", text: "Mosebyen skal være kendt i hele landet." },
      { id: "q", text: "Alle i Mosebyen er stolte." },
    ],
    points,
  );
  assert.deepEqual(
    links.map((one) => one.points),
    [[], []],
  );
});
