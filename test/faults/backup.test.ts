import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { makeBackup } from "#app/operation/backup.ts";
import { restoreBackup } from "#app/operation/restore.ts";
import { verifyBackup } from "#app/operation/verify-backup.ts";
import { systemClock } from "#base/clock.ts";
import { listMigrations, migrate } from "#base/migrate.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { Problem } from "#base/problem.ts";
import { type BareHouse, openBareHouse, openExamplePlace } from "#test/bare-house.ts";
import { people } from "#test/cast/cast.ts";
import { fillEveryTable } from "#test/cast/fill-every-table.ts";
import { damagedNote } from "#test/fixtures/damaged-note.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { multipart } from "#test/multipart.ts";

/*
 * A backup that has been tried: taken while people write, put into an empty
 * place, and the same house stands there. Refused where somebody lives; refused
 * when a single byte is off, with the name of the part.
 */

const pages = [
  "",
  "/documents",
  "/statements",
  "/meetings",
  "/ledger",
  "/decisions",
  "/history",
  "/summary",
  "/compiled-note",
];

describe("a backup", () => {
  const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-backup-"));
  const file = join(folder, "one.backup.zip");
  let house: TestHouse;
  let bare: BareHouse;

  const source = () => ({
    owner: house.ownerConfig,
    objects: folderObjectStore(house.objectFolder),
    product: "test",
    clock: systemClock,
  });
  const refused = (code: string, said: RegExp) => (error: unknown) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.kind.code, code);
    assert.match(error.sentence("da"), said);
    return true;
  };

  before(async () => {
    house = await openTestHouse();
    await fillEveryTable(house);
    await bringIn("notat.txt", damagedNote);
    bare = await openBareHouse(house);
  });
  after(async () => {
    await bare.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function bringIn(filename: string, text: string): Promise<number> {
    const form = multipart({ channel: "committee" }, [{ name: filename, content: text }]);
    const answer = await house.http.inject({
      method: "POST",
      url: "/process/fremtidens-aakaer/documents/new",
      headers: { ...(await house.as(people.secretary)), ...form.headers },
      payload: form.payload,
    });
    return answer.statusCode;
  }

  it("taken while people write is one moment: restored, it has the same counts, hashes, files and pages", async () => {
    let writing = true;
    let written = 0;
    const load = (async () => {
      while (writing) {
        written += 1;
        assert.equal(
          await bringIn(`nr-${written}.txt`, `Notat ${written}\n\n• En bænk ved kirke nummer ${written}\n`),
          303,
        );
      }
    })();
    while (written < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    const manifest = await makeBackup(source(), file);
    writing = false;
    await load;

    assert.deepEqual(manifest.missing, ["0".repeat(64)], "the one original that was never there is named");
    const saved = new Map(manifest.tables.map((table) => [table.name, table]));
    const documents = await house.superuser.query("select count(*)::int as n from document");
    assert.ok(saved.get("document")!.rows > 3 && saved.get("document")!.rows <= documents.rows[0].n);
    assert.equal(saved.get("document")!.rows, saved.get("source_text")!.rows, "no document is half in it");
    assert.equal(manifest.objects.length, saved.get("document")!.rows - 1, "an original for each document");

    await restoreBackup(bare.owner, bare.objects, file);
    const again = await makeBackup(
      { ...source(), owner: bare.owner, objects: bare.objects },
      join(folder, "two.zip"),
    );
    assert.deepEqual(again.tables, manifest.tables);
    assert.deepEqual(again.sequences, manifest.sequences);
    assert.deepEqual(again.objects, manifest.objects);
    assert.deepEqual(
      again.parts.filter(({ name }) => name.startsWith("tables/")),
      manifest.parts.filter(({ name }) => name.startsWith("tables/")),
    );
  });

  it("restored shows the same pages as the house it was taken from, and the house goes on", async () => {
    const quiet = join(folder, "quiet.backup.zip");
    const lived = await openExamplePlace(house);
    const there = await openBareHouse(house);
    try {
      const { house: first } = await lived.open();
      const headers = await lived.signIn();
      await makeBackup({ ...source(), owner: lived.owner, objects: lived.objects }, quiet);
      await restoreBackup(there.owner, there.objects, quiet);
      const { house: restored } = await there.open();
      for (const page of pages) {
        const url = `/process/fremtidens-aakaer${page}`;
        const before = await first.http.inject({ url, headers });
        const now = await restored.http.inject({ url, headers });
        assert.equal(before.statusCode, 200, url);
        assert.equal(now.body, before.body, url);
      }
      const made = await restored.http.inject({
        method: "POST",
        url: "/process/fremtidens-aakaer/focus-areas",
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({
          name: "Nyt område",
          definition: "Kom til efter genskabelsen.",
        }).toString(),
      });
      assert.equal(made.statusCode, 303, "new rows get new numbers");
    } finally {
      await there.close();
      await lived.close();
    }
  });

  it("is refused where somebody lives, and nothing there changes", async () => {
    const before = await house.superuser.query("select count(*)::int as n from person");
    await assert.rejects(
      restoreBackup(house.ownerConfig, folderObjectStore(house.objectFolder), file),
      refused("409.60", /Her bor der nogen: .*document.*tomt hus/),
    );
    const after = await house.superuser.query("select count(*)::int as n from person");
    assert.deepEqual(after.rows, before.rows);
  });

  it("goes into a house that was started once and is still empty", async () => {
    const started = await openBareHouse(house);
    try {
      await migrate(started.owner);
      await restoreBackup(started.owner, started.objects, file);
      const [found] = await started.look("select count(*)::int as n from process");
      assert.equal(found!.n, 1);
    } finally {
      await started.close();
    }
  });

  it("with any byte changed is refused with the name of the part, before anything is written", async () => {
    const bytes = readFileSync(file);
    const manifest = await verifyBackup(file);
    const object = `objects/${manifest.objects[0]!.sha256}`;
    const at = bytes.indexOf(object) + object.length + 3;
    const damaged = Buffer.from(bytes);
    damaged[at] = damaged[at]! ^ 1;
    const path = join(folder, "damaged.zip");
    writeFileSync(path, damaged);
    const empty = await openBareHouse(house);
    try {
      await assert.rejects(
        restoreBackup(empty.owner, empty.objects, path),
        refused("422.61", new RegExp(object)),
      );
      assert.deepEqual(await empty.look("select 1 from pg_tables where schemaname = 'public'"), []);
      assert.deepEqual(readdirSync(empty.objectFolder), []);
    } finally {
      await empty.close();
    }
  });

  it("cut off anywhere is no backup", async () => {
    const whole = readFileSync(file);
    const path = join(folder, "cut.zip");
    for (const length of [0, 10, 1000, whole.length >> 1, whole.length - 30, whole.length - 1]) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      await assert.rejects(verifyBackup(path), refused("422.60", /ikke en hel sikkerhedskopi/));
    }
    await assert.rejects(verifyBackup(join(folder, "nowhere.zip")), refused("404.60", /findes ikke/));
  });

  it("from a newer version is refused with the name of what is missing here", async () => {
    const empty = await openBareHouse(house);
    try {
      const last = listMigrations().at(-1)!.name;
      await assert.rejects(
        restoreBackup(empty.owner, empty.objects, file, listMigrations().slice(0, -1)),
        refused("409.61", new RegExp(last.replace(".", "\\."))),
      );
    } finally {
      await empty.close();
    }
  });

  it("from an older version is restored as it was and brought forward", async () => {
    const empty = await openBareHouse(house);
    const next = {
      name: "999-next.sql",
      hash: "next",
      sql: "create table next_thing as select id, name from person; call close_table('next_thing')",
    };
    try {
      await restoreBackup(empty.owner, empty.objects, file, [...listMigrations(), next]);
      const [found] = await empty.look(
        "select count(*)::int as n from next_thing where name = 'Karen Mølgaard'",
      );
      assert.equal(found!.n, 1, "the new migration found the old rows");
    } finally {
      await empty.close();
    }
  });

  it("that fails on its way in leaves the place empty", async () => {
    const empty = await openBareHouse(house);
    const broken = { name: "999-broken.sql", hash: "x", sql: "select 1/0" };
    try {
      await assert.rejects(
        restoreBackup(empty.owner, empty.objects, file, [...listMigrations(), broken]),
        /division by zero/,
      );
      assert.deepEqual(await empty.look("select 1 from pg_tables where schemaname = 'public'"), []);
    } finally {
      await empty.close();
    }
  });
});
