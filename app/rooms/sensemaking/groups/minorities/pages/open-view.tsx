import { paths, withQuery } from "#base/paths.ts";
import { may } from "#rooms/people/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { MinorityView } from "../minority.ts";
import { textsIn } from "../texts.ts";
import type { MinoritiesProps } from "./minorities-page.tsx";
import { ViewFacts, ViewQuotes } from "./view-words.tsx";

/** Statements of a view before one asks for all. */
const firstShown = 5;

/** A view to decide on: its words, and the two answers. */
export function OpenView(props: MinoritiesProps & { view: MinorityView }) {
  const { context, process, role, view, opened, typed, errors, page, kind } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const isOpen = opened === view.key;
  const anchor = `view-${view.shownId}`;
  const ids = [view.shownId, ...view.statementIds.filter((id) => id !== view.shownId)];
  const hidden = { view: view.key, count: view.statementIds.length };
  const failed = isOpen ? errors : [];
  const to = (open: string | null) =>
    `${withQuery(paths.minorities(process.slug), { open, kind, page: page === 1 ? null : page })}#${anchor}`;
  return (
    <li id={anchor} class="flow-s">
      <ViewFacts {...props} view={view} />
      <ViewQuotes {...props} ids={isOpen ? ids : ids.slice(0, firstShown)} />
      {ids.length > firstShown && (
        <p>
          <a class="more-link" href={to(isOpen ? null : view.key)}>
            {isOpen ? t.showFewer : t.showAll(formatNumber(ids.length, lang))}
          </a>
        </p>
      )}
      {may(role, "code") && (
        <>
          <Details summary={t.accept} open={failed.length > 0}>
            <Form action={paths.minorityAccept(process.slug)} hidden={hidden}>
              <Textarea
                id={failed.length > 0 ? "sentence" : `sentence-${view.key}`}
                name="sentence"
                label={t.sentence}
                hint={t.sentenceHint}
                value={isOpen ? typed : undefined}
                error={failed.find((one) => one.field === "sentence")?.message}
              />
              <FormActions>
                <Button>{t.accept}</Button>
              </FormActions>
            </Form>
          </Details>
          <Form action={paths.minorityDecline(process.slug)} hidden={hidden}>
            <Button kind="link">{t.decline}</Button>
          </Form>
        </>
      )}
    </li>
  );
}
