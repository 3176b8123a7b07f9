import type { ComponentChildren } from "preact";
import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { Field } from "../../reports/report-refs.ts";
import { textsIn } from "../texts.ts";
import type { TypedWords } from "../typed-words.ts";

type Props = {
  lang: Lang;
  slug: string;
  draftId: string;
  /** Of the draft: the words are in it. */
  textLang: Lang;
  typed: TypedWords;
  options: { field: Field; text: string }[];
  errors: FormError[];
  closeHref: string;
};

/**
 * The words of one block, where the block stands. Saves itself while the person
 * writes (browser/autosave.ts); without script the button saves.
 */
export function WordsForm({ lang, slug, draftId, textLang, typed, options, errors, closeHref }: Props) {
  const t = textsIn(lang);
  const name = typed.after === null ? t.text : t.newSentence;
  return (
    <form
      class="form words-form"
      method="post"
      action={paths.draftBlock(slug, draftId)}
      aria-label={name}
      data-module="autosave"
      data-keep={`draft ${draftId} ${typed.key}`}
      novalidate
    >
      <ErrorSummary errors={errors} />
      <input type="hidden" name="key" value={typed.key} />
      <input type="hidden" name="revision" value={typed.revision} />
      <input type="hidden" name="after" value={typed.after ?? ""} />
      <input type="hidden" name="fields" value={JSON.stringify(typed.fields)} />
      <p class="words-kept" data-kept hidden>
        {t.kept}{" "}
        <button type="button" class="link-button" data-take>
          {t.takeKept}
        </button>{" "}
        <button type="button" class="link-button" data-drop>
          {t.dropKept}
        </button>
      </p>
      <Textarea
        id="text"
        label={name}
        hint={typed.heading ? t.headingHint : t.textHint}
        rows={Math.min(12, Math.max(typed.heading ? 2 : 3, Math.ceil(typed.text.length / 70) + 1))}
        lang={textLang}
        value={typed.text}
        error={errorFor(errors, "text")}
      />
      {typed.fields.length > 0 && (
        <div class="words-fields">
          <p class="meta">{t.fieldsHere}</p>
          <ol class="plain" lang={textLang}>
            {typed.values.map((value, at) => (
              <li key={at}>
                <span class="meta">[{at + 1}]</span> {value}
              </li>
            ))}
          </ol>
        </div>
      )}
      {(!typed.heading || typed.key.startsWith("finding:")) && (
        <YesBox id="own" checked={typed.own}>
          {t.own}
        </YesBox>
      )}
      {!typed.heading && (
        <>
          <TextInput
            id="source"
            label={t.source}
            hint={t.sourceHint}
            optional
            value={typed.source}
            error={errorFor(errors, "source")}
          />
          <Details summary={t.insert} open={errorFor(errors, "statement") !== undefined}>
            <p class="meta">{t.insertedAt}</p>
            <Select
              id="insert"
              label={t.insertNumber}
              optional
              options={[
                { value: "", text: t.insertNothing },
                ...options.map(({ field, text }) => ({ value: JSON.stringify(field), text })),
              ]}
            />
            <TextInput
              id="statement"
              label={t.insertStatement}
              short
              inputMode="numeric"
              optional
              error={errorFor(errors, "statement")}
            />
            <YesBox id="quote">{t.insertHow}</YesBox>
            <Button name="stay" value="yes">
              {t.insertHere}
            </Button>
          </Details>
        </>
      )}
      <FormActions>
        <Button kind="primary">{t.done}</Button>
        <ButtonLink href={closeHref}>{t.cancel}</ButtonLink>
        <span
          class="save-state"
          role="status"
          data-state
          data-not-saved={t.notSaved}
          data-two-texts={t.savedTwo}
        />
      </FormActions>
    </form>
  );
}

function YesBox({ id, checked, children }: { id: string; checked?: boolean; children: ComponentChildren }) {
  return (
    <div class="form-group-checkbox">
      <input type="checkbox" class="form-checkbox" id={id} name={id} value="yes" checked={checked} />
      <label class="form-label" for={id}>
        {children}
      </label>
    </div>
  );
}
