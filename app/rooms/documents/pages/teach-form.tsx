import { paths, withQuery } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";
import { listUnusualSigns } from "../unusual-signs.ts";
import type { ReviewProps } from "./review-props.ts";

/** Pick a sign, say the letters; the next page shows every place before anything happens. */
export function TeachForm({ context, process, loaded, errors, typed, shown }: ReviewProps) {
  const t = textsIn(context.lang);
  const review = paths.documentReview(process.slug, loaded.document.id);
  const signs = listUnusualSigns(loaded);
  return (
    <section id="teach" aria-labelledby="teach-heading">
      <h2 id="teach-heading">{t.teach}</h2>
      <p class="meta">{t.teachLead}</p>
      {signs.length > 0 && (
        <p class="meta">
          {t.unusualSigns}{" "}
          {signs.map(({ sign, count }) => (
            <span key={sign} class="nb">
              <a href={`${withQuery(review, { page: shown === 0 ? null : shown + 1, from: sign })}#teach`}>
                {sign}
              </a>{" "}
              {t.places(count)}{" "}
            </span>
          ))}
        </p>
      )}
      <Form
        action={paths.documentTeach(process.slug, loaded.document.id)}
        hidden={{ on: loaded.head.number, page: shown + 1 }}
        label={t.teach}
      >
        <TextInput id="from" label={t.teachFrom} short value={typed.from} error={errorFor(errors, "from")} />
        <TextInput id="to" label={t.teachTo} short value={typed.to} error={errorFor(errors, "to")} />
        <FormActions>
          <Button size="small">{t.teachPreview}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

/** A person's word on what the document is; the machine's guess is only a guess. */
export function KindForm({ context, process, loaded, shown }: ReviewProps) {
  const t = textsIn(context.lang);
  const others = (["compiledNote", "minutes", "text"] as const).filter(
    (kind) => kind !== loaded.reading.kind,
  );
  return (
    <section id="kind" aria-labelledby="kind-heading">
      <h2 id="kind-heading">
        {t.kindQuestion} <span class="quiet">{t.kinds[loaded.reading.kind]}</span>
      </h2>
      <Form
        action={paths.documentReview(process.slug, loaded.document.id)}
        hidden={{ on: loaded.head.number, page: shown + 1 }}
        class="row"
        label={t.kindQuestion}
      >
        {others.map((kind) => (
          <Button key={kind} size="small" name="kind" value={kind}>
            {t.kindChange[kind]}
          </Button>
        ))}
      </Form>
    </section>
  );
}
