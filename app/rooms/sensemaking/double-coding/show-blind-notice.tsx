import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { type Outcome, page } from "#base/outcome.ts";
import type { Problem } from "#base/problem.ts";
import { getStatement } from "#rooms/contributions/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { BlindNoticePage } from "./pages/blind-notice-page.tsx";

/** In the place of the coding of one statement, for the one who codes it blind. */
export async function showBlindNotice(
  context: SignedIn,
  process: Process,
  { sample, position }: { sample: number; position: number },
  statementId: string,
  problem?: Problem,
): Promise<Outcome> {
  const statement = await getStatement(context.trx, process.id, statementId);
  return page(
    <BlindNoticePage
      context={context}
      process={process}
      sample={sample}
      statement={{ position, text: statement.text }}
      errors={problem ? formErrors(problem, context.lang) : []}
    />,
    { data: { codesBlindIn: sample, statement } },
  );
}
