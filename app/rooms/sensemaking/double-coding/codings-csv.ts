import type { Judgement } from "#sense/agreement/judgement.ts";
import { formatCsv } from "#sense/csv.ts";
import { type Compared, judgementsOf } from "./measure.ts";

/**
 * The codings of a sample as `forsamlingshus sense agree --codings` reads them: `id,coder,code`,
 * several rows for several codes, an empty code for "read, and nothing fits". Statements by number,
 * no words of anyone. A statement only one has coded is left out.
 */
export function codingsCsv(
  members: readonly Compared[],
  nameOf: (areaId: string) => string,
  withMachine: boolean,
): string {
  const both = members.filter((one) => one.first.target !== "none" && one.second.target !== "none");
  const coders = withMachine ? (["first", "second", "machine"] as const) : (["first", "second"] as const);
  const rows = coders.flatMap((coder) => judgementsOf(both, coder, nameOf)).flatMap(rowsOf);
  return formatCsv([["id", "coder", "code"], ...rows]);
}

function rowsOf({ unit, coder, codes }: Judgement): string[][] {
  return codes.length === 0 ? [[unit, coder, ""]] : codes.map((code) => [unit, coder, code]);
}
