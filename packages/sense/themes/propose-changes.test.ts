import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Change, Codebook, RunPlace } from "#sense/themes/codebook-change.ts";
import { proposeChanges } from "#sense/themes/propose-changes.ts";

const empty: Codebook = { themeIds: [], members: [], refused: [], declined: [] };

function run(...groups: string[]): RunPlace[] {
  return groups.flatMap((ids, at) =>
    ids.split(" ").map((id) => ({ id, group: at + 1, fine: at + 1, firm: true })),
  );
}

function codebook(themes: Record<string, string>, more: Partial<Codebook> = {}): Codebook {
  const members = Object.entries(themes).flatMap(([themeId, ids]) =>
    ids.split(" ").map((statementId) => ({ themeId, statementId, state: "placed" as const })),
  );
  return { ...empty, themeIds: Object.keys(themes), members, ...more };
}

const told = (changes: Change[]) =>
  changes.map(({ kind, themeIds, statementIds }) => [kind, ...themeIds, statementIds.join(" ")].join(": "));

test("with an empty codebook every group of three or more is a new theme, largest first", () => {
  assert.deepEqual(told(proposeChanges(run("a b c", "d e f g", "h i"), empty)), [
    "new: d e f g",
    "new: a b c",
  ]);
});

test("a run that agrees with the codebook proposes nothing", () => {
  assert.deepEqual(proposeChanges(run("a b c", "d e f g"), codebook({ T: "a b c", U: "d e f g" })), []);
});

test("statements that came since belong with the theme their group is held by", () => {
  assert.deepEqual(told(proposeChanges(run("a b c x y"), codebook({ T: "a b c" }))), ["join: T: x y"]);
});

test("what a person has taken out of a theme is not proposed there again", () => {
  const refused = [{ themeId: "T", statementId: "x" }];
  assert.deepEqual(told(proposeChanges(run("a b c x y"), codebook({ T: "a b c" }, { refused }))), [
    "join: T: y",
  ]);
});

test("two themes in one group look like one, and the larger is the one to keep", () => {
  assert.deepEqual(told(proposeChanges(run("a b c d e f g"), codebook({ T: "a b c", U: "d e f g" }))), [
    "merge: U: T: a b c d e f g",
  ]);
});

test("a theme in two groups looks like two", () => {
  assert.deepEqual(told(proposeChanges(run("a b c d", "e f g"), codebook({ T: "a b c d e f g" }))), [
    "split: T: e f g",
  ]);
});

test("a few placed statements that look like another theme may go there, but none that a person confirmed", () => {
  const placed = codebook({ T: "a b c d e f x y", U: "k l m n o" });
  const places = run("a b c d e f", "k l m n o x y");
  assert.deepEqual(told(proposeChanges(places, placed)), ["leave: T: U: x y"]);
  const confirmed = placed.members.map((member) =>
    member.statementId === "x" ? { ...member, state: "confirmed" as const } : member,
  );
  assert.deepEqual(told(proposeChanges(places, { ...placed, members: confirmed })), ["leave: T: U: y"]);
});

test("what was declined is not asked again, even when a statement more has come", () => {
  const [asked] = proposeChanges(run("a b c d e"), empty);
  const declined = [asked!];
  assert.deepEqual(proposeChanges(run("a b c d e f"), { ...empty, declined }), []);
  assert.equal(proposeChanges(run("a b c d e f g h i j"), { ...empty, declined }).length, 1);
  const join = proposeChanges(run("a b c x y"), codebook({ T: "a b c" }));
  assert.deepEqual(told(proposeChanges(run("a b c x y z"), codebook({ T: "a b c" }, { declined: join }))), [
    "join: T: z",
  ]);
});

test("a small theme in a large group neither swallows it nor is emptied into it", () => {
  const ids = Array.from({ length: 20 }, (_, at) => `n${String(at).padStart(2, "0")}`);
  const places = run(`a b ${ids.join(" ")}`);
  assert.deepEqual(told(proposeChanges(places, codebook({ T: "a b" }))), [`new: ${ids.join(" ")}`]);
  assert.deepEqual(proposeChanges(places, codebook({ T: "a b", U: ids.join(" ") })), []);
});

test("two themes that a person keeps apart are not proposed as one, whoever has come since", () => {
  const declined = [{ kind: "merge" as const, themeIds: ["T", "U"], statementIds: [] }];
  const book = codebook({ T: "a b c", U: "d e f g" }, { declined });
  assert.deepEqual(proposeChanges(run("a b c d e f g"), book), []);
});

const someIds = Array.from({ length: 24 }, (_, at) => `s${String(at).padStart(2, "0")}`);
const anyPlaces = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 24, maxLength: 24 })
  .map((drawn) =>
    drawn.map(([fine, firm], at) => ({
      id: someIds[at]!,
      fine: fine || null,
      group: fine ? Math.ceil(fine / 2) : null,
      firm,
    })),
  );
const anyBook = fc
  .array(fc.tuple(fc.constantFrom("T", "U", "V"), fc.constantFrom(...someIds), fc.boolean()), {
    maxLength: 30,
  })
  .map((drawn) => ({
    ...empty,
    themeIds: ["T", "U", "V"],
    members: [...new Map(drawn.map((one) => [`${one[0]} ${one[1]}`, one])).values()].map(
      ([themeId, statementId, confirmed]) => ({
        themeId,
        statementId,
        state: confirmed ? ("confirmed" as const) : ("placed" as const),
      }),
    ),
  }));

test("whatever the run and the codebook: the order of rows is nothing, and no proposal touches what people confirmed", () => {
  fc.assert(
    fc.property(anyPlaces, anyBook, (places, book) => {
      const changes = proposeChanges(places, book);
      const again = proposeChanges([...places].reverse(), { ...book, members: [...book.members].reverse() });
      assert.deepEqual(again, changes);
      const held = new Map(book.members.map((one) => [`${one.themeId} ${one.statementId}`, one.state]));
      const inAny = new Set(book.members.map((one) => one.statementId));
      for (const { kind, themeIds, statementIds } of changes) {
        assert.ok(statementIds.length > 0);
        for (const id of statementIds) {
          if (kind === "leave") assert.equal(held.get(`${themeIds[0]} ${id}`), "placed");
          if (kind === "split") assert.ok(held.has(`${themeIds[0]} ${id}`));
          if (kind === "new" || kind === "join") assert.ok(!inAny.has(id));
        }
      }
    }),
  );
});
