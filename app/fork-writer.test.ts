import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleReport } from "#formats/write/sample-report.ts";
import { printIn, type Writer, writeInWorker } from "#formats/write/write-in-worker.ts";
import { writePdf } from "#formats/write/write-pdf.ts";
import { forkWriter } from "./fork-writer.ts";

test("a process of its own prints the same bytes, and is made again when it dies with an order", async () => {
  const writers: Writer[] = [];
  printIn(() => {
    const writer = forkWriter();
    writers.push(writer);
    return writer;
  });
  const here = await writePdf(sampleReport);
  const beside = await writeInWorker(sampleReport, "pdf");
  assert.ok(Buffer.from(here).equals(beside));

  const lost = writeInWorker(sampleReport, "pdf");
  writers[0]!.end();
  await assert.rejects(lost, /the writer ended/);
  assert.ok(Buffer.from(here).equals(await writeInWorker(sampleReport, "pdf")));
  assert.equal(writers.length, 2);
});
