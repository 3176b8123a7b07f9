import { parentPort } from "node:worker_threads";
import { writeDocx } from "./write-docx.ts";
import type { Answer, Order } from "./write-in-worker.ts";
import { writePdf } from "./write-pdf.ts";

const writers = { docx: writeDocx, pdf: writePdf };

/** To the thread that started us, or to the process. */
const answer = (given: Answer) => (parentPort ? parentPort.postMessage(given) : process.send?.(given));

(parentPort ?? process).on("message", async ({ id, format, report }: Order) => {
  try {
    answer({ id, bytes: await writers[format](report) });
  } catch (error) {
    answer({ id, failure: String((error as Error).stack ?? error) });
  }
});
