import assert from "node:assert/strict";
import { test } from "node:test";
import { findRareViews } from "#sense/compare/rare-views.ts";
import { scaleTexts } from "#test/bench/scale-texts.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const bees = [
  "Lad kommunen sætte bistader op på skolernes tage, så bierne får et sted at være",
  "Giv plads til bistader i parkerne, bierne mangler blomster",
  "Vi skal have flere bier i byen, for eksempel med bistader ved rådhuset",
  "Kommunen bør støtte biavlere, så der kommer bier og bistader i byen",
  "Bistader på de kommunale grunde kan hjælpe bierne",
];
const crowdWords = {
  what: ["bussen", "cykelstien", "klubben", "skolen", "hallen", "vejen", "stien", "legepladsen"],
  wish: ["skal åbne tidligere", "mangler lys om aftenen", "bør ligge tættere på", "er for dyr for mange"],
  where: ["i Lyngå", "ved stationen", "i Øster Åkær", "bag kirken", "ved havnen", "på torvet"],
};

/** A crowd that says much the same in turn, and the bees. */
function made(count: number) {
  const crowd = Array.from({ length: count }, (_, at) => {
    const { what, wish, where } = crowdWords;
    const pick = (words: string[], step: number) => words[Math.floor(at / step) % words.length]!;
    return `${pick(what, 1)} ${pick(wish, 8)} ${pick(where, 32)} for os nummer ${at}`;
  });
  return [...crowd, ...bees].map((text, at) => ({ id: `s${at}`, text }));
}

const beeIds = (count: number) => bees.map((_, at) => `s${count + at}`).sort();

test("five who speak of what nobody else speaks of are a view, and the crowd is none", async () => {
  const views = await findRareViews(made(190));
  assert.deepEqual(
    views.map(({ statements }) => [...statements].sort()),
    [beeIds(190)],
  );
  assert.equal(views[0]!.size, 5);
  assert.equal(views[0]!.shown, views[0]!.statements[0]);
});

test("the order of the statements changes nothing, nor does the kernel", async () => {
  const some = made(120);
  const views = await findRareViews(some);
  assert.deepEqual(await findRareViews(some.toReversed()), views);
  assert.deepEqual(await findRareViews(some, { kernel: "js" }), views);
});

test("copies of one text are one voice: said five times it is no view", async () => {
  const some = made(120).map((one, at) => (at >= 120 ? { ...one, text: bees[0]! } : one));
  assert.deepEqual(await findRareViews(some), []);
});

test("copies of a view are kept with it, and counted once", async () => {
  const some = [...made(190), { id: "again", text: bees[1]! }];
  const [view] = await findRareViews(some);
  assert.equal(view!.size, 5);
  assert.ok(view!.statements.includes("again") && view!.statements.length === 6);
});

const rows = scaleTexts(9995, 1);
test("5 of 10,000 sentences of real Danish are found", { skip: rows ? false : sharedIsAbsent }, async () => {
  const crowd = [...rows!].map(({ id, text }) => ({ id, text }));
  const views = await findRareViews([...crowd, ...bees.map((text, at) => ({ id: `bee${at}`, text }))]);
  const found = views.find(({ statements }) => statements.some((id) => id.startsWith("bee")));
  assert.deepEqual([...found!.statements].sort(), ["bee0", "bee1", "bee2", "bee3", "bee4"]);
  assert.ok(views.length < 400, `${views.length} views are more than anyone reads`);
});
