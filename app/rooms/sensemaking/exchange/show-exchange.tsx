import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { type Outcome, page } from "#base/outcome.ts";
import type { Problem } from "#base/problem.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { ledgerOf } from "../ledger/ledger.ts";
import { ExchangePage, importPageSize } from "./pages/exchange-page.tsx";
import { listImports } from "./taking/import-queries.ts";

interface Asked {
  slug: string;
  page: number;
  told?: "left" | undefined;
  problem?: Problem;
}

/** The first page of the exchange: files to take, a file to bring, and what came of others. */
export async function showExchange(context: SignedIn, asked: Asked): Promise<Outcome> {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, asked.slug);
  const ledger = await ledgerOf(trx, process.id);
  const { imports, count } = await listImports(trx, process.id, {
    limit: importPageSize,
    offset: (asked.page - 1) * importPageSize,
  });
  return page(
    <ExchangePage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={ledger}
      imports={imports}
      count={count}
      page={asked.page}
      names={await listNames(trx, [...new Set(imports.map((each) => each.madeBy))])}
      told={asked.told}
      errors={asked.problem ? formErrors(asked.problem, lang) : []}
    />,
    { data: { ledger, imports } },
  );
}
