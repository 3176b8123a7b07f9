import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { extractText, getDocumentProxy } from "unpdf";
import { committees } from "#test/cast/cast.ts";
import { seedMinutes, seedNote, sharedFile, sharedIsAbsent } from "#test/shared.ts";
import { damage } from "./make/damaged-font.ts";
import { makeDocuments } from "./make.ts";

const here = dirname(fileURLToPath(import.meta.url));
const read = (path: string) => readFileSync(join(here, path), "utf8");
const manifest = JSON.parse(read("manifest.json")) as {
  documents: { path: string; committee: string | null }[];
};
const example = JSON.parse(read("process.json")) as {
  focusAreas: { name: string; definition: string }[];
  committees: { key: string; name: string; level: string; parent: string | null }[];
};

test("making the documents again gives the bytes that are checked in", async () => {
  for (const [path, bytes] of await makeDocuments()) {
    assert.ok(readFileSync(join(here, "documents", path)).equals(bytes), `${path} is not what make.ts makes`);
  }
});

test("a machine in another time zone makes the same bytes", async () => {
  const zone = process.env.TZ;
  const first = await makeDocuments();
  process.env.TZ = "Pacific/Auckland";
  try {
    for (const [path, bytes] of await makeDocuments()) assert.deepEqual(bytes, first.get(path), path);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("the manifest names every document once, and each is below 300 kB", async () => {
  const listed = manifest.documents.map((entry) => entry.path).sort();
  const made = [...(await makeDocuments()).keys()].map((path) => `documents/${path}`).sort();
  assert.deepEqual(listed, made);
  for (const path of listed) assert.ok(readFileSync(join(here, path)).length < 300_000, path);
});

test("every committee a document came from is in the process, and the cast sits in the same ones", () => {
  const keys = example.committees.map((committee) => committee.key);
  for (const { committee } of manifest.documents)
    assert.ok(committee === null || keys.includes(committee), `${committee}`);
  assert.deepEqual(
    example.committees.map(({ name, level }) => ({ name, level })),
    Object.values(committees).map(({ name, level }) => ({ name, level })),
  );
});

test("the damaged note reads wrong in every place where its letters are one glyph", async () => {
  const pages = await pagesOf("documents/notat-sektor-med-sundhed.pdf");
  const text = pages.join("\n");
  for (const sign of ["Ɵl", "akuƩe", "gruppedrøŌelser", "AĬentning", "Reƫdig"])
    assert.ok(text.includes(sign), sign);
  assert.doesNotMatch(text, /ti|tt|ft|fh/);
  const points = read("sources/note-sektor-med-sundhed.md").match(/^- .*$/gm)!;
  assert.equal(text.match(/\uF0B7/g)!.length, points.length);
  const flat = flatten(text);
  for (const point of points) assert.ok(flat.includes(flatten(damage(point.slice(2)))), point);
});

test("one of its points starts on one page and ends on the next", async () => {
  const pages = await pagesOf("documents/notat-sektor-med-sundhed.pdf");
  assert.equal(pages.length, 2);
  assert.match(pages[0]!.trimEnd(), /\uF0B7 Et nummer Ɵl [^\uF0B7]*$/);
  assert.match(pages[1]!, /^prakƟserende læger/);
});

test("the printed minutes carry header and page number on each page, and a page cuts through a paragraph", async () => {
  const pages = await pagesOf("documents/referat-sektor-med-boern.pdf");
  pages.forEach((page, index) => {
    assert.match(page, /Sektor-MED Børn og Unge, 25\. august 2026/);
    assert.ok(page.includes(`Side ${index + 1} af ${pages.length}`));
  });
  assert.match(pages[0]!, /kan nå at komme\s/);
  assert.match(pages[1]!, /med, hvis de sender senest 18\. september/);
});

test("the minutes define the focus areas in the words of the process", () => {
  const minutes = read("sources/minutes-hovedudvalg.md");
  assert.equal(example.focusAreas.length, 7);
  for (const { name, definition } of example.focusAreas)
    assert.ok(minutes.includes(`**${name}.** ${definition}`), name);
});

test("no eight words in a row are taken from the seeds", (t) => {
  const seeds = [seedNote, seedMinutes].map((path) => sharedFile(path)?.toString("utf8"));
  if (seeds.includes(undefined)) return t.skip(sharedIsAbsent);
  const taken = new Set(seeds.flatMap((seed) => shingles(seed!)));
  const texts = [
    "process.json",
    "manifest.json",
    ...readdirSync(join(here, "sources")).map((name) => `sources/${name}`),
  ];
  for (const path of texts) {
    for (const shingle of shingles(read(path))) assert.ok(!taken.has(shingle), `${path}: ${shingle}`);
  }
});

async function pagesOf(path: string): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(here, path))));
  return (await extractText(pdf, { mergePages: false })).text;
}

function flatten(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The seed's broken signs are put right first, so that damage does not hide a loan. */
function shingles(text: string): string[] {
  const whole = text.replaceAll("Ɵ", "ti").replaceAll("Ʃ", "tt").replaceAll("Ō", "ft").replaceAll("Ĭ", "fh");
  const words = whole.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(" "));
}
