import { answerAsWorker } from "#formats/answer-as-worker.ts";
import type { SheetTask } from "./stage-in-worker.ts";
import { stageSheet } from "./stage-sheet.ts";

answerAsWorker(({ bytes, filename }: SheetTask) => stageSheet(bytes, filename));
