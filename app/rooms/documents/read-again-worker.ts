import { answerAsWorker } from "#formats/answer-as-worker.ts";
import { read } from "#formats/reader/read.ts";
import type { AgainTask } from "./read-again.ts";

answerAsWorker(({ extraction, recipe }: AgainTask) => read(extraction, recipe));
