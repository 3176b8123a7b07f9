import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { AgreementResult } from "./measure.ts";

/** What the method section of a summary may say of how far coders agree. */
export interface Agreement {
  /** Number of the sample. */
  sample: number;
  /** Statements both have coded. */
  n: number;
  coders: number;
  /** Krippendorff's alpha between the two people; by MASI where statements have several codes. Null when it cannot be told. */
  alpha: number | null;
  /** 95 % interval; null with fewer than ten statements. */
  low: number | null;
  high: number | null;
  /** The same between the first coder and the machine that had not seen these codings. */
  machineAlpha: number | null;
}

/** How far two coders agree by the newest sample that is handed in and measured; null when there is none. */
export async function agreementOf(trx: Trx, processId: string): Promise<Agreement | null> {
  const { rows } = await sql<{ number: number; result: AgreementResult }>`
    select number, result from sample
     where process_id = ${processId} and delivered_at is not null and result is not null
     order by number desc limit 1`.execute(trx);
  const people = rows[0]?.result.people;
  const alpha = people?.alpha[0];
  if (!rows[0] || !people || !alpha) return null;
  return {
    sample: rows[0].number,
    n: people.pairedUnits,
    coders: people.coders.length,
    alpha: alpha.alpha,
    low: alpha.interval?.low ?? null,
    high: alpha.interval?.high ?? null,
    machineAlpha: rows[0].result.firstMachine?.alpha[0]?.alpha ?? null,
  };
}
