import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Statement, StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { may, type Role } from "#rooms/people/door.ts";
import type { FocusArea, Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { MarkedText } from "#shell/parts/marked-text/marked-text.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { Ledger } from "../../ledger/ledger.ts";
import { SensePage } from "../../tabs/sense-page.tsx";
import type { CopySet } from "../copy-sets.ts";
import { differingWords } from "../differing-words.ts";
import { textsIn } from "../texts.ts";
import { type ShownUnlike, UnlikeList } from "./unlike-list.tsx";

export const membersPerPage = 50;

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  set: CopySet;
  /** The one that stands for the set, and those on this page. */
  first: Statement;
  statements: Statement[];
  titles: Map<string, string>;
  areas: FocusArea[];
  /** How many of the set lie in each area now. */
  inAreas: Map<string, number>;
  /** Where each statement on the page lies. */
  areasOf: Map<string, string[]>;
  unlikes: ShownUnlike[];
  seen: number;
  done: string | undefined;
  /** The area chosen in a form that failed. */
  chosen?: string | undefined;
  errors: { field?: string; message: string }[];
  page: number;
};

/** Statements that say the same, below each other, with what differs marked. */
export function CopySetPage(props: Props) {
  const { context, process, role, ledger, set, first, statements, areas, inAreas, unlikes, done, page } =
    props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const own = paths.copySet(process.slug, set.number);
  const size = set.members.length;
  return (
    <SensePage
      context={context}
      process={process}
      role={role}
      current="copies"
      title={t.oneSet(n(size))}
      crumbs={[{ href: paths.copies(process.slug), text: t.copies }]}
      ledger={ledger}
    >
      <ErrorSummary errors={props.errors} />
      <Status>{done}</Status>
      <p>{t.kind[set.kind]}</p>
      {may(role, "code") && areas.length > 0 && (
        <section class="flow-s">
          <h2>{t.giveArea}</h2>
          <p class="meta">{t.giveAreaLead(n(size))}</p>
          <Form action={own} hidden={{ seen: props.seen }}>
            <Select
              name="area"
              id="area"
              label={t.area}
              value={props.chosen}
              options={areas.map((area) => ({
                value: area.id,
                text: `${area.name} (${t.alreadyThere(n(inAreas.get(area.id) ?? 0), n(size))})`,
              }))}
            />
            <FormActions>
              <Button kind="primary">{t.give}</Button>
            </FormActions>
          </Form>
        </section>
      )}
      {!may(role, "code") && <p class="meta">{t.readOnly}</p>}
      <section class="flow-s" id="list" tabindex={-1}>
        <h2>{t.setOf(n(size))}</h2>
        <p class="meta">{t.differs}</p>
        <ol class="plain statement-list">
          {statements.map((statement) => (
            <Member key={statement.id} {...props} statement={statement} isFirst={statement.id === first.id} />
          ))}
        </ol>
        <Pagination
          page={page}
          pages={pagesOf(size, membersPerPage)}
          hrefOf={(at) => `${withQuery(own, { page: at === 1 ? null : at })}#list`}
        />
      </section>
      {unlikes.length > 0 && <UnlikeList context={context} process={process} role={role} items={unlikes} />}
      {props.done && may(role, "code") && (
        <Form action={paths.codingUndo(process.slug)} hidden={{ from: "acts" }}>
          <Button kind="link">{t.undo}</Button>
        </Form>
      )}
    </SensePage>
  );
}

function Member({
  context,
  process,
  role,
  set,
  first,
  statement,
  isFirst,
  titles,
  areasOf,
}: Props & { statement: Statement; isFirst: boolean }) {
  const { lang } = context;
  const t = textsIn(lang);
  const number = formatNumber(statement.number, lang);
  const { pieces, missing } = differingWords(statement.text, first.text);
  const codings = areasOf.get(statement.id) ?? [];
  return (
    <li>
      <figure class="quote">
        <blockquote class="said said-small">
          <p class="said-text" lang="da">
            <MarkedText
              pieces={pieces.map((piece) =>
                piece.differs ? { kind: "marked" as const, text: piece.text } : piece.text,
              )}
            />
          </p>
        </blockquote>
        <figcaption class="src">
          <a href={paths.codingAct(process.slug, statement.id)}>{t.statementNo(number)}</a>
          {" · "}
          <StatementSource
            lang={lang}
            slug={process.slug}
            statement={statement}
            title={titleOf(titles, statement, lang)}
          />
          {` · ${codings.length > 0 ? codings.join(", ") : t.noCoding}`}
        </figcaption>
      </figure>
      {isFirst && <p class="meta">{t.standsFor}</p>}
      {missing.length > 0 && (
        <p class="meta" lang="da">
          {t.without(missing.join(", "))}
        </p>
      )}
      {may(role, "code") && (
        <Form action={paths.copyUnlike(process.slug, set.number)} hidden={{ statement: statement.id }}>
          <Button kind="link" hiddenWords={t.unlikeOf(number)}>
            {t.unlike}
          </Button>
        </Form>
      )}
    </li>
  );
}
