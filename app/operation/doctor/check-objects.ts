import type pg from "pg";
import type { ObjectStore } from "#base/object-store.ts";
import { listRequiredObjects } from "../backup.ts";
import { type DoctorTexts, type Finding, ill, well } from "./finding.ts";

const sampleSize = 200;

/** Whether the originals that rows name are there and are what they were; a sample spread over all, or all of them. */
export async function checkObjects(
  client: pg.ClientBase,
  objects: ObjectStore,
  all: boolean,
  t: DoctorTexts,
): Promise<Finding[]> {
  if (!(await client.query("select to_regclass('public.document') as there")).rows[0].there) return [];
  const named = await listRequiredObjects(client);
  const step = all ? 1 : Math.max(1, Math.floor(named.length / sampleSize));
  const chosen = named.filter((_, index) => index % step === 0);
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const sha256 of chosen)
    await objects.fetch(sha256).catch((error: NodeJS.ErrnoException) => {
      (error.code === "ENOENT" ? missing : damaged).push(sha256);
    });
  const findings: Finding[] = [];
  if (missing.length > 0) findings.push(ill(t.objectsMissing(missing.length, missing[0]!), t.objectsFix));
  if (damaged.length > 0) findings.push(ill(t.objectsDamaged(damaged.length, damaged[0]!), t.objectsFix));
  return findings.length > 0 ? findings : [well(t.objects(chosen.length, chosen.length === named.length))];
}
