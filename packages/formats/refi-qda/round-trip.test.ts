import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { canonicalProject } from "./canonical-project.ts";
import { readQdc, writeQdc } from "./codebook.ts";
import { guidOf } from "./guid.ts";
import type { QdaCode, QdaProject } from "./qda-project.ts";
import { readQdpx } from "./read-qdpx.ts";
import { guid } from "./testing/foreign-file.ts";
import { selectionName, writeQdpx } from "./write-qdpx.ts";

const signs = fc.constantFrom(
  ..."aæøå \n\t\"'&<>]",
  "🏫",
  "👩‍🌾",
  "e\u0301",
  "\uf0b7",
  "\u{10ffff}",
  "\u{f0000}",
  "\u2028",
  "\u00a0",
);
const words = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(""));
const texts = fc
  .array(fc.oneof(signs, fc.constantFrom("\r\n", "\r", "\u0001", "\u0000")), { maxLength: 30 })
  .map((parts) => parts.join(""));
const moment = fc.option(fc.constantFrom("2026-05-12T10:00:00Z", "2026-05-12T10:00:00.250+02:00"));

/** Things get guids as they are made, so that no two are the same. */
const projects = fc.gen().map((draw): QdaProject => {
  let last = 0;
  const next = () => guid(++last);
  const many = <Thing>(most: number, make: () => Thing) => Array.from({ length: draw(fc.nat, most) }, make);
  const users = many(2, () => ({ guid: next(), name: draw(() => words) }));
  const by = () => (users.length === 0 ? null : users[draw(fc.nat, users.length - 1)]!.guid);
  const notes = many(2, () => ({
    guid: next(),
    name: draw(() => words),
    text: draw(() => words),
    createdBy: by(),
    createdAt: draw(() => moment),
  }));
  const noteRefs = () => notes.filter(() => draw(fc.boolean)).map((note) => note.guid);
  const code = (depth: number): QdaCode => ({
    guid: next(),
    name: draw(() => words),
    description: draw(() => words),
    colour: draw(() => fc.constantFrom(null, "#0a7b9c")),
    isCodable: draw(fc.boolean),
    noteRefs: noteRefs(),
    codes: depth === 0 ? [] : many(2, () => code(depth - 1)),
  });
  const codes = many(3, () => code(2));
  const coding = () => ({
    guid: next(),
    code: codes[0]!.guid,
    createdBy: by(),
    createdAt: draw(() => moment),
    noteRefs: noteRefs(),
  });
  const codings = () => (codes.length === 0 ? [] : many(2, coding));
  const variables = many(2, () => ({
    guid: next(),
    name: draw(() => words),
    description: draw(() => words),
    kind: draw(() => fc.constantFrom("Text" as const, "Integer" as const)),
  }));
  const values = () =>
    variables.map(({ guid: variable, kind }) => ({
      variable,
      kind,
      value: kind === "Text" ? draw(() => words) : "7",
    }));
  const sources = many(3, () => {
    const text = draw(() => texts);
    const length = [...text].length;
    return {
      guid: next(),
      name: draw(() => words),
      description: draw(() => words),
      text,
      createdBy: by(),
      createdAt: draw(() => moment),
      selections: many(3, () => {
        const start = draw(fc.nat, length);
        const end = start + draw(fc.nat, length - start);
        return {
          guid: next(),
          name: selectionName(text, start, end),
          description: "",
          start,
          end,
          createdBy: by(),
          createdAt: draw(() => moment),
          codings: codings(),
          noteRefs: noteRefs(),
        };
      }),
      codings: codings(),
      noteRefs: noteRefs(),
      values: values(),
    };
  });
  return {
    name: draw(() => words),
    origin: draw(() => fc.option(words)),
    createdBy: by(),
    createdAt: draw(() => moment),
    description: draw(() => words),
    users,
    codes,
    variables,
    cases: many(2, () => ({
      guid: next(),
      name: draw(() => words),
      description: draw(() => words),
      codes: codes.map((one) => one.guid),
      values: values(),
      sources: sources.map((one) => one.guid),
      selections: sources.flatMap((one) => one.selections.map((selection) => selection.guid)),
    })),
    sources,
    notes,
    sets: many(2, () => ({
      guid: next(),
      name: draw(() => words),
      description: draw(() => words),
      codes: codes.map((one) => one.guid),
      sources: sources.map((one) => one.guid),
      notes: notes.map((one) => one.guid),
    })),
    noteRefs: noteRefs(),
  };
});

test("a project comes back as it was written, with nothing left out", () => {
  fc.assert(
    fc.property(projects, (project) => {
      const { project: read, left } = readQdpx(writeQdpx(project));
      assert.deepEqual(read, canonicalProject(project));
      assert.deepEqual(left, []);
      for (const source of read.sources)
        for (const { name, start, end } of source.selections)
          assert.equal(selectionName(source.text, start, end), name);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("the same project gives the same bytes, in whatever order its things came", () => {
  fc.assert(
    fc.property(projects, (project) => {
      const turned = {
        ...project,
        users: project.users.toReversed(),
        sources: project.sources
          .toReversed()
          .map((one) => ({ ...one, selections: one.selections.toReversed() })),
        notes: project.notes.toReversed(),
        cases: project.cases.toReversed(),
      };
      assert.deepEqual(writeQdpx(turned), writeQdpx(project));
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test("texts lie one to a file, in UTF-8 without a mark, with bare line feeds", () => {
  const files = unzipSync(writeQdpx(sample("\ufeffÅkær\r\nhar en å")));
  const bytes = files[`Sources/${guid(1)}.txt`]!;
  assert.equal(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), "Åkær\nhar en å");
});

test("positions follow when line ends and a mark go", () => {
  const project = sample("\ufeffen 🏫\r\nto");
  project.sources[0]!.selections = [{ ...selection, start: 7, end: 9 }];
  const [source] = readQdpx(writeQdpx(project)).project.sources;
  const { start, end } = source!.selections[0]!;
  assert.equal([...source!.text].slice(start, end).join(""), "to");
});

test("a selection outside its text is a bug of ours and is not written", () => {
  const project = sample("kort");
  project.sources[0]!.selections = [{ ...selection, start: 0, end: 5 }];
  assert.throws(() => writeQdpx(project), RangeError);
});

test("control characters that XML cannot hold become a replacement sign, never a broken file", () => {
  const project = { ...sample("a"), name: "a\u0000b\ud800c" };
  assert.equal(readQdpx(writeQdpx(project)).project.name, "a\ufffdb\ufffdc");
});

test("a codebook comes back as it was written, without the notes its schema does not know", () => {
  const codes: QdaCode[] = [
    {
      guid: guid(1),
      name: "Vand & å",
      description: "Når der tales om åen.\nIkke om regn.",
      colour: "#2244aa",
      isCodable: false,
      noteRefs: [],
      codes: [
        {
          guid: guid(2),
          name: "Badning 🏊",
          description: "",
          colour: null,
          isCodable: true,
          noteRefs: [],
          codes: [],
        },
      ],
    },
  ];
  const codebook = {
    origin: "Forsamlingshus",
    codes,
    sets: [{ guid: guid(3), name: "Natur", description: "", codes: [guid(2)], sources: [], notes: [] }],
  };
  assert.deepEqual(readQdc(writeQdc(codebook)), { codebook, left: [] });
});

test("a thing of ours has the same guid each time, and no other has it", () => {
  const dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
  assert.equal(guidOf(dns, "www.example.com"), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  assert.notEqual(guidOf(dns, "coding 1"), guidOf(dns, "coding 2"));
});

const selection = {
  guid: guid(2),
  name: "",
  description: "",
  createdBy: null,
  createdAt: null,
  codings: [],
  noteRefs: [],
};

function sample(text: string): QdaProject {
  return {
    name: "Åkær",
    origin: null,
    createdBy: null,
    createdAt: null,
    description: "",
    users: [],
    codes: [],
    variables: [],
    cases: [],
    sources: [
      {
        guid: guid(1),
        name: "note",
        description: "",
        text,
        createdBy: null,
        createdAt: null,
        selections: [],
        codings: [],
        noteRefs: [],
        values: [],
      },
    ],
    notes: [],
    sets: [],
    noteRefs: [],
  };
}

test("more texts than an archive should have files stand in the XML, sign by sign", () => {
  const sources = Array.from({ length: 10_001 }, (_, at) => ({
    guid: guid(at + 1),
    name: `Input ${at}`,
    description: "",
    text: at % 2 === 0 ? ` æ <&> 🏫\n${at} ` : `styretegn \u0001 ${at}`,
    createdBy: null,
    createdAt: null,
    selections: [],
    codings: [],
    noteRefs: [],
    values: [],
  }));
  const empty = { users: [], codes: [], variables: [], cases: [], notes: [], sets: [], noteRefs: [] };
  const project = {
    name: "Mange",
    origin: null,
    createdBy: null,
    createdAt: null,
    description: "",
    ...empty,
    sources,
  };
  const bytes = writeQdpx(project);
  assert.equal(Object.keys(unzipSync(bytes)).length, 1 + 5_000);
  const { project: back, left } = readQdpx(bytes);
  assert.deepEqual(left, []);
  assert.deepEqual(back, canonicalProject(project));
});
