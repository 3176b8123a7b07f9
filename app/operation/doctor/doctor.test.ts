import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { keptRemovals } from "#app/kept-removals.ts";
import { systemClock } from "#base/clock.ts";
import { migrate } from "#base/migrate.ts";
import type { Cluster } from "#base/postgres/cluster.ts";
import { readSettings } from "#base/settings.ts";
import { type BareHouse, openBareHouse } from "#test/bare-house.ts";
import { cast } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { makeBackup } from "../backup.ts";
import { nameOfBackup } from "../backup-commands.ts";
import type { OperationTools } from "../wiring.ts";
import { examine } from "./doctor.ts";

describe("the doctor", () => {
  const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-doctor-"));
  let test: TestHouse;
  let bare: BareHouse;
  let tools: OperationTools;

  before(async () => {
    test = await openTestHouse();
  });
  after(async () => {
    await bare.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await bare?.close();
    bare = await openBareHouse(test);
    await migrate(bare.owner);
    tools = {
      settings: () => readSettings({ DATA_DIR: folder }, "/"),
      openCluster: async () =>
        ({ connectionFor: () => bare.owner, stop: async () => undefined }) as unknown as Cluster,
      objects: () => bare.objects,
      removals: () => keptRemovals(bare.objectFolder, systemClock),
      product: "test",
      clock: systemClock,
    };
  });

  const examined = async (how: { all?: boolean; lang?: "da" | "en" } = {}) =>
    examine(tools, { lang: how.lang ?? "da", all: how.all ?? false, log: () => undefined });
  const faults = async (how = {}) => (await examined(how)).filter(({ fix }) => fix !== null);

  /** The one fault, said as it should be, with a way out. */
  async function finds(said: RegExp, fix: RegExp, how = {}) {
    const found = await faults(how);
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.match(found[0]!.what, said);
    assert.match(found[0]!.fix!, fix);
  }

  it("finds a house in good health well, in both languages", async () => {
    for (const lang of ["da", "en"] as const) assert.deepEqual(await faults({ lang }), []);
    assert.ok((await examined()).length >= 12);
  });

  it("names a table whose rules are off", async () => {
    await bare.look("alter table statement no force row level security");
    await finds(/ikke på statement/, /force row level security/);
  });

  it("names a schema from a newer version, and one that was not brought forward", async () => {
    await bare.look("insert into migration (name, hash) values ('999-later.sql', 'x')");
    await finds(/999-later\.sql, som koden her ikke kender/, /Opdatér/);
    await bare.look("delete from migration where name in ('999-later.sql', '008-first-administrator.sql')");
    await finds(/mangler 008-first-administrator\.sql/, /Start huset/);
  });

  it("names work that was given up or waits too long", async () => {
    await bare.look(
      `insert into job (id, kind, gave_up_at, problem_code) values (gen_random_uuid(), 'meetings.place', now(), '500.1')`,
    );
    await finds(/opgivne job: 1 meetings\.place \(500\.1\)/, /loggen/);
    await bare.look(
      `delete from job; insert into job (id, kind, made_at) values (gen_random_uuid(), 'x', now() - interval '1 hour')`,
    );
    await finds(/1 job venter, det ældste i 60 minutter/, /Start huset/);
  });

  it("names an original that is missing, and with --all one that is damaged", async () => {
    const { sha256 } = await bare.objects.keep(Buffer.from("hel"));
    const person = "00000000-0000-7000-8000-000000000001";
    const put = (hash: string) =>
      bare.look(`insert into document (id, process_id, sha256, size, media_type, filename, title, channel, uploaded_by, uploaded_at)
        select gen_random_uuid(), id, '${hash}', 1, 'text/plain', 'a', 'a', 'mail', '${person}', now() from process`);
    await bare.look(`insert into process (id, slug, name, municipality, created_by)
      values ('${cast.process.id}', 'a', 'A', 'Åkær', '${person}')`);
    await put(sha256);
    assert.deepEqual(await faults({ all: true }), []);
    await put("0".repeat(64));
    await finds(/1 originaler mangler, den første 0000/, /sikkerhedskopi/);
    await bare.look(`delete from document where sha256 = '${"0".repeat(64)}'`);
    writeFileSync(join(bare.objectFolder, sha256.slice(0, 2), sha256), "ikke hel");
    await finds(new RegExp(`1 originaler er beskadiget, den første ${sha256}`), /sikkerhedskopi/, {
      all: true,
    });
  });

  it("sees a clock that is off", async () => {
    tools.clock = () => new Date(Date.now() - 3_600_000);
    const found = await faults();
    assert.equal(found.length, 2, "the database's and the file system's differ from ours");
    for (const { what, fix } of found)
      assert.match(`${what} ${fix}`, /ur går 36\d\d s fra maskinens Slå NTP/);
  });

  it("knows how old the newest backup is, and whether it is one", async () => {
    const backups = mkdtempSync(join(folder, "backups-"));
    tools.settings = () => readSettings({ DATA_DIR: folder, BACKUP_DIR: backups }, "/");
    await finds(/ingen sikkerhedskopi/, /hver nat/);
    const path = join(backups, nameOfBackup(new Date()));
    await makeBackup({ owner: bare.owner, objects: bare.objects, product: "test", clock: systemClock }, path);
    assert.deepEqual(await faults(), []);
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    utimesSync(path, lastWeek, lastWeek);
    await finds(/168 timer gammel/, /hver nat/);
    writeFileSync(path, "halv");
    await finds(/er ikke hel/, /hver nat/);
  });

  it("says why the database cannot be opened, and goes on with the rest", async () => {
    tools.openCluster = async () => {
      throw new Error("the disk that holds it is full");
    };
    await finds(/kan ikke åbnes: the disk that holds it is full/, /doctor igen/);
  });
});
