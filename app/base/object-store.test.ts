import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { folderObjectStore, type ObjectStore } from "./object-store.ts";

describe("the object store", () => {
  let folder: string;
  let objects: ObjectStore;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "forsamlingshus-store-"));
    objects = folderObjectStore(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it("gives back the same bytes, and keeps the same bytes once", async () => {
    const bytes = Buffer.from("Åkær\u0000\uFFFF");
    const kept = await objects.keep(bytes);
    assert.equal((await objects.keep(bytes)).sha256, kept.sha256);
    assert.ok((await objects.fetch(kept.sha256)).equals(bytes));
    assert.equal(files().length, 1);
  });

  it("many at once of the same bytes leave one whole file and nothing beside it", async () => {
    const bytes = Buffer.alloc(200_000, 7);
    const kept = await Promise.all(Array.from({ length: 8 }, () => objects.keep(bytes)));
    assert.equal(new Set(kept.map(({ sha256 }) => sha256)).size, 1);
    assert.ok((await objects.fetch(kept[0]!.sha256)).equals(bytes));
    assert.equal(files().length, 2);
  });

  it("damaged bytes are not passed off as the original", async () => {
    const { sha256 } = await objects.keep(Buffer.from("som det kom ind"));
    writeFileSync(join(folder, sha256.slice(0, 2), sha256), "som nogen har rettet det");
    await assert.rejects(objects.fetch(sha256), /damaged/);
  });

  it("a name that is none opens no other file", async () => {
    for (const name of ["../../etc/passwd", "", "a".repeat(63)])
      await assert.rejects(objects.fetch(name), /not the name/);
  });
});
