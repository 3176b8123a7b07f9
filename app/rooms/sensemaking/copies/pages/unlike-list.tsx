import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { may, type Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";

/** Somebody's word that a statement is no copy, with who and when. */
export type ShownUnlike = {
  id: string;
  statement: Statement;
  name: string | undefined;
  saidAt: Date;
};

type Props = { context: SignedIn; process: Process; role: Role | null; items: ShownUnlike[] };

/** What people have said is not alike; each can be taken back. */
export function UnlikeList({ context, process, role, items }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <section class="flow-s">
      <h2>{t.unlikes}</h2>
      <p class="meta">{t.unlikesLead}</p>
      <ol class="plain statement-list">
        {items.map(({ id, statement, name, saidAt }) => {
          const number = formatNumber(statement.number, lang);
          return (
            <li key={id}>
              <Quote
                text={statement.text}
                lang="da"
                size="small"
                source={
                  <>
                    <a href={paths.statement(process.slug, statement.id)}>{t.statementNo(number)}</a>
                    {` · ${t.saidBy(name ?? t.someone, formatDateAndClock(saidAt, lang))}`}
                  </>
                }
              />
              {may(role, "code") && (
                <Form action={paths.copyAlike(process.slug, statement.number)} hidden={{ unlike: id }}>
                  <Button kind="link" hiddenWords={t.alikeOf(number)}>
                    {t.alike}
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
