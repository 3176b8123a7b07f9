import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report, ReportNode } from "#formats/report.ts";
import { prepareReport } from "./prepare-report.ts";
import { sampleReport } from "./sample-report.ts";

const withBody = (body: ReportNode[], more: Partial<Report> = {}) =>
  prepareReport({ ...sampleReport, ...more, body });
const heading = (level: 2 | 3 | 4, id: string): ReportNode => ({
  kind: "heading",
  level,
  text: "Overskrift",
  id,
});
const finding = (body: ReportNode[], ends = false): ReportNode => {
  return { kind: "finding", number: 1, heading: "Bussen", headingId: "f", body, ends };
};
const paragraph = (text: string): ReportNode => ({ kind: "paragraph", inlines: [{ kind: "text", text }] });

test("references are numbered as the reader meets them, those never met come last", () => {
  const quote = (ref: string): ReportNode => ({ kind: "quote", text: "ja", source: "Bord 4", ref });
  const { references, body } = withBody([quote("brev"), quote("bus"), quote("brev")]);
  assert.deepEqual(
    body.map((node) => node.kind === "quote" && node.number),
    [1, 2, 1],
  );
  assert.match(references[0]!.text, /^Brev fra/);
  assert.equal(references.length, sampleReport.references.length);
  assert.deepEqual(
    references.map(({ number }) => number),
    references.map((_, at) => at + 1),
  );
});

test("no heading level is jumped over", () => {
  const { body } = withBody([
    heading(4, "a"),
    heading(4, "b"),
    heading(2, "c"),
    heading(4, "d"),
    finding([heading(4, "e")]),
  ]);
  const levels = body.flatMap((node) => {
    if (node.kind === "heading") return [node.level];
    return node.kind === "finding"
      ? [node.heading.level, ...node.minority.map((one) => "level" in one && one.level)]
      : [];
  });
  assert.deepEqual(levels, [2, 3, 2, 3, 3, 4]);
});

test("two headings with one id get two anchors, without spaces", () => {
  const { body } = withBody([heading(2, "på vej"), heading(2, "på vej")]);
  assert.deepEqual(
    body.map((node) => node.kind === "heading" && node.anchor),
    ["h-på-vej", "h-på-vej-2"],
  );
});

test("a finding knows its counts, its minority and where it points", () => {
  const { body } = withBody([
    finding([paragraph("74 af 212"), heading(4, "m"), paragraph("nej"), paragraph("ikke med")], true),
  ]);
  const node = body[0]!;
  assert.ok(node.kind === "finding");
  assert.equal(node.number, "Fund 1");
  assert.deepEqual(
    node.body.map((one) => one.kind === "paragraph" && one.tone),
    ["counts"],
  );
  assert.deepEqual(
    node.minority.map(({ kind }) => kind),
    ["heading", "paragraph"],
  );
  assert.deepEqual(node.onward?.inlines, [{ kind: "text", text: "ikke med", strong: false }]);
});

test("empty headings and lists are not printed", () => {
  const empty: ReportNode[] = [
    { kind: "bullets", items: [] },
    { kind: "heading", level: 2, text: " ", id: "x" },
  ];
  assert.deepEqual(withBody(empty).body, []);
});

test("rows of unequal length get a cell for every column", () => {
  const rows = [{ cells: [[], [], []] }, { cells: [] }];
  const node = withBody([{ kind: "table", caption: "c", head: ["a"], rows, numeric: [2] }]).body[0]!;
  assert.ok(node.kind === "table");
  assert.deepEqual([node.head.length, ...node.rows.map(({ cells }) => cells.length)], [3, 3, 3]);
  assert.deepEqual(node.numeric, [false, false, true]);
});

test("what is no report is refused", () => {
  const unknown: ReportNode = { kind: "quote", text: "ja", source: "Bord 4", ref: "findes-ikke" };
  assert.throws(() => withBody([unknown]), /does not list: findes-ikke/);
  assert.throws(() => withBody([], { title: " " }), /title/);
  assert.throws(() => withBody([], { createdAt: "i går" }), /Not a date/);
  const twice = [sampleReport.references[0]!, sampleReport.references[0]!];
  assert.throws(() => withBody([], { references: twice }), /share an id/);
});
