import { createHash } from "node:crypto";
import { compare } from "#sense/collection.ts";

/** Raised by hand whenever the same input may give another result. */
export const senseVersion = "2";

/** What a run was made from, so that it can be made again and compared. */
export interface RunManifest {
  /** SHA-256 of the inputs in canonical form, hexadecimal; the order of rows and keys does not change it. */
  inputHash: string;
  version: string;
  parameters: Readonly<Record<string, unknown>>;
}

/**
 * @param inputs plain data: statements, areas, examples, background, language
 * @param parameters everything else that can change the result
 */
export function runManifest(
  inputs: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, unknown>>,
): RunManifest {
  const inputHash = createHash("sha256").update(canonicalJson(inputs), "utf8").digest("hex");
  return { inputHash, version: senseVersion, parameters };
}

/** JSON with keys and rows in a fixed order: lists of objects are sets here. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map(canonicalJson);
    const isRows = value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));
    return `[${(isRows ? items.sort(compare) : items).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined);
    entries.sort(([a], [b]) => compare(a, b));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
