import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { Inline, Report, ReportNode } from "#formats/report.ts";
import { readDocx, readHtml, readPdf, tidy } from "./read-back.ts";
import { sampleReport } from "./sample-report.ts";
import { writeDocx } from "./write-docx.ts";
import { reportBody, writeHtml } from "./write-html.ts";
import { writePdf } from "./write-pdf.ts";

const page = { stylesheetHref: "/stil.css" };
const digest = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

describe("the same report gives the same bytes", () => {
  const write = async () => [
    digest(writeHtml(sampleReport, page)),
    digest(await writeDocx(sampleReport)),
    digest(await writePdf(sampleReport)),
  ];

  test("twice in one process, with another report between", async () => {
    const first = await write();
    await writeDocx(withQuotes(3));
    await writePdf(withQuotes(3));
    assert.deepEqual(await write(), first);
  });

  test("in a new process, in another time zone", async () => {
    const folder = new URL(".", import.meta.url);
    const script = `
      import { createHash } from "node:crypto";
      const { sampleReport } = await import("${folder}sample-report.ts");
      const { writeHtml } = await import("${folder}write-html.ts");
      const { writeDocx } = await import("${folder}write-docx.ts");
      const { writePdf } = await import("${folder}write-pdf.ts");
      for (const bytes of [writeHtml(sampleReport, ${JSON.stringify(page)}), await writeDocx(sampleReport), await writePdf(sampleReport)])
        console.log(createHash("sha256").update(bytes).digest("hex"));`;
    const printed = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      env: { ...process.env, TZ: "Pacific/Auckland" },
      encoding: "utf8",
    });
    assert.deepEqual(printed.trim().split("\n"), await write());
  });
});

describe("the three forms tell the same story", () => {
  const expected = { headings: headingsOf(sampleReport), items: itemsOf(sampleReport) };

  test("HTML has the report's headings and list items", () => {
    assert.deepEqual(readHtml(writeHtml(sampleReport, page)), expected);
  });

  test("DOCX has them, as real headings and lists", async () => {
    const { headings, items } = await readDocx(await writeDocx(sampleReport));
    assert.deepEqual({ headings, items }, expected);
  });

  test("PDF has them, as tags", async () => {
    const { headings, items } = await readPdf(await writePdf(sampleReport));
    assert.deepEqual({ headings, items }, expected);
  });

  test("every quote is printed as said, between »«", async () => {
    const said = nodesOf(sampleReport.body).flatMap((node) =>
      node.kind === "quote" ? [tidy(`»${node.text}«`)] : [],
    );
    const docx = await readDocx(await writeDocx(sampleReport));
    const pdf = await readPdf(await writePdf(sampleReport));
    assert.equal(said.length, 3);
    for (const words of said) {
      assert.ok(docx.text.includes(words), words);
      assert.ok(pdf.text.includes(words), words);
    }
  });
});

describe("a report set lightly", () => {
  const own: Inline = { kind: "own", text: "fast tekst", sign: "°" };
  const light: Report = {
    ...sampleReport,
    light: true,
    body: [
      ...sampleReport.body,
      { kind: "paragraph", inlines: [{ kind: "text", text: "Ingen mangler." }, own] },
    ],
  };

  test("gathers the numbers of a paragraph's references at its end, each once, in every form", async () => {
    const html = reportBody(light);
    for (const [paragraph] of html.matchAll(/<p(?: class="[^"]*")?>.*?<\/p>/gs)) {
      const [words = "", gathered = ""] = paragraph.split('<span class="refs-n">');
      assert.doesNotMatch(
        words.replace(/<figcaption.*/s, ""),
        /class="a-n"[^>]*>[^<]*<\/a>&nbsp;<a class="ref-n"/,
      );
      const numbers = [...gathered.matchAll(/\[(\d+)\]/g)].map(([, number]) => number);
      assert.equal(new Set(numbers).size, numbers.length);
    }
    assert.match(html, /class="refs-n"/);
    assert.match(html, /<details class="refs-fold"><summary><h2 id="references">/);
    const pdf = await readPdf(await writePdf(light));
    assert.ok(pdf.marked);
    assert.match(pdf.text, /Ingen mangler\.°/);
    const docx = strFromU8(unzipSync(await writeDocx(light))["word/document.xml"]!);
    assert.match(docx, /°/);
  });

  test("says what the sign means to those who cannot see it", () => {
    assert.match(
      reportBody(light),
      /<span aria-hidden="true">°<\/span><span class="sr-only"> \(fast tekst\)<\/span>/,
    );
  });
});

describe("the PDF is for everyone", () => {
  test("it is marked as PDF/UA-1, tagged, with language and title", async () => {
    const file = await writePdf(sampleReport);
    const { marked, language, title } = await readPdf(file);
    assert.deepEqual(
      { marked, language, title },
      { marked: true, language: "da", title: sampleReport.title },
    );
    assert.match(Buffer.from(file).toString("latin1"), /<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  test("an English report says so", async () => {
    assert.equal((await readPdf(await writePdf({ ...sampleReport, language: "en" }))).language, "en");
  });

  test("lists, tables, quotes and links are structure, not looks", async () => {
    const { nodes } = await readPdf(await writePdf(sampleReport));
    const count = (role: string) => nodes.filter((node) => node.role === role).length;
    assert.equal(count("L"), 3);
    assert.equal(count("LI"), 12);
    assert.equal(count("Table"), 2);
    assert.equal(count("TH"), 6);
    assert.equal(count("TR"), 11);
    assert.equal(count("BlockQuote"), 3);
    assert.equal(count("Quote"), 1);
    const numbers = nodes.filter(({ role }) => role === "Link").map(({ text }) => tidy(text));
    assert.ok(numbers.includes("74 af 212 udsagn [1]"));
  });

  test("a finding that fits a page is not split", async () => {
    const { nodes, pages } = await readPdf(await writePdf(withFindings(12)));
    assert.ok(pages > 3);
    for (let number = 1; number <= 12; number++) {
      const on = nodes.filter(
        ({ role, text }) => /^(P|H3|BlockQuote)$/.test(role) && text.includes(`nr. ${number}.`),
      );
      assert.equal(on.length, 4);
      assert.equal(new Set(on.map((node) => node.page)).size, 1, `finding ${number}`);
    }
  });

  test("a finding longer than a page is split and loses nothing", async () => {
    const { text, pages } = await readPdf(await writePdf(withQuotes(60)));
    assert.ok(pages > 2);
    for (let number = 1; number <= 60; number++)
      assert.ok(text.includes(`»Udsagn ${number} om bussen.«`), String(number));
  });
});

describe("the Word document is a real one", () => {
  test("it has language, title, moment, repeated header rows and page numbers", async () => {
    const parts = unzipSync(await writeDocx(sampleReport));
    const part = (name: string) => strFromU8(parts[name]!);
    assert.match(part("word/styles.xml"), /<w:lang w:val="da-DK"/);
    assert.match(part("docProps/core.xml"), new RegExp(`<dc:title>${sampleReport.title}</dc:title>`));
    assert.match(part("docProps/core.xml"), /2026-09-18T07:14:00Z<\/dcterms:created>/);
    assert.match(part("docProps/core.xml"), /2026-09-18T07:14:00Z<\/dcterms:modified>/);
    assert.equal(part("word/document.xml").match(/<w:tblHeader\/>/g)?.length, 2);
    assert.equal(part("word/document.xml").match(/<w:pStyle w:val="Quote"\/>/g)?.length, 3);
    assert.match(part("word/footer1.xml"), /NUMPAGES/);
    const english = unzipSync(await writeDocx({ ...sampleReport, language: "en" }));
    assert.match(strFromU8(english["word/styles.xml"]!), /<w:lang w:val="en-GB"/);
  });

  test("every reference number leads to its place in the list", async () => {
    const { html } = await readDocx(await writeDocx(sampleReport));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.equal(targets.length, refsOf(sampleReport.body).length);
    for (const id of targets) assert.ok(html.includes(`<a id="${id}"></a>`), id);
  });

  test("a list that starts at 4 starts at 4, and the next starts anew", async () => {
    const items: Inline[][] = [[{ kind: "text", text: "pointe" }]];
    const lists: ReportNode[] = [
      { kind: "numbers", items, start: 4 },
      { kind: "numbers", items },
      { kind: "numbers", items },
    ];
    const parts = unzipSync(await writeDocx({ ...sampleReport, body: lists }));
    const used = [...strFromU8(parts["word/document.xml"]!).matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    assert.equal(new Set(used.slice(0, 3)).size, 3);
    assert.match(strFromU8(parts["word/numbering.xml"]!), /<w:start w:val="4"\/>/);
  });
});

describe("the web page", () => {
  test("has no script, no inline style and nothing that an event could run", () => {
    const written = writeHtml(sampleReport, { ...page, fontsBase: "/skrift" });
    assert.doesNotMatch(written, /<script|<style|\sstyle=|\son\w+=|javascript:/i);
  });

  test("opens the list behind a number, and the list of sources behind its reference", () => {
    const body = reportBody(sampleReport);
    assert.ok(
      body.includes(
        '<a class="a-n" href="/fund/1/udsagn">74 af 212 udsagn</a>&nbsp;<a class="ref-n" href="#reference-1">[1]</a>',
      ),
    );
    assert.ok(body.includes('<li id="reference-1">'));
  });

  test("read outside the house, its paths lead back to it", () => {
    const body = reportBody(sampleReport, { linkBase: "https://dialog.aakaer.example" });
    assert.ok(body.includes('href="https://dialog.aakaer.example/fund/1/udsagn"'));
    assert.ok(body.includes('href="#reference-1"'));
  });

  test("follows no way in that is not a path or a web address", () => {
    for (const href of [
      "javascript:alert(1)",
      "//fremmed.example",
      "/\\fremmed.example",
      "data:text/html,x",
      "/a b",
    ]) {
      const references = sampleReport.references.map((reference) => ({ ...reference, href }));
      assert.ok(!reportBody({ ...sampleReport, references }).includes(`href="${href}`), href);
    }
  });
});

describe("people's words are never anything but words", () => {
  const hostile = [
    '#strong[x] #eval("1") $a^2$ @bus \\u{41} *b* _i_ `c` ](http://x.example) // -- ~ = ab /* c',
    `"><script>alert(1)</script><img src=x onerror='alert(2)'> &amp; </h2></section> \${x} {{y}}`,
    '</w:t></w:r> ]]> <!-- <?xml ?> %1 &#0; $1 $& \\" \\n',
  ];

  for (const words of hostile) {
    test(`printed as they stand: ${words.slice(0, 24)}`, async () => {
      const report = withEveryText(sampleReport, (text) => `${text} ${words}`);
      const expected = { headings: headingsOf(report), items: itemsOf(report) };
      const written = writeHtml(report, { stylesheetHref: `/stil.css${words}` });
      assert.deepEqual(readHtml(written), expected);
      assert.deepEqual(tags(written), tags(writeHtml(sampleReport, page)));
      const docx = await readDocx(await writeDocx(report));
      assert.deepEqual({ headings: docx.headings, items: docx.items }, expected);
      const pdf = await readPdf(await writePdf(report));
      assert.deepEqual(pdf.headings.map(squeezed), expected.headings.map(squeezed));
      assert.equal(pdf.title, report.title);
    });
  }

  test("right-to-left words, emoji and damaged letters are set, and what no font has is named", async () => {
    const quotes = [
      "שלום לכולם",
      "مرحبا",
      "super 🙂👍🏽",
      "stØj Ɵkonomi Ʃ",
      "漢",
      "\u0000\u001f\ud800\ufeff",
      "\u202eabc",
    ];
    const report = withQuotes(0, quotes);
    const pdf = await readPdf(await writePdf(report));
    assert.ok(pdf.text.includes("🙂"));
    assert.ok(pdf.text.includes("Ɵkonomi Ʃ"));
    assert.ok(pdf.text.includes("[U+6F22]"));
    const docx = await readDocx(await writeDocx(report));
    for (const words of quotes.slice(0, 5)) assert.ok(docx.text.includes(words), words);
    assert.ok(docx.text.includes("\ufffd\ufffd\ufffd"));
    assert.match(writeHtml(report, page), /<p dir="rtl">»שלום לכולם«<\/p>/);
  });

  test("every character said to have a glyph has one", async () => {
    const runs = Array.from({ length: 0x20000 / 64 }, (_, at) => String.fromCodePoint(...points(at * 64)));
    const body = runs.map((text): ReportNode => ({ kind: "paragraph", inlines: [{ kind: "text", text }] }));
    assert.ok((await writePdf({ ...sampleReport, body })).length > 0);
  });

  test("a word wider than the paper is broken, not cut", async () => {
    const report = withQuotes(0, ["https://aakaer.example/".padEnd(400, "langesti")]);
    const pdf = await readPdf(await writePdf(report));
    const lines = pdf.nodes.filter(({ role, text }) => role === "" && text.includes("langesti"));
    assert.ok(lines.length > 3);
    assert.ok(lines.every(({ text }) => text.length < 100));
  });

  test("any text at all can be printed in all three forms", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (words) => {
        const report = withEveryText(sampleReport, (text) => `${text}${words}`);
        assert.equal(readHtml(writeHtml(report, page)).headings.length, headingsOf(sampleReport).length);
        assert.equal(
          (await readDocx(await writeDocx(report))).headings.length,
          headingsOf(sampleReport).length,
        );
        assert.ok((await writePdf(report)).length > 0);
      }),
      { numRuns: 15 },
    );
  });
});

/** What the report says, read straight from it: the measure for all three. */
function headingsOf(report: Report): { level: number; text: string }[] {
  const inside = nodesOf(report.body).flatMap((node) => {
    if (node.kind === "heading") return [{ level: node.level as number, text: tidy(node.text) }];
    return node.kind === "finding" ? [{ level: 3, text: tidy(node.heading) }] : [];
  });
  const around = (level: number, text: string) => ({ level, text: tidy(text) });
  return [around(1, report.title), ...inside, around(2, report.labels.references)];
}

function itemsOf(report: Report): string[] {
  const order: string[] = [];
  for (const ref of refsOf(report.body)) if (!order.includes(ref)) order.push(ref);
  const words = (inline: Inline) =>
    inline.kind === "ref" ? `${inline.text} [${order.indexOf(inline.ref) + 1}]` : inline.text;
  const inside = nodesOf(report.body).flatMap((node) =>
    node.kind === "bullets" || node.kind === "numbers"
      ? node.items.map((item) => tidy(item.map(words).join("")))
      : [],
  );
  return [...inside, ...order.map((id) => tidy(report.references.find((one) => one.id === id)!.text))];
}

function nodesOf(nodes: ReportNode[]): ReportNode[] {
  return nodes.flatMap((node) => (node.kind === "finding" ? [node, ...nodesOf(node.body)] : [node]));
}

function refsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "ref" && typeof inner === "string" ? [inner] : refsOf(inner),
  );
}

/** Changes everything people can have written; leaves kinds, ids, dates and paths. */
function withEveryText(report: Report, change: (text: string) => string): Report {
  const left = ["kind", "tone", "id", "ref", "headingId", "language", "createdAt", "href"];
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return left.includes(key) ? value : change(value);
    if (Array.isArray(value)) return value.map((one) => changed(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(inner, name)]));
  };
  return changed(report, "") as Report;
}

/** One finding with many quotes. */
function withQuotes(count: number, more: string[] = []): Report {
  const said = [...Array.from({ length: count }, (_, at) => `Udsagn ${at + 1} om bussen.`), ...more];
  const quotes = said.map((text): ReportNode => ({ kind: "quote", text, source: "Bord 4", ref: "bord4" }));
  const finding: ReportNode = {
    kind: "finding",
    number: 1,
    heading: "Bussen",
    headingId: "f",
    ends: false,
    body: quotes,
  };
  return { ...sampleReport, body: [{ kind: "heading", level: 2, text: "Fund", id: "fund" }, finding] };
}

function withFindings(count: number): Report {
  const body = Array.from({ length: count }, (_, at): ReportNode => {
    const text = `Om bussen, nr. ${at + 1}. `;
    return {
      kind: "finding",
      number: at + 1,
      heading: text,
      headingId: `f${at}`,
      ends: at % 2 === 0,
      body: [
        { kind: "paragraph", inlines: [{ kind: "text", text: text.repeat(20 + at) }] },
        { kind: "quote", text, source: "Bord 4", ref: "bord4" },
      ],
    };
  });
  return { ...sampleReport, body: [{ kind: "heading", level: 2, text: "Fund", id: "fund" }, ...body] };
}

/** 64 neighbours in Unicode, without the halves of surrogate pairs. */
function points(from: number): number[] {
  return Array.from({ length: 64 }, (_, at) => from + at).filter((point) => point < 0xd800 || point > 0xdfff);
}

/** The tags of a page in order, with the names of their attributes. */
function tags(written: string): string[] {
  return [...written.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, ""));
}

/** A line broken inside a long word leaves a space behind; that is the form's, not the text's. */
function squeezed({ level, text }: { level: number; text: string }) {
  return { level, text: text.replace(/ /g, "") };
}
