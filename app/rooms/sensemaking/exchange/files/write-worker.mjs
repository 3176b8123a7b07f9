// A worker starts as plain JavaScript: tsx is registered here, inside the worker, so that the
// same entry serves whether or not the process itself was started with tsx.
import { register } from "tsx/esm/api";

register();
await import("./write-worker.ts");
