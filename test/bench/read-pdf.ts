import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReportNode } from "#formats/report.ts";
import { sampleReport } from "#formats/write/sample-report.ts";
import { writePdf } from "#formats/write/write-pdf.ts";

/*
 * How long `bin/forsamlingshus read` takes on a PDF of 50 pages, from the first
 * process to the last byte: three times, as a person would wait for it.
 * node --import tsx test/bench/read-pdf.ts
 */

const wanted = 50;
const paragraph = (at: number): ReportNode => ({
  kind: "paragraph",
  inlines: [
    {
      kind: "text",
      text: `Punkt ${at}. Stien langs åen skal kunne bruges hele året, også når det er mørkt, og der skal være bænke for hver halve kilometer, så alle kan komme med. Det koster ikke meget, og det gør en forskel for dem, der bor i de mindste byer.`,
    },
  ],
});
const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-read-"));
const file = join(folder, "halvtreds-sider.pdf");
let paragraphs = wanted * 10;
let bytes: Uint8Array = new Uint8Array();
let pages = 0;
while (pages < wanted) {
  bytes = await writePdf({
    ...sampleReport,
    body: Array.from({ length: paragraphs }, (_, at): ReportNode[] =>
      at % 25 === 0
        ? [{ kind: "heading", level: 2, text: `Afsnit ${at / 25 + 1}`, id: `afsnit-${at}` }, paragraph(at)]
        : [paragraph(at)],
    ).flat(),
  });
  writeFileSync(file, bytes);
  pages = Number(/"pages":\s*(\d+)/.exec(read().said)?.[1] ?? countPages(bytes));
  paragraphs = Math.ceil((paragraphs * (wanted + 0.5)) / Math.max(pages, 1));
}
console.log(`${pages} pages, ${(bytes.byteLength / 1e6).toFixed(2)} MB`);
for (let round = 0; round < 3; round++) console.log(`read: ${(read().took / 1000).toFixed(2)} s`);
rmSync(folder, { recursive: true, force: true });

function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? wanted
  );
}

function read(): { took: number; said: string } {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    fileURLToPath(new URL("../../bin/forsamlingshus", import.meta.url)),
    ["read", file, "--json"],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr);
  return { took: performance.now() - began, said: stdout };
}
