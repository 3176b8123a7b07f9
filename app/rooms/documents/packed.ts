import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Large values are kept as deflated UTF-8 JSON: text columns cannot hold U+0000, and these are only read whole. */
export function pack(value: unknown): Buffer {
  return deflateRawSync(Buffer.from(JSON.stringify(value), "utf8"));
}

export function unpack<T>(bytes: Buffer): T {
  return JSON.parse(inflateRawSync(bytes).toString("utf8")) as T;
}
