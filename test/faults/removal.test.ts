import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { makeBackup } from "#app/operation/backup.ts";
import { restoreBackup } from "#app/operation/restore.ts";
import { systemClock } from "#base/clock.ts";
import { openDatabase } from "#base/db.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { removalListIn, removeAgain } from "#rooms/removal/replay.ts";
import { wholeDatabase } from "#rooms/removal/testing/whole-database.ts";
import { type BareHouse, openBareHouse } from "#test/bare-house.ts";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { loaderOptions } from "#test/start/ground.ts";

/*
 * Removal by law, when the process is killed in the middle of it, and when an older
 * backup is put back afterwards.
 */

const secret = "Naboen i det gule hus skal holde op med at fyre med affald om natten";
const child = fileURLToPath(new URL("./die-while-removing.ts", import.meta.url));

describe("a removal", () => {
  const backup = join(mkdtempSync(join(tmpdir(), "forsamlingshus-removal-")), "before.zip");
  let house: TestHouse;
  let bare: BareHouse;
  let statement: string;
  let sha256: string;

  before(async () => {
    house = await openTestHouse();
    bare = await openBareHouse(house);
    await bringIn(house, "notat.txt", `Notat\n\n• Flere gode boliger\n• ${secret}\n• En fast voksen\n`);
    statement = (await house.superuser.query("select id from statement where text = $1", [secret])).rows[0]
      .id;
    sha256 = (await house.superuser.query("select sha256 from document")).rows[0].sha256;
    await makeBackup(
      {
        owner: house.ownerConfig,
        objects: folderObjectStore(house.objectFolder),
        product: "test",
        clock: systemClock,
      },
      backup,
    );
  });
  after(async () => {
    await bare.close();
    await house.close();
  });

  const original = () => join(house.objectFolder, sha256.slice(0, 2), sha256);
  const killIn = async (where: "act" | "job") => {
    const config = {
      ...(where === "act" ? { ...house.workerConfig, user: "forsamlingshus_app" } : house.workerConfig),
    };
    const given = {
      where,
      config,
      objectFolder: house.objectFolder,
      processId: cast.process.id,
      viewer: people.secretary.id,
      statement,
    };
    const dying = spawn(process.execPath, [...loaderOptions, child, JSON.stringify(given)], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    const [code, signal] = await once(dying, "exit");
    assert.equal(signal, "SIGKILL", `ended by itself with ${code}`);
  };

  it("killed before its commit has removed nothing", async () => {
    await killIn("act");
    assert.equal((await house.superuser.query("select from removal")).rowCount, 0);
    assert.equal((await house.superuser.query("select from job where kind = 'removal.finish'")).rowCount, 0);
    assert.ok((await wholeDatabase(house.superuser)).includes(secret));
    assert.ok(existsSync(original()));
  });

  it("killed while files go, the next start finishes it", async () => {
    const answer = await house.http.inject({
      method: "POST",
      url: `/process/${cast.process.slug}/removals/statement/${statement}`,
      headers: {
        ...(await house.as(people.secretary)),
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: "ground=consent&reason=Bedt+om+det&understood=yes",
    });
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 300));
    await killIn("job");
    const after = await house.superuser.query("select finished_at from removal");
    assert.equal(after.rows[0].finished_at, null);
    // The lease of the one that was killed runs out.
    await house.superuser.query(
      "update job set leased_until = now() - interval '1 second' where finished_at is null",
    );
    await house.work();
    assert.ok((await house.superuser.query("select finished_at from removal")).rows[0].finished_at);
    assert.ok(!existsSync(original()));
    assert.ok(!(await wholeDatabase(house.superuser)).includes(secret));
  });

  it("is on the list beside the objects once, by ids and hashes alone", async () => {
    const path = join(house.objectFolder, "removals.jsonl");
    const listed = await removalListIn(house.objectFolder).read();
    assert.equal(listed.length, 1);
    assert.deepEqual(listed[0]!.objects, [sha256]);
    assert.equal(listed[0]!.subjectId, statement);
    assert.ok(!/Naboen|gule|Bedt/.test(readFileSync(path, "utf8")));
  });

  it("is done again when a backup from before it is put back", async () => {
    await restoreBackup(bare.owner, bare.objects, backup);
    const found = async () =>
      (await bare.look("select text from statement order by number")).map((each) => each.text);
    assert.ok((await found()).includes(secret), "the older backup brings the words back");
    copyFileSync(join(house.objectFolder, "removals.jsonl"), join(bare.objectFolder, "removals.jsonl"));
    const db = openDatabase({ ...bare.owner, user: "forsamlingshus_app", max: 2 });
    const apply = () => removeAgain(db, bare.objectFolder, systemClock);
    try {
      const done = await Promise.all([apply(), apply()]);
      assert.equal(done.flat().length, 1, "of two nodes that start at once one does it");
      assert.equal((await apply()).length, 0, "a second time finds nothing to do");
    } finally {
      await db.close();
    }
    assert.deepEqual(await found(), ["Flere gode boliger", "[Fjernet efter loven]", "En fast voksen"]);
    await assert.rejects(() => bare.objects.fetch(sha256));
  });
});
