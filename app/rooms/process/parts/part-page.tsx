import { may } from "#rooms/people/door.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { ChangedMeanwhile } from "../pages/changed-meanwhile.tsx";
import { type Standing, WorkFrame } from "../pages/work-frame.tsx";
import { textsIn } from "../texts.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Part, PartKind, Typed } from "./part-kind.ts";

type Props<P extends Part> = Standing & {
  kind: PartKind<P>;
  part: P;
  typed?: Typed;
  errors?: readonly FormError[];
  /** Somebody else saved after this form was opened. */
  changed?: boolean;
};

/** One part: its form for those who may edit, its words for those who may not. */
export function PartPage<P extends Part>(props: Props<P>) {
  const { kind, part, typed = kind.typed(part), errors = [], changed = false, ...standing } = props;
  const { context, process, role } = standing;
  const { lang } = context;
  const t = textsIn(lang);
  const words = t.parts[kind.name];
  const { slug } = process;
  const list = kind.paths.list(slug);
  const frame = {
    ...standing,
    title: words.one,
    crumbs: [{ href: list, text: words.list }],
    failed: errors.length > 0 || changed,
  };
  if (!may(role, "process"))
    return (
      <WorkFrame {...frame}>
        <h1>{words.one}</h1>
        <ErrorSummary errors={errors} />
        <p>{t.onlyReading}</p>
        <div class="panel flow-s">
          <kind.Told part={part} lang={lang} />
        </div>
      </WorkFrame>
    );
  return (
    <WorkFrame {...frame}>
      <h1>{words.one}</h1>
      {changed ? (
        <ChangedMeanwhile lang={lang}>
          <kind.Told part={part} lang={lang} />
        </ChangedMeanwhile>
      ) : (
        <ErrorSummary errors={errors} />
      )}
      <Form action={kind.paths.one(slug, part.id)} hidden={{ seen: fingerprint(kind.typed(part)) }}>
        <kind.Fields lang={lang} typed={typed} errors={errors} />
        <FormActions>
          <Button kind="primary">{t.save}</Button>
          <a href={list}>{t.cancel}</a>
        </FormActions>
      </Form>
      <h2>{words.remove}</h2>
      <p>{words.removeWhy}</p>
      <Form action={kind.paths.removal(slug, part.id)}>
        <Button>{words.remove}</Button>
      </Form>
    </WorkFrame>
  );
}
