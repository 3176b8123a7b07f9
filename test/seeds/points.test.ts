import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "#formats/extract/extract.ts";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import { read } from "#formats/reader/read.ts";
import type { Reading } from "#formats/reading.ts";
import { assign } from "#sense/assign.ts";
import { suggestSplit } from "#sense/suggest-split.ts";
import type { AreaDefinition, StatementText } from "#sense/types.ts";
import ownReading from "#test/seeds/own-reading.json" with { type: "json" };
import { seedMinutes, seedNote, sharedFile, sharedIsAbsent } from "#test/shared.ts";

/*
 * The machine alone on the 22 points of seed 000 with the seven areas of seed 004,
 * judged by the reading that people wrote down before the first run.
 */

const note = sharedFile(seedNote);
const minutes = sharedFile(seedMinutes);
const publicTransport = [7, 10, 19];
const talkingThePlaceUp = [5, 11];

test("ten points or more get an area, seven of them right, and points without an area get none", {
  skip: note && minutes ? false : sharedIsAbsent,
}, async () => {
  const points = await readPoints(note!);
  const areas = await readAreas(minutes!);
  assert.equal(points.length, 22);
  assert.equal(areas.length, 7);

  const placed = assign(points, areas);
  const verdicts = placed.map((assignment, at) => {
    const reading = ownReading.points[at]!;
    const accepted = [...reading.areas, ...reading.alsoRight];
    const right = assignment.band !== "rest" && accepted.includes(Number(assignment.areaId));
    const verdict = assignment.band === "rest" ? "" : right ? "right" : "wrong";
    console.log(
      `${assignment.id.padStart(2)}  area ${assignment.areaId}  ${assignment.band.padEnd(10)} ` +
        `${assignment.score.toFixed(3)} margin ${assignment.margin.toFixed(3)}  ${verdict.padEnd(5)} ` +
        `ours [${accepted}]  words: ${assignment.sharedWords.join(", ")}`,
    );
    return { point: at + 1, placed: assignment.band !== "rest", right };
  });
  const given = verdicts.filter((one) => one.placed);
  const right = given.filter((one) => one.right);
  console.log(`${given.length} points got an area, ${right.length} of them right`);

  for (const point of [...publicTransport, ...talkingThePlaceUp]) {
    assert.ok(!verdicts[point - 1]!.placed, `point ${point} has no area to go to, but got one`);
  }
  assert.ok(given.length >= 10, `only ${given.length} points got an area`);
  assert.ok(right.length >= 7, `only ${right.length} points got the right area`);
});

test("the three points with two ideas get a split suggestion, and only they", {
  skip: note ? false : sharedIsAbsent,
}, async () => {
  const suggested = (await readPoints(note!)).flatMap(({ id, text }) => {
    const found = suggestSplit(text);
    return found ? [`${id} ${found.reason} ${found.parts.length}`] : [];
  });
  assert.deepEqual(suggested, ["5 arrow 2", "17 arrow 2", "20 sentences 2"]);
});

async function readSeed(bytes: Buffer, name: string): Promise<Reading> {
  return read(await extract(bytes, name), emptyRecipe);
}

async function readPoints(bytes: Buffer): Promise<StatementText[]> {
  const { points } = await readSeed(bytes, "note.txt");
  return points.map((point) => ({ id: String(point.number), text: point.text }));
}

async function readAreas(bytes: Buffer): Promise<AreaDefinition[]> {
  const { focusAreas } = await readSeed(bytes, "minutes.txt");
  return focusAreas.map((area, at) => ({
    id: String(at + 1),
    name: area.title,
    description: area.definition,
  }));
}
