import { parentPort } from "node:worker_threads";
import type { Report } from "../report.ts";
import { writeDocx } from "./write-docx.ts";
import { writePdf } from "./write-pdf.ts";

interface Order {
  id: number;
  format: "docx" | "pdf";
  report: Report;
}

const writers = { docx: writeDocx, pdf: writePdf };

parentPort?.on("message", async ({ id, format, report }: Order) => {
  try {
    parentPort?.postMessage({ id, bytes: await writers[format](report) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: String((error as Error).stack ?? error) });
  }
});
