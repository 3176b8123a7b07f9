import { randomBytes } from "node:crypto";

/** Where new identifiers and secrets come from; an argument, so that tests can foretell them. */
export interface Ids {
  /** UUID v7: sorts by time of making, so indexes grow at one end (RFC 9562). */
  uuid(): string;
  /** 32 random bytes for links and sessions, URL-safe. */
  secret(): string;
}

export const systemIds: Ids = {
  uuid: () => uuidV7(Date.now(), tenRandomBytes()),
  secret: () => randomBytes(32).toString("base64url"),
};

/** Asking the system for each id takes most of the time a sheet of ids takes; a few hundred are asked for at once, each byte used once. */
let pool = Buffer.alloc(0);
let used = 0;

function tenRandomBytes(): Buffer {
  if (used + 10 > pool.length) {
    pool = randomBytes(5120);
    used = 0;
  }
  used += 10;
  return pool.subarray(used - 10, used);
}

/** @param milliseconds Unix time @param random 10 bytes */
function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  const hex = Buffer.from(random).toString("hex");
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16).padStart(2, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(6, 8)}-${hex.slice(8, 20)}`;
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}
