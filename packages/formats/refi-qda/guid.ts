import { createHash } from "node:crypto";

const pattern = /^\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?$/i;

/** A GUID in lower case without braces, or null when it is none. */
export function readGuid(written: string | undefined): string | null {
  return pattern.exec(written ?? "")?.[1]?.toLowerCase() ?? null;
}

/**
 * A GUID for something of ours, the same each time: RFC 9562 version 5 over a name that is
 * unique among all things of all kinds (»coding 17«).
 *
 * @param house a GUID that stands for the installation or the process
 */
export function guidOf(house: string, name: string): string {
  const space = Buffer.from(house.replaceAll("-", ""), "hex");
  const hash = createHash("sha1").update(space).update(name, "utf8").digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
