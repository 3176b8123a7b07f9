import type { Lang } from "#base/i18n.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { controlAttributes, FieldGroup } from "#shell/parts/field/field.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { textsIn } from "../../texts.ts";

type Props = {
  lang: Lang;
  form: "rest" | "exclude";
  typed?: string | undefined;
  errors?: readonly FormError[] | undefined;
  action: string;
  hidden: Record<string, string | number>;
  /** The page without the form. */
  closeHref: string;
  /** Those in use already: they are offered before the common ones. */
  used: readonly string[];
  /** How many are offered at most. */
  most?: number;
};

/** The name of a rest or the reason for leaving out: written, or taken from those in use and a few common ones. */
export function ReasonForm({ lang, form, typed, errors = [], action, hidden, closeHref, used, most }: Props) {
  const t = textsIn(lang);
  const isRest = form === "rest";
  const suggestions = [...new Set([...used, ...(isRest ? t.restSuggestions : t.reasonSuggestions)])];
  const field = { id: form, label: isRest ? t.restName : t.reason, error: errorFor(errors, form) };
  const button = isRest ? t.layInRest : t.exclude;
  return (
    <Form action={action} hidden={hidden} label={button} class="panel flow-s">
      <FieldGroup field={field}>
        {/* Opened by the person's own key or press, so the cursor belongs here */}
        <input
          class="form-input"
          type="text"
          value={typed ?? ""}
          autocomplete="off"
          autofocus
          {...controlAttributes(field)}
        />
      </FieldGroup>
      <FormActions>
        <Button>{button}</Button>
        <a href={closeHref}>{t.close}</a>
      </FormActions>
      <p class="meta">{t.suggestions}</p>
      <div class="row">
        {suggestions.slice(0, most).map((name) => (
          <Button key={name} size="small" name="suggested" value={name} skipValidation>
            {name}
          </Button>
        ))}
      </div>
    </Form>
  );
}
