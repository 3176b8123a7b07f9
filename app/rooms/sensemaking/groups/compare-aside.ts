import { BriefMemory } from "#base/brief-memory.ts";
import type { Trx } from "#base/db.ts";
import { inThread } from "../in-thread.ts";
import { answer, type GroundAnswer, type GroundQuestion } from "./answer-ground.ts";
import { markGround, readGround } from "./ground.ts";

/** Leafing through lists asks the same again and again; the last answers are kept as long as the ground is the same. */
const kept = new BriefMemory<Promise<GroundAnswer>>(6);

/** Groups side by side as they stand, worked out beside the web server when there are many statements. */
export async function compareAside(
  trx: Trx,
  processId: string,
  asked: Omit<GroundQuestion, "ground">,
): Promise<GroundAnswer> {
  const keyOf = (mark: string) => JSON.stringify([processId, mark, asked]);
  const known = kept.get(keyOf((await markGround(trx, processId)).mark));
  if (known) return known;
  // Kept under the mark of what was read, should somebody have coded in between.
  const { mark, count, ground } = await readGround(trx, processId, { texts: true });
  const module = new URL("./answer-ground.ts", import.meta.url);
  const answered = inThread(module, answer, { ...asked, ground }, count);
  kept.set(keyOf(mark), answered);
  answered.catch(() => kept.delete(keyOf(mark)));
  return answered;
}
