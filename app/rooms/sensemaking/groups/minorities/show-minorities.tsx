import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { page as pageOf } from "#base/outcome.ts";
import type { Problem } from "#base/problem.ts";
import { listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { ledgerOf } from "../../ledger/ledger.ts";
import { groupNamer } from "../group-namer.ts";
import { loadMinorities } from "./load-minorities.ts";
import { findNewestMinorityRun, type MinorityKind } from "./minority-queries.ts";
import { MinoritiesPage, viewsPerPage } from "./pages/minorities-page.tsx";

type Asked = {
  slug: string;
  page: number;
  kind?: MinorityKind | undefined;
  open?: string | undefined;
  done?: "accepted" | "declined" | "undone" | "asked" | undefined;
};

/** What few have said: decided, and still to decide. */
export async function showMinorities(
  context: SignedIn,
  asked: Asked,
  { problem, typed }: { problem?: Problem; typed?: string } = {},
) {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, asked.slug);
  const { open, decided, codes } = await loadMinorities(trx, process.id);
  const wanted = asked.kind ? open.filter((view) => view.kind === asked.kind) : open;
  // A view one is asked to mend is shown first, wherever it stands.
  const first = problem ? wanted.filter((view) => view.key === asked.open) : [];
  const rest = wanted.filter((view) => !first.includes(view));
  const ordered = [...first, ...rest];
  const views = ordered.slice((asked.page - 1) * viewsPerPage, asked.page * viewsPerPage);
  const onPage = [...views.map((view) => view.statementIds), decided.map(({ view }) => view.shownId)].flat();
  const statements = await listStatements(trx, process.id, { ids: [...new Set(onPage)] });
  const titles = await listSourceTitles(trx, process.id);
  const run = await findNewestMinorityRun(trx, process.id);
  const names = await listNames(trx, [...new Set(decided.map(({ decision }) => decision.decidedBy))]);
  return pageOf(
    <MinoritiesPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={await ledgerOf(trx, process.id)}
      run={run}
      counts={{
        all: open.length,
        rare: open.filter((view) => view.kind === "rare").length,
        oneGroup: open.filter((view) => view.kind === "oneGroup").length,
      }}
      kind={asked.kind}
      views={views}
      decided={decided}
      codeNames={new Map(codes.map(({ key, name }) => [key, name]))}
      groupName={groupNamer(titles, lang)}
      statements={new Map(statements.map((each) => [each.id, each]))}
      titles={titles}
      names={names}
      opened={asked.open}
      done={asked.done}
      typed={typed}
      errors={problem ? formErrors(problem, lang) : []}
      page={asked.page}
      pages={Math.max(1, Math.ceil(ordered.length / viewsPerPage))}
    />,
    { data: { run: run && { number: run.number, outputHash: run.outputHash }, open, decided } },
  );
}
