import { randomBytes } from "node:crypto";

/** Where new identifiers and secrets come from; an argument, so that tests can foretell them. */
export interface Ids {
  /** UUID v7: sorts by time of making, so indexes grow at one end (RFC 9562). */
  uuid(): string;
  /** 32 random bytes for links and sessions, URL-safe. */
  secret(): string;
}

export const systemIds: Ids = {
  uuid: () => uuidV7(Date.now(), randomBytes(10)),
  secret: () => randomBytes(32).toString("base64url"),
};

/** @param milliseconds Unix time @param random 10 bytes */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  const hex = Buffer.from(random).toString("hex");
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16).padStart(2, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(6, 8)}-${hex.slice(8, 20)}`;
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}
