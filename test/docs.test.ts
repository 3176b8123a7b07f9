import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";
import { settingNames } from "#base/settings.ts";
import { eventWords } from "#rooms/process/event-words.ts";
import { listEventKinds, makeReference, referencePath } from "#test/reference.ts";

const house = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string) => readFileSync(join(house, path), "utf8");

test("the reference names every command, setting, room, event and problem", async () => {
  assert.equal(
    readFileSync(referencePath, "utf8"),
    await makeReference(),
    "run: node --import tsx test/reference.ts --write",
  );
});

test("every event that is recorded has its words in the history, in both languages", () => {
  for (const kind of listEventKinds()) assert.ok(eventWords[kind], `${kind} has no words in event-words.ts`);
});

test("the operator's guide explains every setting", () => {
  const guide = read("docs/guide/operator.md");
  for (const name of settingNames) assert.match(guide, new RegExp(`\\| \`${name}\` \\|`), name);
});

test("every room has a README of at most 15 lines that names its tables", () => {
  for (const room of readdirSync(join(house, "app/rooms"))) {
    const readme = read(`app/rooms/${room}/README.md`);
    assert.ok(readme.trim().split("\n").length <= 15, room);
    assert.match(readme, /[Tt]ables/, room);
  }
});

test("links between the docs lead somewhere", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...listMarkdown("docs")];
  for (const page of pages)
    for (const [, target] of read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
      const path = join(house, page, "..", target!);
      assert.ok(existsSync(path), `${page} links to ${target}`);
    }
});

test("decisions are records of one screen: context, decision, consequences", () => {
  for (const name of readdirSync(join(house, "docs/decisions"))) {
    assert.match(name, /^\d{3}-[a-z0-9-]+\.md$/);
    const text = read(`docs/decisions/${name}`);
    for (const part of ["Context", "Decision", "Consequences"])
      assert.match(text, new RegExp(part), `${name}: ${part}`);
    assert.ok(text.split("\n").length <= 60, `${name} is longer than a screen`);
  }
});

test("both languages say something for every key, and not the same thing by accident", async () => {
  const files = readdirSync(join(house, "app"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "texts.da.ts")
    .map((entry) => entry.parentPath);
  assert.ok(files.length >= 6);
  for (const folder of files) {
    const { da } = await tsImport(join(folder, "texts.da.ts"), import.meta.url);
    const { en } = await tsImport(join(folder, "texts.en.ts"), import.meta.url);
    compare(da, en, folder.slice(house.length));
  }
});

function compare(da: unknown, en: unknown, where: string): void {
  if (typeof da === "string") {
    assert.equal(typeof en, "string", where);
    assert.ok((en as string).trim() !== "" || da.trim() === "", `${where} is empty in English`);
    // A sentence that is the same in both languages was forgotten; single words may coincide.
    if (da.split(" ").length > 3) assert.notEqual(da, en, `${where} is not translated`);
    return;
  }
  if (typeof da === "function") assert.equal(typeof en, "function", where);
  if (da === null || typeof da !== "object") return;
  assert.deepEqual(
    Object.keys(en as object).sort(),
    Object.keys(da).sort(),
    `${where} has other keys in English`,
  );
  for (const key of Object.keys(da))
    compare((da as Record<string, unknown>)[key], (en as Record<string, unknown>)[key], `${where}.${key}`);
}

function listMarkdown(folder: string): string[] {
  return readdirSync(join(house, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name).slice(house.length));
}
