import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { makeBackup } from "#app/operation/backup.ts";
import { explainTrouble } from "#app/operation/file-trouble.ts";
import { exportProcess } from "#app/operation/process-export.ts";
import { importProcess } from "#app/operation/process-import.ts";
import { restoreBackup } from "#app/operation/restore.ts";
import { verifyBackup } from "#app/operation/verify-backup.ts";
import type { OpenHouse } from "#app/server.ts";
import { systemClock } from "#base/clock.ts";
import { migrate } from "#base/migrate.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { Problem } from "#base/problem.ts";
import { type BareHouse, openBareHouse } from "#test/bare-house.ts";
import { needsMount, openSmallDisk, type SmallDisk } from "#test/faults/small-disk.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { multipart } from "#test/multipart.ts";

/*
 * A real disk of a few megabytes, filled so that every write in turn is the one
 * that finds no room. Each time: a sentence, nothing half-done, what was
 * acknowledged still there, and with room again it works as if nothing had been.
 */

const page = 4096;
/** From no room at all to more than is needed, so that each write on the way has been the first to fail. */
const roomFor = (bytes: number) =>
  Array.from({ length: 12 }, (_, step) => Math.ceil((bytes * step) / 10 / page) * page);

describe("a full disk", { skip: needsMount }, () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "forsamlingshus-full-"));
  let test: TestHouse;
  let bare: BareHouse;
  let disk: SmallDisk;
  let house: OpenHouse;
  let headers: { cookie: string };
  let objectFolder: string;

  before(async () => {
    disk = openSmallDisk(4);
    objectFolder = join(disk.folder, "objects");
    mkdirSync(objectFolder);
    test = await openTestHouse();
    bare = await openBareHouse(test);
    await migrate(bare.owner);
    ({ house } = await bare.open(() => undefined, { objectFolder }));
    headers = await bare.signIn();
    await house.http.inject({
      method: "POST",
      url: "/processes/new",
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({
        name: "Prøven",
        slug: "proeven",
        municipality: "Åkær",
        purpose: "",
        caseNumber: "",
      }).toString(),
    });
  });
  after(async () => {
    await bare.close();
    await test.close();
    disk.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  const objects = () => folderObjectStore(objectFolder);
  const source = () => ({ owner: bare.owner, objects: objects(), product: "test", clock: systemClock });
  const filesOn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "ballast")
      .map(({ name }) => name);
  const noRoom = (error: unknown) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.kind.status, 507);
    assert.match(error.sentence("da"), /ikke plads/);
    assert.match(error.sentence("en"), /no room/);
    return true;
  };

  async function upload(number: number, accept = "text/html") {
    const content = `Notat ${number}\n\n${"• Flere bænke ved stien langs åen\n".repeat(900)}`;
    const form = multipart({ channel: "committee" }, [{ name: `notat-${number}.txt`, content }]);
    return house.http.inject({
      method: "POST",
      url: "/process/proeven/documents/new",
      headers: { ...headers, ...form.headers, accept },
      payload: form.payload,
    });
  }

  it("at any write of an upload: a sentence, no row, no half file; what was received stays, and with room it goes on", async () => {
    assert.equal((await upload(0)).statusCode, 303);
    let refused = 0;
    for (const [at, room] of roomFor(32_000).entries()) {
      disk.leave(room);
      const answer = await upload(at + 1);
      assert.ok([303, 507].includes(answer.statusCode), `${room} free: ${answer.statusCode}`);
      if (answer.statusCode === 507) {
        refused += 1;
        assert.match(answer.body, /ikke mere plads på serverens disk/);
        assert.doesNotMatch(answer.body, /ENOSPC|node:|at \w+ \(/);
      }
      const named = await bare.look("select sha256 from document order by 1");
      assert.deepEqual(
        filesOn(objectFolder).sort(),
        named.map(({ sha256 }) => sha256),
        "files and rows agree",
      );
      disk.clear();
    }
    assert.ok(refused >= 3, `only ${refused} were refused`);
    for (const { sha256 } of await bare.look("select sha256 from document"))
      await objects().fetch(String(sha256));
    assert.equal((await upload(99)).statusCode, 303, "with room again it works");
  });

  it("tells a program the same, as a problem with its code", async () => {
    disk.leave(0);
    const answer = await upload(200, "application/json");
    disk.clear();
    assert.equal(answer.statusCode, 507);
    assert.equal(answer.json().problem, "507.1");
  });

  it("at any write of a backup: a sentence, no file, and the last good backup untouched", async () => {
    const good = join(disk.folder, "good.zip");
    await makeBackup(source(), join(elsewhere, "size.zip"));
    await makeBackup(source(), good);
    await sweep(filesOn(disk.folder), 200_000, (path) => makeBackup(source(), path), verifyBackup);
    disk.leave(0);
    await assert.rejects(
      explainTrouble(good, () => makeBackup(source(), good)),
      noRoom,
    );
    disk.clear();
    await verifyBackup(good);
    rmSync(good);
  });

  it("at any write of an export: a sentence and no file", async () => {
    await sweep(
      filesOn(disk.folder),
      60_000,
      (path) => exportProcess(source(), "proeven", path),
      async (path) => {
        await assert.rejects(
          importProcess(source(), path, { process: false }),
          /409\.64/,
          "the file is whole",
        );
      },
    );
  });

  /** Tries with less room than is needed in every step, and at last with enough. */
  async function sweep(
    before: string[],
    needed: number,
    write: (path: string) => Promise<unknown>,
    check: (path: string) => Promise<unknown>,
  ): Promise<void> {
    let refused = 0;
    for (const room of roomFor(needed)) {
      const path = join(disk.folder, "new.zip");
      disk.leave(room);
      try {
        await explainTrouble(path, () => write(path));
        await check(path);
        rmSync(path);
      } catch (error) {
        noRoom(error);
        refused += 1;
      }
      disk.clear();
      assert.deepEqual(filesOn(disk.folder).sort(), before.sort(), "nothing half-done is left");
    }
    assert.ok(refused >= 2, `only ${refused} were refused`);
    const path = join(disk.folder, "new.zip");
    await write(path);
    await check(path);
    rmSync(path);
  }

  it("while a backup or a process is put in: a sentence, and the place is as empty as before", async () => {
    const backup = join(elsewhere, "whole.zip");
    const moved = join(elsewhere, "process.zip");
    await makeBackup(source(), backup);
    await exportProcess(source(), "proeven", moved);
    const small = openSmallDisk(1);
    const empty = await openBareHouse(test);
    const there = { owner: empty.owner, objects: folderObjectStore(join(small.folder, "objects")) };
    try {
      small.leave(20_000);
      await assert.rejects(
        explainTrouble("x", () => restoreBackup(there.owner, there.objects, backup)),
        noRoom,
      );
      assert.deepEqual(await empty.look("select 1 from pg_tables where schemaname = 'public'"), []);
      await migrate(empty.owner);
      await assert.rejects(
        explainTrouble("x", () => importProcess(there, moved, { process: true })),
        noRoom,
      );
      assert.deepEqual(await empty.look("select 1 from process"), []);
      assert.ok(!filesOn(small.folder).some((name) => name.includes(".")), "no half file");
      small.clear();
      await importProcess(there, moved, { process: true });
      assert.equal((await empty.look("select 1 from process")).length, 1);
    } finally {
      await empty.close();
      small.close();
    }
  });
});
