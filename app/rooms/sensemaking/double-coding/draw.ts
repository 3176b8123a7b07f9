import type { SignedIn } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import { listContributions, listStatements } from "#rooms/contributions/door.ts";
import { listMemberships, listNames, may } from "#rooms/people/door.ts";
import { findOpenBlind } from "./blind-queries.ts";
import { drawSample } from "./draw-sample.ts";
import { doubleCodingProblems } from "./problems.ts";
import { insertSample, listCodedBy, lockSamples } from "./queries.ts";

export interface Candidate {
  id: string;
  name: string;
}

/** Who may be named second coder: those whose role in the process, or everywhere, codes. */
export async function listCandidates(trx: Trx, processId: string): Promise<Candidate[]> {
  const members = (await listMemberships(trx)).filter(
    (one) => one.scopeKind === "installation" || (one.scopeKind === "process" && one.scopeId === processId),
  );
  const names = new Map(
    members.filter((one) => may(one.role, "code")).map((one) => [one.person.id, one.person.name]),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Draws a sample for a second coder. Returns its number. */
export async function drawFor(
  context: SignedIn,
  processId: string,
  wish: { coderId: string; share: number; seed: number | undefined },
): Promise<number> {
  const { trx, viewer, clock, ids } = context;
  await lockSamples(trx, processId);
  if (!(await listCandidates(trx, processId)).some((one) => one.id === wish.coderId))
    throw doubleCodingProblems.coderUnknown(undefined, [
      {
        field: "coder",
        da: "Vælg en, der må kode i processen.",
        en: "Choose somebody who may code in the process.",
      },
    ]);
  const name = (await listNames(trx, [wish.coderId])).get(wish.coderId) ?? "";
  const open = await findOpenBlind(trx, processId, wish.coderId);
  if (open) throw doubleCodingProblems.coderBusy({ name, sample: open.number });
  const statements = await listStatements(trx, processId);
  const own = await listCodedBy(trx, processId, wish.coderId);
  const channels = new Map((await listContributions(trx, processId)).map((one) => [one.id, one.channel]));
  const drawable = statements
    .filter((one) => !own.has(one.id))
    .map(({ id, number, contributionId }) => ({
      id,
      number,
      channel: channels.get(contributionId) ?? "unknown",
    }));
  if (drawable.length === 0) throw doubleCodingProblems.nothingToDraw({ name });
  const seed = wish.seed ?? statements.length;
  const id = ids.uuid();
  const number = await insertSample(
    trx,
    {
      id,
      processId,
      seed,
      share: wish.share,
      counted: statements.length,
      leftOut: statements.length - drawable.length,
      coderId: wish.coderId,
      drawnBy: viewer.id,
      drawnAt: clock(),
    },
    drawSample(drawable, wish.share, seed),
  );
  await context.record({
    kind: "sampleDrawn",
    processId,
    subjectKind: "sample",
    subjectId: id,
    details: { sample: number },
  });
  return number;
}
