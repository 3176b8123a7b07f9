import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { screens, welcome } from "#test/guide-screens.ts";

const house = fileURLToPath(new URL("../", import.meta.url));
const guides = join(house, "docs/guide");
const images = join(guides, "images");
const read = (path: string) => readFileSync(join(house, path), "utf8");
const names = readdirSync(guides).filter((name) => name.endsWith(".md"));

/** Said by people, or by the guides about themselves; on no screen. */
const notOnScreens = new Set(["fed", "…", "hvor mange?", "481 unge", "Fremtidens Åkær"]);

test("each of the four who work here has a guide", () => {
  assert.deepEqual(names.sort(), ["analyst.md", "editor.md", "operator.md", "secretary.md"]);
});

test("what the guides say stands on the screen stands there, word for word", () => {
  const onScreens = listScreenTexts();
  for (const name of names) {
    const guide = read(`docs/guide/${name}`);
    const danish = name === "operator.md" ? [] : boldWords(guide);
    for (const words of [...danish, ...quotedWords(guide)])
      assert.ok(
        notOnScreens.has(words) || onScreens.some((each) => each.says(words)),
        `${name}: »${words}« is on no screen`,
      );
  }
});

test("every picture that is named is there, and every picture is named and can be taken again", () => {
  const named = new Set<string>();
  for (const page of [...names.map((name) => `docs/guide/${name}`), "README.md"])
    for (const [, alt, target] of read(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
      const path = join(house, page, "..", target!);
      assert.ok(existsSync(path), `${page} shows ${target}`);
      assert.ok(alt!.length > 10, `${page} says what ${target} shows`);
      named.add(path);
    }
  const there = readdirSync(images);
  for (const name of there) assert.ok(named.has(join(images, name)), `${name} is in no guide`);
  assert.deepEqual(there.sort(), [welcome, ...screens].map(({ name }) => `${name}.png`).sort());
});

test("pictures are small enough to be kept and fetched", () => {
  for (const name of readdirSync(images)) assert.ok(statSync(join(images, name)).size < 120_000, name);
});

/** Words in bold, but not the headings within a line, which end with a full stop. */
function boldWords(guide: string): string[] {
  return [...guide.matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, words]) => words!)
    .filter((words) => !/\.$/.test(words));
}

function quotedWords(guide: string): string[] {
  return [...guide.matchAll(/»([^«]+)«/g)].map(([, words]) => words!);
}

interface ScreenText {
  says(words: string): boolean;
}

/**
 * Every Danish text: what is filled in may be anything, and a part of a sentence
 * will do for a sentence, but not for a button of a few words.
 */
function listScreenTexts(): ScreenText[] {
  const sources = ["app", "packages"].flatMap((folder) =>
    readdirSync(join(house, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(texts\.da|problems)\.ts$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  );
  return sources.flatMap((source) =>
    [...source.matchAll(/"((?:[^"\\\n]|\\.)+)"|`((?:[^`\\]|\\.)+)`/g)].map(([, plain, filled]) =>
      readText((plain ?? filled!).replaceAll("\\u00a0", " ")),
    ),
  );
}

function readText(text: string): ScreenText {
  const parts = text.split(/\$\{[^}]*\}/);
  const escaped = parts.map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&"));
  const whole = new RegExp(`^${escaped.join(".+")}$`);
  // A text that is nearly all filled in would say anything.
  const saysEnough = parts.length === 1 || parts.join("").replace(/[^a-zæøå]/gi, "").length >= 4;
  const longParts = parts.filter((part) => part.trim().split(" ").length > 3);
  return {
    says: (words) =>
      (saysEnough && whole.test(words)) ||
      longParts.some((part) => part.includes(words) && words.includes(" ")),
  };
}
