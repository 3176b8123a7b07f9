import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import type { Block } from "./block.ts";
import type { Words } from "./draft-content.ts";
import { choose, freshBlocks, move, setOut, startContent, takeIn, write } from "./edit-blocks.ts";

const heading = (key: string): Block => ({
  key,
  within: null,
  node: { kind: "heading", level: 2, text: key, id: key },
});
const paragraph = (key: string, within: string | null = null): Block => ({
  key,
  within,
  node: { kind: "paragraph", inlines: [] },
});
const finding = (key: string): Block => ({
  key,
  within: null,
  node: { kind: "findingHead", text: key, ends: false },
});
const words = (text: string, by = "karen"): Words => ({
  text,
  fields: [],
  source: "",
  own: false,
  by,
  at: "2026-06-18T10:00:00Z",
});
const machine: Block[] = [
  heading("a"),
  paragraph("a/1"),
  finding("f"),
  paragraph("f/1", "f"),
  paragraph("f/2", "f"),
  heading("b"),
  paragraph("b/1"),
];
const nodeOf = (key: string) => machine.find((each) => each.key === key)?.node;
const all = new Set(machine.map((each) => each.key));
const keys = ({ blocks }: { blocks: { key: string }[] }) => blocks.map((each) => each.key).join(" ");

it("a section moves as a whole, and a finding with what stands in it", () => {
  const start = startContent(machine);
  assert.equal(keys(move(start, "b", "up", nodeOf, all)), "b b/1 a a/1 f f/1 f/2");
  assert.equal(keys(move(start, "f", "up", nodeOf, all)), "a f f/1 f/2 a/1 b b/1");
  assert.equal(keys(move(start, "f/2", "up", nodeOf, all)), "a a/1 f f/2 f/1 b b/1");
  assert.equal(keys(move(start, "f/1", "up", nodeOf, all)), keys(start), "it stays in its finding");
  assert.equal(keys(move(start, "a", "up", nodeOf, all)), keys(start), "and the first stays first");
});

it("no move, however often, loses a block or parts a finding", () => {
  const key = fc.constantFrom(...all);
  const step = fc.tuple(key, fc.constantFrom("up" as const, "down" as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let content = startContent(machine);
      for (const [moved, direction] of steps) content = move(content, moved, direction, nodeOf, all);
      assert.deepEqual(new Set(content.blocks.map((each) => each.key)), all);
      const at = content.blocks.findIndex((each) => each.key === "f");
      assert.deepEqual(
        content.blocks.slice(at + 1, at + 3).map((each) => each.within),
        ["f", "f"],
      );
    }),
  );
});

it("words upon words nobody else has touched stand; upon others they wait beside them", () => {
  const first = write(startContent(machine), "a/1", words("Karens"), { seen: null });
  assert.equal(first.blocks[1]?.words?.text, "Karens");
  const clash = write(first, "a/1", words("Jens'", "jens"), { seen: null });
  assert.equal(clash.blocks[1]?.words?.text, "Karens");
  assert.deepEqual(
    clash.blocks[1]?.others.map((each) => each.text),
    ["Jens'"],
  );
  assert.equal(choose(clash, "a/1", 0).blocks[1]?.words?.text, "Jens'");
  assert.equal(choose(clash, "a/1", null).blocks[1]?.words?.text, "Karens");
  const same = write(first, "a/1", words("Karens", "jens"), { seen: null });
  assert.deepEqual(same.blocks[1]?.others, [], "two who write the same do not disagree");
});

it("whoever saves, no text that was sent is lost", () => {
  const save = fc.record({
    key: fc.constantFrom("a/1", "b/1"),
    text: fc.string({ minLength: 1 }),
    seenNow: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(save, { maxLength: 12 }), (saves) => {
      let content = startContent(machine);
      for (const { key, text, seenNow } of saves) {
        const seen = seenNow ? (content.blocks.find((each) => each.key === key)?.words ?? null) : null;
        content = write(content, key, words(text), { seen });
        const block = content.blocks.find((each) => each.key === key)!;
        assert.ok([block.words, ...block.others].some((each) => each?.text === text));
      }
    }),
  );
});

it("left out by its heading, a section comes back the same way, each block in its place", () => {
  const start = startContent(machine);
  const out = setOut(start, "a", true, nodeOf);
  assert.deepEqual(
    out.blocks.map((each) => each.out),
    [true, true, true, true, true, false, false],
  );
  assert.deepEqual(setOut(out, "a", false, nodeOf), start);
});

it("what is new is offered with what comes with it, and put in where the machine has it", () => {
  const known = startContent(machine.filter((each) => each.key !== "f" && each.within !== "f"));
  const fresh = freshBlocks(known, machine);
  assert.deepEqual(
    fresh.map(({ head, blocks }) => [head.key, blocks.map((each) => each.key)]),
    [["f", ["f", "f/1", "f/2"]]],
  );
  assert.equal(keys(takeIn(known, "f", machine, false)), machine.map((each) => each.key).join(" "));
  const section = startContent(machine.filter((each) => !each.key.startsWith("b")));
  assert.equal(keys(takeIn(section, "b", machine, false)), machine.map((each) => each.key).join(" "));
  const notNow = takeIn(known, "f", machine, true);
  assert.deepEqual(freshBlocks(notNow, machine), []);
});
