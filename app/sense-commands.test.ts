import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type CommandCall, exitCodes } from "#base/command.ts";
import { senseCommands } from "./sense-commands.ts";

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "sense-"));
});
after(() => rm(folder, { recursive: true }));

const subjects = ["bussen og stoppestedet", "skolen og eleverne", "havnen og bådene"];
const wishes = ["skal være bedre", "betyder meget for os", "glemmer man tit", "fylder for lidt i planen"];
const statements = subjects.flatMap((subject, at) =>
  wishes.map((wish, k) => [`${at}-${k}`, `Vi synes, at ${subject} ${wish}`]),
);

async function call(
  name: string,
  options: Record<string, string>,
): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const command = senseCommands.find((one) => one.name === name)!;
  const given = {
    options,
    lang: "en",
    complain: (text: string) => said.push(text),
  } as unknown as CommandCall;
  return { code: await command.run(given), said };
}

async function write(name: string, lines: string[]): Promise<string> {
  await writeFile(join(folder, name), lines.join("\n"));
  return join(folder, name);
}

test("themes are written a row a statement, in the order given, and the report beside them", async () => {
  const path = await write("statements.csv", [
    "id,text",
    ...statements.map(([id, text]) => `${id},"${text}"`),
  ]);
  const [out, report] = [join(folder, "themes.csv"), join(folder, "themes.json")];
  const { code } = await call("sense themes", { statements: path, out, report, themes: "3", threads: "1" });
  assert.equal(code, exitCodes.done);
  const [head, ...rows] = (await readFile(out, "utf8")).trimEnd().split("\r\n");
  assert.equal(head, "id,theme,parent,grandparent,firm");
  assert.deepEqual(
    rows.map((row) => row.split(",")[0]),
    statements.map(([id]) => id),
  );
  const { themes, counts } = JSON.parse(await readFile(report, "utf8"));
  assert.equal(themes.length, 3);
  assert.equal(counts.statements, statements.length);
  assert.ok(themes.every((one: { label: string; quotes: unknown[] }) => one.label && one.quotes.length > 0));
});

test("copies are written with their set and kind, others left out", async () => {
  const path = await write("copies.csv", [
    "text,id",
    "Flere bænke ved åen nu,a",
    "Noget helt andet,b",
    "flere bænke ved åen nu!,c",
  ]);
  const out = join(folder, "copies-out.csv");
  assert.equal((await call("sense duplicates", { statements: path, out })).code, exitCodes.done);
  assert.equal(await readFile(out, "utf8"), "id,set,kind\r\na,s1,exact\r\nc,s1,exact\r\n");
});

test("a file that is not there, one without ids and a call that is off each have their answer", async () => {
  const out = join(folder, "none.csv");
  const report = join(folder, "none.json");
  const absent = await call("sense themes", { statements: join(folder, "absent.csv"), out, report });
  assert.equal(absent.code, exitCodes.notFound);
  const path = await write("no-ids.csv", ["tekst", "a"]);
  const refused = await call("sense themes", { statements: path, out, report });
  assert.equal(refused.code, exitCodes.refused);
  assert.match(refused.said.join(), /no column id, text/);
  const wrongs: Record<string, string>[] = [
    { themes: "many" },
    { seed: "0" },
    { threads: "-1" },
    { lang: "xx" },
  ];
  for (const wrong of wrongs)
    assert.equal(
      (await call("sense themes", { statements: path, out, report, ...wrong })).code,
      exitCodes.usage,
    );
});
