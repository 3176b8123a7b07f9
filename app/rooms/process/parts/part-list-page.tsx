import { may } from "#rooms/people/door.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { type Standing, WorkFrame } from "../pages/work-frame.tsx";
import { textsIn } from "../texts.ts";
import type { Part, PartKind, Typed } from "./part-kind.ts";

type Props<P extends Part> = Standing & {
  kind: PartKind<P>;
  parts: readonly P[];
  typed?: Typed;
  errors?: readonly FormError[];
  saved?: boolean;
};

/** One list of the process, and below it the form for one more. */
export function PartListPage<P extends Part>(props: Props<P>) {
  const { kind, parts, typed = kind.blank, errors = [], saved = false, ...standing } = props;
  const { context, process, role } = standing;
  const { lang } = context;
  const t = textsIn(lang);
  const words = t.parts[kind.name];
  const mayEdit = may(role, "process");
  return (
    <WorkFrame {...standing} title={words.list} failed={errors.length > 0}>
      <h1>{words.list}</h1>
      <ErrorSummary errors={errors} />
      <p>{mayEdit ? words.lead : t.onlyReading}</p>
      <Status>{saved && t.saved}</Status>
      {parts.length === 0 && <EmptyState what={words.none} />}
      {parts.length > 0 && (
        <ol class="flow">
          {parts.map((part, at) => (
            <li key={part.id} class="panel flow-s">
              <kind.Told part={part} lang={lang} />
              {mayEdit && (
                <PartActs {...props} part={part} isFirst={at === 0} isLast={at === parts.length - 1} />
              )}
            </li>
          ))}
        </ol>
      )}
      {mayEdit && (
        <>
          <h2>{words.add}</h2>
          <Form action={kind.paths.list(process.slug)}>
            <kind.Fields lang={lang} typed={typed} errors={errors} />
            <FormActions>
              <Button kind="primary">{words.add}</Button>
            </FormActions>
          </Form>
        </>
      )}
    </WorkFrame>
  );
}

type ActsProps<P extends Part> = Props<P> & { part: P; isFirst: boolean; isLast: boolean };

function PartActs<P extends Part>({ kind, part, context, process, isFirst, isLast }: ActsProps<P>) {
  const t = textsIn(context.lang);
  const title = kind.titleOf(part);
  const move = kind.paths.move?.(process.slug, part.id);
  return (
    <div class="row">
      <a href={kind.paths.one(process.slug, part.id)}>
        {t.edit}
        <span class="sr-only"> {title}</span>
      </a>
      {move && !isFirst && (
        <Form action={move} hidden={{ direction: "up" }}>
          <Button kind="link" hiddenWords={title}>
            {t.moveUp}
          </Button>
        </Form>
      )}
      {move && !isLast && (
        <Form action={move} hidden={{ direction: "down" }}>
          <Button kind="link" hiddenWords={title}>
            {t.moveDown}
          </Button>
        </Form>
      )}
    </div>
  );
}
