import { createHash } from "node:crypto";
import { BriefMemory } from "#base/brief-memory.ts";
import { inThread } from "../in-thread.ts";
import { answer, type Compared, type CompareInput } from "./compare.ts";

/** Leafing through lists asks the same again and again; the last answers are kept. */
const kept = new BriefMemory<Promise<Compared>>(6);

/** Groups side by side, beside the web server when there are many statements. Holds nothing that is not in the database. */
export function compareAside(input: CompareInput): Promise<Compared> {
  const key = createHash("sha256").update(JSON.stringify(input)).digest("base64");
  const known = kept.get(key);
  if (known) return known;
  const asked = inThread(new URL("./compare.ts", import.meta.url), answer, input, input.statements.length);
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}
