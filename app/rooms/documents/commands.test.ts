import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Command, exitCodes } from "#base/command.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { cast } from "#test/cast/cast.ts";
import { damagedNote, damages, doubtfulNote } from "#test/fixtures/damaged-note.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { importCommand } from "./import-command.ts";
import { readCommand } from "./read-command.ts";

const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-commands-"));
after(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(
  command: Command,
  args: string[],
  how: {
    options?: Record<string, string>;
    flags?: Record<string, boolean>;
    lang?: "da" | "en";
    house?: TestHouse;
  } = {},
) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await command.run({
    args,
    options: how.options ?? {},
    flags: how.flags ?? {},
    lang: how.lang ?? "da",
    objectFolder: how.house?.objectFolder ?? folder,
    origin: "http://127.0.0.1",
    openHouse: async () => {
      if (!how.house) throw new Error("this command opened the database");
      return how.house.house.house;
    },
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

describe("the command read", () => {
  it("gives a reading as data with fixed keys, without a database", async () => {
    const { code, printed } = await run(readCommand, [fileOf("notat.txt", damagedNote)], {
      flags: { json: true },
    });
    assert.equal(code, exitCodes.done);
    const data = JSON.parse(printed);
    for (const key of [
      "kind",
      "blocks",
      "points",
      "feedback",
      "items",
      "focusAreas",
      "phases",
      "facts",
      "repairs",
      "doubts",
    ])
      assert.ok(key in data, key);
    assert.equal(data.repairs.length, damages.glyphs + damages.bullets);
    for (const { span, from } of data.repairs)
      assert.equal([...damagedNote].slice(span.start, span.end).join(""), from);
  });

  it("tells what was found, in both languages", async () => {
    const path = fileOf("tvivl.txt", doubtfulNote);
    const danish = await run(readCommand, [path]);
    assert.match(danish.printed, /Ɵ → ti: 7 steder/);
    assert.match(danish.printed, /4 pointer fundet/);
    assert.match(danish.printed, /\? /);
    const english = await run(readCommand, [path], { lang: "en" });
    assert.match(english.printed, /Ɵ → ti: 7 places/);
  });

  it("says what is wrong with each file it cannot read, and reads the rest", async () => {
    const good = fileOf("godt.txt", "Vi vil have flere bænke.");
    const { code, printed, complaints } = await run(readCommand, [
      join(folder, "mangler.txt"),
      fileOf("tom.txt", ""),
      good,
    ]);
    assert.equal(code, exitCodes.notFound);
    assert.match(complaints, /mangler\.txt: Filen findes ikke/);
    assert.match(complaints, /tom\.txt: Der står ingen tekst i filen/);
    assert.match(printed, /godt\.txt/);
    assert.equal((await run(readCommand, [])).code, exitCodes.usage);
  });
});

describe("the command import", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  const options = { process: cast.process.slug, channel: "workplace" };
  const documents = async () =>
    (
      await house.superuser.query(
        `select d.filename, d.channel, d.uploaded_by, count(a.*)::int as approvals
           from document d left join reading_approval a on a.document_id = d.id
          group by d.id order by d.filename`,
      )
    ).rows;

  it("brings in what can be read, names the rest, and approves only what has no doubts", async () => {
    const { code, printed, complaints } = await run(
      importCommand,
      [fileOf("a.txt", damagedNote), fileOf("b.txt", doubtfulNote), fileOf("tom.txt", "")],
      { options, flags: { approve: true }, house },
    );
    assert.equal(code, exitCodes.refused);
    assert.match(complaints, /tom\.txt: Der står ingen tekst/);
    assert.match(printed, /Lagt ind: a\.txt {2}14 rettelser, ingen tvivl, godkendt {2}[0-9a-f-]{36}$/m);
    assert.match(printed, /Lagt ind: b\.txt .*1 tvivl mangler svar, ikke godkendt/);
    assert.deepEqual(await documents(), [
      { filename: "a.txt", channel: "workplace", uploaded_by: housePersonId, approvals: 1 },
      { filename: "b.txt", channel: "workplace", uploaded_by: housePersonId, approvals: 0 },
    ]);
  });

  it("brought in again, a file is told to be here already and nothing is added", async () => {
    const before = await documents();
    const { code, printed } = await run(importCommand, [fileOf("a-igen.txt", damagedNote)], {
      options,
      house,
    });
    assert.equal(code, exitCodes.done);
    assert.match(printed, /Her allerede: a\.txt/);
    assert.deepEqual(await documents(), before);
  });

  it("refuses a process that does not exist and a way in nobody knows", async () => {
    const file = fileOf("c.txt", "Vi vil have et værksted.");
    await assert.rejects(run(importCommand, [file], { options: { process: "nowhere" }, house }), {
      message: "404.1",
    });
    const odd = await run(importCommand, [file], { options: { ...options, channel: "pigeon" }, house });
    assert.equal(odd.code, exitCodes.usage);
    assert.equal((await run(importCommand, [], { options, house })).code, exitCodes.usage);
  });
});
