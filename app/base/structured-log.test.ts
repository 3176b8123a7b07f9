import assert from "node:assert/strict";
import { it } from "node:test";
import { structuredLog, withoutWords } from "./structured-log.ts";

it("writes one JSON object a line, with the time first", () => {
  const lines: string[] = [];
  structuredLog(
    (line) => lines.push(line),
    () => new Date("2026-06-18T10:00:00Z"),
  )({ message: "request", ms: 3 });
  assert.deepEqual(lines, ['{"at":"2026-06-18T10:00:00.000Z","message":"request","ms":3}']);
});

it("keeps of an error what is ours: its kind and its place, not the value it quotes", () => {
  const said = `error: invalid input syntax for type date: "Karen bor på Åvej 3"
the second line quotes more of Karen
    at Parser.parse (/house/app/a.ts:1:2)`;
  assert.equal(
    withoutWords(said),
    "error: invalid input syntax for type date: …\n    at Parser.parse (/house/app/a.ts:1:2)",
  );
});

it("takes out addresses and civil registration numbers wherever they stand", () => {
  assert.equal(withoutWords("550 <karen@aakaer.example> unknown"), "550 <…> unknown");
  assert.equal(withoutWords("no row 010170-1234 here"), "no row … here");
});
