import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Rows of a chunk as they lie in the database: deflated JSON. */
export const packRows = (rows: readonly unknown[]): Buffer =>
  deflateRawSync(Buffer.from(JSON.stringify(rows)), { level: 3 });

export const unpackRows = <T>(content: Uint8Array): T[] =>
  JSON.parse(inflateRawSync(content).toString("utf8")) as T[];

/** Rows taken in at once, in one transaction. */
export const chunkRows = 1000;

/** How long rows wait for somebody to say what their columns mean. */
export const waitHours = 24;
