import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import pg from "pg";
import { migrate } from "#base/migrate.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { Problem } from "#base/problem.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { openBareHouse, openExamplePlace } from "#test/bare-house.ts";
import { cast } from "#test/cast/cast.ts";
import { fillEveryTable } from "#test/cast/fill-every-table.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { listForeignKeys, listTables } from "./catalogue.ts";
import { exportProcess, inOrder } from "./process-export.ts";
import { importProcess } from "./process-import.ts";
import {
  foundOtherwise,
  knownSensitive,
  leftOut,
  listProcessTables,
  sensitiveColumn,
} from "./process-tables.ts";
import { zipInMemory } from "./zip-writer.ts";

const slug = cast.process.slug;

describe("a process in one file", () => {
  const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-process-"));
  const file = join(folder, "process.zip");
  let house: TestHouse;
  let client: pg.Client;

  const source = () => ({
    owner: house.ownerConfig,
    objects: folderObjectStore(house.objectFolder),
    product: "test",
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
    const { sha256 } = await folderObjectStore(house.objectFolder).keep(Buffer.from("Flere små boliger"));
    await house.superuser.query("update document set sha256 = $1", [sha256]);
    client = new pg.Client(house.ownerConfig);
    await client.connect();
    await exportProcess(source(), slug, file);
  });
  after(async () => {
    await client.end();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("takes every table along by its column, by name, or leaves it with a reason: none is forgotten", async () => {
    const tables = await listTables(client);
    for (const { name, columns } of tables) {
      const ways = [
        name in leftOut,
        name in foundOtherwise,
        !(name in leftOut) &&
          !(name in foundOtherwise) &&
          columns.some((column) => column.name === "process_id"),
      ];
      assert.equal(
        ways.filter(Boolean).length,
        1,
        `${name} has no process_id: name it in app/operation/process-tables.ts, or say why it stays`,
      );
    }
    const names = tables.map(({ name }) => name);
    for (const name of [...Object.keys(leftOut), ...Object.keys(foundOtherwise)])
      assert.ok(names.includes(name), `${name} is named and does not exist`);
  });

  it("takes no column along that leads to a person or opens a door, unless that was decided", async () => {
    for (const { name, columns } of await listProcessTables(client))
      for (const column of columns)
        assert.ok(
          !sensitiveColumn.test(column.name) || `${name}.${column.name}` in knownSensitive,
          `${name}.${column.name}: say in app/operation/process-tables.ts what becomes of it`,
        );
  });

  it("points at nothing that stays behind, and can be put in table by table", async () => {
    const taken = await listProcessTables(client);
    const keys = await listForeignKeys(client);
    for (const { table, to } of keys)
      if (taken.some(({ name }) => name === table)) assert.ok(!(to in leftOut), `${table} points at ${to}`);
    assert.equal(inOrder(taken, keys).length, taken.length);
  });

  it("has every row of the process, and no address, session or key", async () => {
    const files = unzipSync(readFileSync(file));
    const text = Object.values(files)
      .map((bytes) => Buffer.from(bytes).toString())
      .join("\n");
    for (const { name, where } of (await listProcessTables(client)).filter(({ isShared }) => !isShared)) {
      const { rows } = await house.superuser.query(
        `select count(*)::int as n from ${name} where ${where.replace("$1", `'${cast.process.id}'`)}`,
      );
      const exported = JSON.parse(Buffer.from(files[`rows/${name}.json`]!).toString());
      assert.equal(exported.rows.length, rows[0].n, name);
      assert.ok(rows[0].n > 0, `${name} has a row to take along`);
    }
    for (const { email, name } of cast.people) {
      assert.ok(!text.includes(email), `${email} is in the file`);
      if (name === "Karen Mølgaard") assert.match(text, new RegExp(name), "names of those who acted are");
    }
    assert.ok(!text.includes("token_hash"));
  });

  it("exported, wiped, imported and exported again is equal to the byte", async () => {
    const bare = await openBareHouse(house);
    try {
      await migrate(bare.owner);
      await importProcess(bare, file, { process: true });
      const again = join(folder, "again.zip");
      await exportProcess({ ...source(), ...bare }, slug, again);
      assert.equal(sha256Of(readFileSync(again)), sha256Of(readFileSync(file)));
      assert.deepEqual(await bare.look("select 1 from person where email is not null"), []);
      assert.deepEqual(await bare.look("select 1 from session"), []);
    } finally {
      await bare.close();
    }
  });

  it("moves in beside another process, whose numbers are taken, and shows the same pages", async () => {
    const first = await openExamplePlace(house);
    const second = await openBareHouse(house);
    try {
      await migrate(second.owner);
      const opened = await first.open();
      const example = join(folder, "example.zip");
      await exportProcess({ ...source(), ...first }, slug, example);

      const there = await second.open();
      await second.signIn();
      await second.look(`insert into process (id, slug, name, municipality, created_by)
        select gen_random_uuid(), 'anden', 'Anden', 'Åkær', id from person where email is not null;
        insert into event (actor_id, kind, process_id, subject_kind, subject_id)
        select p.created_by, 'test', p.id, 'process', p.id from process p, generate_series(1, 50)`);
      await importProcess(second, example, { process: true });
      const again = join(folder, "example-again.zip");
      await exportProcess({ ...source(), ...second }, slug, again);
      assert.equal(sha256Of(readFileSync(again)), sha256Of(readFileSync(example)));

      const [mine, theirs] = [await first.signIn(), await second.signIn()];
      for (const page of [
        "/documents",
        "/statements",
        "/ledger",
        "/summary",
        "/compiled-note",
        "/meetings",
      ]) {
        const url = `/process/${slug}${page}`;
        const [here, now] = [
          await opened.house.http.inject({ url, headers: mine }),
          await there.house.http.inject({ url, headers: theirs }),
        ];
        assert.equal(here.statusCode, 200, url);
        assert.equal(now.body, here.body, url);
      }
    } finally {
      await first.close();
      await second.close();
    }
  });

  it("is refused where the process lives, and where one of its ids does", async () => {
    await assert.rejects(
      importProcess(source(), file, { process: true }),
      refused("409.64", /er her i forvejen/),
    );
    const bare = await openBareHouse(house);
    try {
      await migrate(bare.owner);
      await bare.look(`insert into process (id, slug, name, municipality, created_by)
        select gen_random_uuid(), 'anden', 'Anden', 'Åkær', id from person limit 1;
        insert into phase (id, process_id, position, name)
        select '01890000-0000-7000-8000-000000900003', id, 1, 'Optaget' from process`);
      await assert.rejects(importProcess(bare, file, { process: true }), refused("409.65", /phase/));
      assert.deepEqual(await bare.look(`select 1 from process where slug = '${slug}'`), []);
    } finally {
      await bare.close();
    }
  });

  it("is looked through before: --check puts nothing in", async () => {
    const bare = await openBareHouse(house);
    try {
      await migrate(bare.owner);
      const manifest = await importProcess(bare, file, { process: false });
      assert.equal(manifest.process.slug, slug);
      assert.deepEqual(await bare.look("select 1 from process"), []);
    } finally {
      await bare.close();
    }
  });

  it("is refused when damaged, cut off, or made to bring rows of others", async () => {
    const bare = await openBareHouse(house);
    const path = join(folder, "changed.zip");
    const rewrite = async (change: (files: Record<string, Buffer>) => void, honest = true) => {
      const files = Object.fromEntries(
        Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, Buffer.from(bytes)]),
      );
      change(files);
      const manifest = JSON.parse(files["manifest.json"]!.toString());
      if (honest) for (const part of manifest.parts) part.sha256 = sha256Of(files[part.name]!);
      files["manifest.json"] = Buffer.from(JSON.stringify(manifest));
      writeFileSync(
        path,
        await zipInMemory(async (zip) => {
          for (const [name, bytes] of Object.entries(files)) await zip.add(name, bytes);
        }),
      );
    };
    const edit = (name: string, change: (text: string) => string) => (files: Record<string, Buffer>) => {
      files[name] = Buffer.from(change(files[name]!.toString()));
    };
    try {
      await migrate(bare.owner);
      const trying = () => importProcess(bare, path, { process: true });
      await rewrite(
        edit("rows/decision.json", (text) => text.replace("sættes", "saettes")),
        false,
      );
      await assert.rejects(trying, refused("422.61", /rows\/decision\.json/));
      await rewrite(edit("rows/membership.json", (text) => text.replaceAll('"process"', '"installation"')));
      await assert.rejects(trying, refused("422.64", /membership/));
      await rewrite(
        edit("rows/phase.json", (text) =>
          text.replaceAll(cast.process.id, "01890000-0000-7000-8000-000000000999"),
        ),
      );
      await assert.rejects(trying, refused("422.64", /phase/));
      await rewrite(edit("rows/person.json", (text) => text.replace('"lang"', '"email"')));
      await assert.rejects(trying, refused("422.64", /person/));
      await rewrite(edit("manifest.json", (text) => text.replace("001-gate.sql", "001-other.sql")));
      await assert.rejects(trying, refused("409.61", /001-other/));
      writeFileSync(path, readFileSync(file).subarray(0, 5000));
      await assert.rejects(trying, refused("422.63", /ikke en hel eksport/));
      assert.deepEqual(await bare.look("select 1 from process"), []);
    } finally {
      await bare.close();
    }
  });
});
