import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { type Cell, foldCells, isFew, namelessCells } from "./small-cells.ts";

const cells = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { maxLength: 9 })
  .map((rows) => rows.map((senders, key): Cell<number> => ({ key, senders })));

const total = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);

it("a cell of four is folded into the next larger one, and both are told under one number", () => {
  const folded = foldCells([
    { key: "web", senders: [40] },
    { key: "letter", senders: [4] },
    { key: "mail", senders: [9] },
  ]);
  assert.deepEqual(folded, [["web"], ["mail", "letter"]]);
});

it("a cell of five stands by itself", () => {
  assert.deepEqual(
    foldCells([
      { key: "web", senders: [5] },
      { key: "letter", senders: [5] },
    ]).length,
    2,
  );
});

it("whatever can be added up or taken from each other among shown cells is never one to four senders", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const groups = foldCells(given);
      if (groups.length < 2) return;
      const shown = groups.map((keys) =>
        [0, 1].map((unit) => total(keys.map((key) => given[key]!.senders[unit]!))),
      );
      // Every sum of shown cells, and so every difference from the whole
      for (let chosen = 1; chosen < 1 << shown.length; chosen += 1)
        for (const unit of [0, 1])
          assert.ok(!isFew(total(shown.map((each, at) => (chosen & (1 << at) ? each[unit]! : 0)))));
    }),
  );
});

it("every cell with somebody in it is in exactly one group", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const keys = foldCells(given)
        .flat()
        .sort((a, b) => a - b);
      assert.deepEqual(
        keys,
        given.filter((cell) => total(cell.senders) > 0).map((cell) => cell.key),
      );
    }),
  );
});

it("a single note of few is not left alone without a name", () => {
  const nameless = namelessCells([
    { key: "big", senders: 60 },
    { key: "middle", senders: 8 },
    { key: "small", senders: 2 },
  ]);
  assert.deepEqual(nameless, new Set(["small", "middle"]));
});

it("what has no name is nobody, everything, or at least five senders in more than one cell", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 }), (sizes) => {
      const given = sizes.map((senders, key) => ({ key, senders }));
      const nameless = namelessCells(given);
      for (const cell of given) if (isFew(cell.senders)) assert.ok(nameless.has(cell.key));
      const peopled = given.filter((cell) => cell.senders > 0).length;
      if (nameless.size === 0 || nameless.size === peopled) return;
      assert.ok(nameless.size > 1 && !isFew(total([...nameless].map((key) => sizes[key]!))));
    }),
  );
});
