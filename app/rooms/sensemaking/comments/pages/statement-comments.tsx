import { paths, withQuery } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { keepPlace } from "../../workbench/keep-place.ts";
import type { CodingPageProps } from "../../workbench/pages/coding-page.tsx";
import { mayEnd } from "../comment.ts";
import { textsIn } from "../texts.ts";
import { writtenBy } from "../written-by.ts";
import { CommentNote } from "./comment-note.tsx";

/** What colleagues have said about the statement at hand, and where one writes back. */
export function StatementComments(props: CodingPageProps) {
  const { context, process, view, filter, form } = props;
  const { lang, viewer } = context;
  const t = textsIn(lang);
  const { comments, statement, names, mayCode } = view;
  const writing = form === "comment" && mayCode;
  if (comments.length === 0 && !mayCode) return null;
  const here = paths.codingAct(process.slug, statement.id);
  return (
    <section class="flow-s" id="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">{t.comments}</h2>
      {comments.map((comment) => (
        <CommentNote
          key={comment.id}
          lang={lang}
          comment={comment}
          who={writtenBy(comment, viewer.id, names, t)}
          end={
            mayCode && mayEnd(comment, viewer.id) ? paths.statementCommentEnd(process.slug, comment.id) : null
          }
          hidden={{ at: statement.id, ...keepPlace(filter) }}
        />
      ))}
      {mayCode && !writing && (
        <p>
          <a
            href={`${withQuery(here, { ...filter, form: "comment" })}#comments`}
            data-key="C"
            aria-keyshortcuts="C"
          >
            {t.write}
          </a>
        </p>
      )}
      {writing && <CommentForm {...props} here={here} />}
    </section>
  );
}

function CommentForm({
  context,
  process,
  view,
  filter,
  typed,
  to,
  errors = [],
  here,
}: CodingPageProps & { here: string }) {
  const t = textsIn(context.lang);
  return (
    <Form
      action={paths.statementComments(process.slug, view.statement.id)}
      hidden={keepPlace(filter)}
      label={t.write}
      class="panel flow-s"
    >
      <Select
        id="to"
        label={t.to}
        error={errorFor(errors, "to")}
        value={to ?? ""}
        options={[
          { value: "", text: t.toAll },
          ...view.colleagues.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Textarea
        id="text"
        label={t.commentText}
        hint={t.hint}
        rows={3}
        value={typed ?? ""}
        error={errorFor(errors, "text")}
      />
      <FormActions>
        <Button>{t.save}</Button>
        <a href={withQuery(here, { ...filter })}>{t.close}</a>
      </FormActions>
    </Form>
  );
}
