import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { AssetManifest } from "#shell/assets.ts";
import { buildAssets } from "#shell/build.ts";

let folder: string;
let manifest: AssetManifest;
const read = (name: string) => readFileSync(join(folder, manifest[name]!.file));

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "assets æøå "));
  manifest = await buildAssets(folder);
});
after(() => rmSync(folder, { recursive: true }));

test("the same source gives the same names, and nothing is left of an older build", async () => {
  assert.deepEqual(await buildAssets(folder), manifest);
  const files = Object.values(manifest).map((asset) => asset.file);
  assert.deepEqual(readdirSync(folder).sort(), [...files, "manifest.json"].sort());
});

test("the stylesheet asks no other house for anything, and every file it asks for was built", () => {
  const css = read("house.css").toString();
  const built = new Set(Object.values(manifest).map((asset) => `/assets/${asset.file}`));
  const asked = [...css.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1]!.replaceAll('"', ""));
  assert.ok(asked.length > 8);
  assert.deepEqual(
    asked.filter((address) => !built.has(address)),
    [],
  );
});

test("our layer lies over that of dkfds", () => {
  assert.match(read("house.css").toString(), /^@layer dkfds,\s?house;/);
});

test("the fonts go out as they came: Plex is a reserved name", () => {
  const name = "ibm-plex-sans-latin-400-normal.woff2";
  const source = new URL(`../../node_modules/@fontsource/ibm-plex-sans/files/${name}`, import.meta.url);
  assert.ok(read(name).equals(readFileSync(fileURLToPath(source))));
});

test("a page stays light: under 20 kB of styles and 5 kB of script on the wire", () => {
  assert.ok(manifest["house.css"]!.gzip < 20_000, String(manifest["house.css"]!.gzip));
  assert.ok(manifest["house.js"]!.gzip < 5_000, String(manifest["house.js"]!.gzip));
});
