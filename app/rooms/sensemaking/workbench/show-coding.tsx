import type { SignedIn } from "#base/context.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import { isUuid } from "#base/ids.ts";
import type { RawInput } from "#base/input.ts";
import { type Outcome, page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { getStatement } from "#rooms/contributions/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { findBlindPlace, findOpenBlind } from "../double-coding/blind-queries.ts";
import { showBlindNotice } from "../double-coding/show-blind-notice.tsx";
import * as inputs from "../inputs.ts";
import { codingData } from "./coding-data.ts";
import { type InboxFilter, loadCoding } from "./coding-view.ts";
import { CodingPage, type OpenForm } from "./pages/coding-page.tsx";

type Asked = {
  slug: string;
  id: string;
  act?: string | undefined;
  moved?: string | undefined;
  asked?: "yes" | undefined;
  look?: "yes" | undefined;
  themes?: string | undefined;
  code?: string | undefined;
} & InboxFilter;

export async function showCoding(
  context: SignedIn,
  asked: Asked,
  shown: { form?: OpenForm | undefined; typed?: string; to?: string; problem?: Problem } = {},
): Promise<Outcome> {
  const process = await getProcessBySlug(context.trx, asked.slug);
  const { trx, viewer } = context;
  const blind = await findOpenBlind(trx, process.id, viewer.id);
  const blindPlace = blind && (await findBlindPlace(trx, process.id, asked.id, viewer.id));
  if (blindPlace) return showBlindNotice(context, process, blindPlace, asked.id, shown.problem);
  const { pile, words, among, order, act, moved } = asked;
  const filter = { pile, words, among, order };
  const view = await loadCoding(context, process, asked.id, filter, {
    act,
    moved,
    look: asked.look === "yes",
    writing: shown.form === "comment",
    blind,
  });
  if (!view) {
    const statement = await getStatement(context.trx, process.id, asked.id);
    return redirect(paths.statement(process.slug, statement.id));
  }
  const { form, typed, to, problem } = shown;
  return page(
    <CodingPage
      context={context}
      process={process}
      view={view}
      filter={filter}
      form={view.mayCode ? form : undefined}
      asked={asked.asked === "yes"}
      themesOf={asked.themes}
      code={asked.code}
      typed={typed}
      to={to}
      errors={problem ? formErrors(problem, context.lang) : []}
    />,
    { data: codingData(view) },
  );
}

/** The screen as it stands now, with what went wrong and what was typed. */
export async function showCodingAgain(context: SignedIn, problem: Problem, raw: RawInput): Promise<Outcome> {
  const { body, params } = raw;
  const slug = params.slug ?? "";
  const id = params.id ?? typedText(body, "at");
  if (!isUuid(id)) throw problem;
  const { pile, words, among, order } = inputs.codingInput.parse({
    slug,
    pile: body.pile,
    words: typedText(body, "words"),
    among: body.among,
    order: body.order,
  });
  const form = (["rest", "exclude", "text"] as const).find((name) => name in body);
  return showCoding(
    context,
    { slug, id, pile, words, among, order },
    {
      problem,
      form: form === "text" ? "comment" : form,
      typed: form ? typedText(body, form) : "",
      to: typedText(body, "to"),
    },
  );
}
