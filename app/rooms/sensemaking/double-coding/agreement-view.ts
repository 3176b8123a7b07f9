import type { SignedIn } from "#base/context.ts";
import { findLatestJob, type JobState } from "#base/find-job.ts";
import { listStatements, type Statement } from "#rooms/contributions/door.ts";
import { listNames } from "#rooms/people/door.ts";
import { pagesOf, sliceOf } from "#shell/parts/pagination/pages-of.ts";
import { areaNames } from "./area-names.ts";
import { measureJob } from "./measure-sample.ts";
import type { ListedSample } from "./queries.ts";
import { codesOf, sameCodes } from "./sample.ts";
import { listMeasured, type MeasuredMember } from "./settle-queries.ts";

export const disagreementPageSize = 25;

/** All the screen of agreement shows of a delivered sample. */
export interface AgreementView {
  sample: ListedSample;
  /** Statements both have coded, and those of them they differ on. */
  shared: number;
  disagreeing: MeasuredMember[];
  settled: number;
  page: number;
  /** The page of those they differ on, with their statements. */
  listed: { member: MeasuredMember; statement: Statement }[];
  names: Map<string, string>;
  nameOf: (areaId: string) => string;
  job: JobState | null;
}

export async function loadAgreement(
  { trx }: SignedIn,
  sample: ListedSample,
  page: number,
): Promise<AgreementView> {
  const members = await listMeasured(trx, sample.id);
  const shared = members.filter((one) => one.first.target !== "none");
  const disagreeing = shared.filter((one) => !sameCodes(one.first, codesOf(one)));
  const last = pagesOf(disagreeing.length, disagreementPageSize);
  const at = Math.min(page, last);
  const onPage = sliceOf(disagreeing, at, disagreementPageSize);
  const statements = await listStatements(trx, sample.processId, {
    ids: onPage.map((one) => one.statementId),
  });
  const byId = new Map(statements.map((one) => [one.id, one]));
  const people = new Set(
    [sample.coderId, sample.drawnBy, ...onPage.map((one) => one.settledBy)].filter((id) => id !== null),
  );
  return {
    sample,
    shared: shared.length,
    disagreeing,
    settled: disagreeing.filter((one) => one.settled).length,
    page: at,
    listed: onPage.flatMap((member) => {
      const statement = byId.get(member.statementId);
      return statement ? [{ member, statement }] : [];
    }),
    names: await listNames(trx, [...people]),
    nameOf: await areaNames(trx, sample.processId),
    job: sample.result ? null : await findLatestJob(trx, sample.processId, measureJob),
  };
}
