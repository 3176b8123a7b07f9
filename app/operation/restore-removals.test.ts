import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { keptRemovals } from "#app/kept-removals.ts";
import { systemClock } from "#base/clock.ts";
import type { Command } from "#base/command.ts";
import { folderObjectStore } from "#base/object-store.ts";
import type { Cluster } from "#base/postgres/cluster.ts";
import { Problem } from "#base/problem.ts";
import { readSettings } from "#base/settings.ts";
import { type BareHouse, openBareHouse } from "#test/bare-house.ts";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { makeBackup } from "./backup.ts";
import { backupCommands } from "./backup-commands.ts";
import { examine } from "./doctor/doctor.ts";
import { verifyBackup } from "./verify-backup.ts";
import type { OperationTools } from "./wiring.ts";

/*
 * What was removed by law stays removed when an older backup is put in: by the list
 * in the backup, or by a newer one from the house that was lost.
 */

const early = "Naboen i det gule hus skal holde op med at fyre med affald om natten";
const late = "Manden i nummer syv skal have frataget sin knallert";

describe("a restore", () => {
  const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-restore-"));
  const file = join(folder, "house.backup.zip");
  let house: TestHouse;

  before(async () => {
    house = await openTestHouse();
    await bringIn(house, "en.txt", `Notat\n\n• Flere gode boliger\n• ${early}\n`);
    await bringIn(house, "to.txt", `Notat\n\n• Flere bænke\n• ${late}\n`);
    const removals = keptRemovals(house.objectFolder, systemClock);
    await makeBackup(
      {
        owner: house.ownerConfig,
        objects: folderObjectStore(house.objectFolder),
        product: "test",
        clock: systemClock,
        removals: {
          // The rows are read by now, and a secretary removes words before the list is.
          async read() {
            await remove(early);
            return removals.read();
          },
        },
      },
      file,
    );
    await remove(late);
  });
  after(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function remove(text: string): Promise<void> {
    const [found] = (await house.superuser.query("select id from statement where text = $1", [text])).rows;
    const answer = await house.http.inject({
      method: "POST",
      url: `/process/${cast.process.slug}/removals/statement/${found.id}`,
      headers: {
        ...(await house.as(people.secretary)),
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: "ground=consent&reason=Bedt+om+det&understood=yes",
    });
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 300));
    await house.work();
  }

  const toolsFor = (bare: BareHouse): OperationTools => ({
    settings: () => readSettings({ DATA_DIR: folder }, "/"),
    openCluster: async () =>
      ({
        connectionFor: (role: string) => ({ ...bare.owner, user: `forsamlingshus_${role}` }),
        stop: async () => undefined,
      }) as unknown as Cluster,
    objects: () => bare.objects,
    removals: () => keptRemovals(bare.objectFolder, systemClock),
    product: "test",
    clock: systemClock,
  });

  /** Calls `restore` on an empty place. @returns what it said and the statements that stand there */
  async function restore(options: Record<string, string>) {
    const bare = await openBareHouse(house);
    try {
      const tools = toolsFor(bare);
      const said: string[] = [];
      const command = backupCommands(tools).find(({ name }) => name === "restore")!;
      const run = () =>
        command.run({
          args: [file],
          options,
          flags: {},
          lang: "da",
          print: (line: string) => said.push(line),
          complain: (line: string) => said.push(line),
        } as unknown as Parameters<Command["run"]>[0]);
      const problem = await run().then(
        () => null,
        (error: unknown) => error,
      );
      const there = await bare.look("select from pg_tables where tablename = 'statement'");
      const texts =
        there.length === 0
          ? []
          : (await bare.look("select text from statement")).map((row) => row.text as string);
      const hashes = (await house.superuser.query("select sha256 from document")).rows;
      const kept = await Promise.all(
        hashes.map(({ sha256 }) =>
          bare.objects.fetch(sha256).then(
            () => 1,
            () => 0,
          ),
        ),
      );
      const faults =
        there.length === 0
          ? []
          : (await examine(tools, { lang: "da", all: true, log: () => undefined })).filter(({ fix }) => fix);
      return { problem, said, texts, originals: kept.reduce<number>((sum, n) => sum + n, 0), faults };
    } finally {
      await bare.close();
    }
  }

  it("removes again what the list in the backup has and its rows have not", async () => {
    const { manifest, ...restored } = { manifest: await verifyBackup(file), ...(await restore({})) };
    assert.ok(manifest.parts.some(({ name }) => name === "removals.jsonl"));
    assert.equal(restored.problem, null);
    assert.match(restored.said[0]!, /Fjernet igen efter loven.*: 1 fjernelse\./);
    assert.match(restored.said[1]!, /Lagt på plads/);
    assert.ok(!restored.texts.includes(early));
    assert.ok(restored.texts.includes(late), "what the backup could not know of");
    assert.equal(restored.originals, 1, "the bytes that held the words are gone too");
  });

  it("with the newest list removes what was removed after the backup too", async () => {
    const list = join(folder, "newest.jsonl");
    writeFileSync(list, await keptRemovals(house.objectFolder, systemClock).read());
    const restored = await restore({ removals: list });
    assert.equal(restored.problem, null);
    assert.match(restored.said[0]!, /: 2 fjernelser\./);
    assert.ok(!restored.texts.includes(early) && !restored.texts.includes(late));
    assert.ok(restored.texts.includes("Flere gode boliger"), "all else stands");
    assert.equal(restored.originals, 0);
    assert.deepEqual(
      restored.faults.filter(({ what }) => /original/.test(what)),
      [],
      "the doctor does not miss what the law took",
    );
  });

  it("with something that is no list is refused before anything is put in", async () => {
    const nonsense = join(folder, "nonsense.jsonl");
    writeFileSync(nonsense, '{"a":1}\nhej\n');
    for (const [removals, code] of [
      [nonsense, "422.65"],
      [join(folder, "nowhere.jsonl"), "404.60"],
    ] as const) {
      const { problem, texts } = await restore({ removals });
      assert.ok(problem instanceof Problem);
      assert.equal(problem.kind.code, code);
      assert.deepEqual(texts, []);
    }
  });
});
