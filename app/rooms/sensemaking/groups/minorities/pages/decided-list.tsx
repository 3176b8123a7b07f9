import { paths } from "#base/paths.ts";
import { may } from "#rooms/people/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { aboutOf } from "../list-minority-views.ts";
import type { DecidedView } from "../minority.ts";
import { textsIn } from "../texts.ts";
import type { MinoritiesProps } from "./minorities-page.tsx";
import { ViewFacts, ViewQuotes } from "./view-words.tsx";

/** Views a person has decided on, with who and when; each can be taken back. */
export function DecidedList(props: MinoritiesProps & { items: DecidedView[] }) {
  const { context, process, role, items, names, statements } = props;
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <ol class="plain statement-list">
      {items.map(({ decision, view, since }) => {
        const what = decision.sentence ?? statements.get(view.shownId)?.text ?? "";
        const by = names.get(decision.decidedBy) ?? t.someone;
        return (
          <li key={decision.id} class="flow-s">
            {decision.sentence && <p>{decision.sentence}</p>}
            <ViewFacts {...props} view={view} />
            {since.length > 0 && <p>{t.since(since.length, formatNumber(since.length, lang))}</p>}
            {decision.accepted && (
              <p class="meta">{`${t.publicly}: ${t.about[aboutOf(view.statementIds.length)]}.`}</p>
            )}
            <Details summary={t.showAll(formatNumber(view.statementIds.length, lang))}>
              <ViewQuotes {...props} ids={view.statementIds} />
            </Details>
            <p class="meta">{t.decidedBy(by, formatDateAndClock(decision.decidedAt, lang))}</p>
            {may(role, "code") && (
              <Form action={paths.minorityUndo(process.slug)} hidden={{ decision: decision.id }}>
                <Button kind="link" hiddenWords={t.undoOf(what.slice(0, 80))}>
                  {t.undo}
                </Button>
              </Form>
            )}
          </li>
        );
      })}
    </ol>
  );
}
