// A thread starts as plain JavaScript: tsx is registered here, inside it, so that the same
// entry serves whether or not the process that asks was started with tsx.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData);
