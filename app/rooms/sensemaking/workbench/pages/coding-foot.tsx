import { paths, withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { LedgerFoot } from "#shell/parts/ledger-foot/ledger-foot.tsx";
import type { Act } from "../../coding/act-queries.ts";
import { BlindNote } from "../../double-coding/pages/blind-note.tsx";
import { countParts } from "../../ledger/ledger.ts";
import { textsIn } from "../../texts.ts";
import { keepPlace } from "../keep-place.ts";
import type { CodingPageProps } from "./coding-page.tsx";

/** The ledger, always in view, and undo, always one key away. */
export function CodingFoot({ context, process, view, filter }: CodingPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { ledger, statement, mayCode } = view;
  const number = (value: number) => formatNumber(value, lang);
  const to = (place: string) => withQuery(paths.ledger(process.slug), { place });
  const done = ledger.total - ledger.waiting;
  const hidden = { at: statement.id, ...keepPlace(filter) };
  return (
    <LedgerFoot
      label={t.foot}
      progress={{ value: done, max: ledger.total, label: t.done(number(done), number(ledger.total)) }}
      sum={{
        terms: [
          { count: number(ledger.coded), words: t.coded, href: to("coded") },
          { count: number(ledger.waiting), words: t.waiting, href: to("waiting") },
          { count: number(countParts(ledger.rest)), words: t.rest, href: to("rest") },
          { count: number(countParts(ledger.excluded)), words: t.excluded, href: to("excluded") },
        ],
        total: { count: number(ledger.total), words: t.statements, href: paths.ledger(process.slug) },
      }}
    >
      <BlindNote lang={lang} slug={process.slug} blind={view.blind} />
      {mayCode && (
        <>
          <PaceLine
            act={view.act?.personId === context.viewer.id ? view.act : null}
            waiting={ledger.waiting}
            words={t.pace}
          />
          <a href={paths.codingActs(process.slug)}>{t.ownActs}</a>
          <Form action={paths.codingUndo(process.slug)} hidden={hidden}>
            <Button kind="link" shortcut="U">
              {t.undo}
            </Button>
          </Form>
        </>
      )}
    </LedgerFoot>
  );
}

/** Empty until browser/pace.ts runs: what stands in it is worked out there and never comes here. */
function PaceLine({
  act,
  waiting,
  words,
}: {
  act: Act | null;
  waiting: number;
  words: ReturnType<typeof textsIn>["pace"];
}) {
  const given = act?.rows.filter((row) => row.state === "confirmed").length ?? 0;
  return (
    <span
      class="pace"
      data-module="pace"
      data-act={act?.id}
      data-undone={act?.undone ? "yes" : undefined}
      data-count={Math.max(1, given)}
      data-waiting={waiting}
      data-today={words.today}
      data-each={words.each}
      data-left={words.left}
      data-hours={words.hours}
      data-minutes={words.minutes}
      data-hide={words.hide}
      data-show={words.show}
      hidden
    />
  );
}
