import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import { page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { listDocumentTitles, listReadings } from "#rooms/documents/door.ts";
import { may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { groupNearEquals } from "#sense/group-near-equals.ts";
import { windowOf } from "#shell/parts/pagination/pages-of.ts";
import { listFeedback } from "./feedback-queries.ts";
import * as inputs from "./inputs.ts";
import { intakeEndpoints } from "./intake/routes.tsx";
import type { CountCoded } from "./intake/take-back.ts";
import { getOwnText } from "./own-text.ts";
import { ContributionPage } from "./pages/contribution-page.tsx";
import { StatementPage } from "./pages/statement-page.tsx";
import { StatementsPage, statementsPerPage } from "./pages/statements-page.tsx";
import { contributionProblems } from "./problems.ts";
import * as queries from "./queries.ts";
import { listSourceTitles, loadSource, titleOf } from "./source.ts";
import { partsAt, splitStatement, suggestParts, undoSplit } from "./split.ts";
import type { Statement } from "./statement.ts";

/** @param countCoded how many statements of an intake are coded; coding lies downstream */
export function contributionEndpoints(countCoded: CountCoded): AnyEndpoint[] {
  return [
    ...intakeEndpoints(countCoded),
    reads(paths.statements(":slug"), { input: inputs.listInput }, async (context, input) => {
      const { trx } = context;
      const process = await getProcessBySlug(trx, input.slug);
      const filter = {
        words: input.words,
        documentId: input.document,
        intakeId: input.intake,
        ...(input.ids && input.ids.length > 0 ? { ids: input.ids } : {}),
      };
      const [found, total, units] = [
        await queries.countStatements(trx, process.id, filter),
        await queries.countStatements(trx, process.id),
        await queries.countUnits(trx, process.id),
      ];
      const statements = await queries.listStatements(
        trx,
        process.id,
        filter,
        windowOf(input.page, statementsPerPage),
      );
      return page(
        <StatementsPage
          context={context}
          process={process}
          role={await findRole(trx, process.id, context.viewer)}
          statements={statements}
          found={found}
          total={total}
          units={units}
          titles={await listSourceTitles(trx, process.id)}
          query={{
            words: input.words,
            document: input.document,
            intake: input.intake,
            ids: input.ids,
            page: input.page,
          }}
        />,
        { data: { found, total, statements } },
      );
    }),
    reads(paths.statement(":slug", ":id"), { input: inputs.statementInput }, async (context, input) =>
      showStatement(context, input.slug, input.id),
    ),
    reads(paths.contribution(":slug", ":id"), { input: inputs.contributionInput }, async (context, input) => {
      const { trx, lang } = context;
      const process = await getProcessBySlug(trx, input.slug);
      const contribution = await getOwnText(trx, process.id, input.id);
      const statements = await queries.listStatementsOfContribution(trx, contribution.id);
      return page(
        <ContributionPage
          context={context}
          process={process}
          contribution={contribution}
          title={titleOf(await listSourceTitles(trx, process.id), contribution, lang)}
          statements={statements}
          at={input.at ?? null}
          mayRemove={may(await findRole(trx, process.id, context.viewer), "publish")}
        />,
        { data: { contribution, statements } },
      );
    }),
    writes(
      paths.statementSplit(":slug", ":id"),
      {
        input: inputs.splitInput,
        again: (context, problem, raw) =>
          showStatement(
            context,
            raw.params.slug ?? "",
            raw.params.id ?? "",
            problem,
            typedText(raw.body, "after"),
          ),
      },
      async (context, input) => {
        const { trx } = context;
        const process = await getProcessBySlug(trx, input.slug);
        if (!may(await findRole(trx, process.id, context.viewer), "code")) throw problems.notYours();
        const statement = await queries.getStatement(trx, process.id, input.id);
        if (input.how === "undo") await undoSplit(context, statement);
        else
          await splitStatement(
            context,
            statement,
            await loadSource(trx, statement),
            input.how === "suggested" ? suggestedParts(statement) : partsAfter(statement, input.after ?? ""),
          );
        return redirect(paths.statement(process.slug, statement.id));
      },
    ),
  ];
}

function suggestedParts(statement: Statement) {
  const parts = suggestParts(statement);
  if (!parts) throw contributionProblems.cannotSplit();
  return parts;
}

function partsAfter(statement: Statement, words: string) {
  const wanted = words.trim();
  const at = wanted === "" ? -1 : statement.text.indexOf(wanted);
  if (at < 0)
    throw contributionProblems.cannotSplit(undefined, [
      {
        field: "after",
        da: "De ord står ikke i udsagnet. Kopiér dem derfra, præcis som de står.",
        en: "Those words are not in the statement. Copy them from it, exactly as they stand.",
      },
    ]);
  return partsAt(statement.text, [...statement.text.slice(0, at + wanted.length)].length);
}

async function showStatement(context: SignedIn, slug: string, id: string, problem?: Problem, typed?: string) {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, slug);
  const { statement, whole, parts, wordings } = await queries.getFamily(trx, process.id, id);
  const { documentId } = statement;
  const role = await findRole(trx, process.id, viewer);
  const titles = await (documentId ? listDocumentTitles : listSourceTitles)(trx, process.id);
  const readings = documentId && wordings.length > 1 ? await listReadings(trx, documentId) : [];
  const feedback = documentId ? await listFeedback(trx, process.id, documentId) : [];
  const similar = await queries.listSimilar(trx, statement);
  const alike = groupNearEquals([statement, ...similar]).find((set) => set.ids.includes(id));
  return page(
    <StatementPage
      context={context}
      process={process}
      statement={statement}
      title={titleOf(titles, statement, lang)}
      whole={whole}
      // Parts of a split that was undone say nothing more than the whole does
      parts={statement.retired ? parts : []}
      wordings={wordings.map((wording) => ({
        number: readings.find((head) => head.id === wording.readingId)?.number ?? 0,
        text: wording.text,
      }))}
      near={similar.filter((each) => alike?.ids.includes(each.id))}
      restatedBy={feedback.filter((each) => each.statementIds.includes(id))}
      suggestion={suggestParts(statement)}
      mayChange={may(role, "code") && !statement.removedAt}
      mayRemove={may(role, "publish") && !statement.removedAt}
      {...(typed === undefined ? {} : { typed })}
      errors={problem ? formErrors(problem, lang) : []}
    />,
    { data: { statement, problem: problem ? problem.sentence(lang) : null } },
  );
}
