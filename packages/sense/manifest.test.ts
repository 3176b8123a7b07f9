import assert from "node:assert/strict";
import { test } from "node:test";
import { runManifest, senseVersion } from "#sense/manifest.ts";

const statements = [
  { id: "1", text: "Bro" },
  { id: "2", text: "Sti" },
];

test("the same inputs have the same hash in whatever order rows and keys stand", () => {
  const one = runManifest({ statements, language: "da" }, {});
  const other = runManifest({ language: "da", statements: [{ text: "Sti", id: "2" }, statements[0]] }, {});
  assert.match(one.inputHash, /^[0-9a-f]{64}$/);
  assert.equal(one.inputHash, other.inputHash);
});

test("another word is another hash", () => {
  const changed = [{ id: "1", text: "Broen" }, statements[1]];
  assert.notEqual(
    runManifest({ statements }, {}).inputHash,
    runManifest({ statements: changed }, {}).inputHash,
  );
});

test("version and parameters are written down", () => {
  assert.deepEqual(runManifest({}, { longestRun: 5 }).parameters, { longestRun: 5 });
  assert.equal(runManifest({}, {}).version, senseVersion);
});
