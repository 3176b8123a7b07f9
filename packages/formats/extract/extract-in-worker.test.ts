import assert from "node:assert/strict";
import { test } from "node:test";
import { makePdf, runningText } from "#test/fixtures/make-pdf.ts";
import { extract } from "./extract.ts";
import { extractInWorker } from "./extract-in-worker.ts";

const pdf = makePdf({ pages: [runningText(["Vi mødtes i Åkær."])] });
const isProblem = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

test("a worker gives what the same process would", async () => {
  const { extraction, result } = await extractInWorker(pdf, "notat.pdf");
  assert.deepEqual(extraction, await extract(pdf, "notat.pdf"));
  assert.equal(result, null);
});

test("the next step runs in the worker, on the extraction", async () => {
  const echo = "data:text/javascript,export const count = ({ text }, word) => text.split(word).length - 1";
  const { result } = await extractInWorker(pdf, "notat.pdf", {
    next: { module: echo, export: "count", args: ["mødtes"] },
  });
  assert.equal(result, 1);
});

test("a file that makes the heap overflow is refused and harms nobody else", async () => {
  const greedy =
    "data:text/javascript,export const fill = () => { const all = []; for (;;) all.push(new Array(1000).fill({})); }";
  const next = { module: greedy, export: "fill", args: [] };
  await assert.rejects(
    extractInWorker(pdf, "notat.pdf", { next, heapMegabytes: 48 }),
    isProblem("expandsTooMuch"),
  );
});

test("a file that takes too long is stopped", async () => {
  await assert.rejects(extractInWorker(pdf, "notat.pdf", { timeoutMs: 1 }), isProblem("timedOut"));
});

test("problems come out of the worker with code and details", async () => {
  await assert.rejects(extractInWorker(pdf, "notat.docx"), (error: unknown) => {
    assert.deepEqual((error as { details: unknown }).details, { detected: "pdf", extension: "docx" });
    return isProblem("wrongExtension")(error);
  });
});
