import { withQuery } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { controlAttributes, FieldGroup } from "#shell/parts/field/field.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { textsIn } from "../texts.ts";
import type { CodingPageProps, OpenForm } from "./coding-page.tsx";

type Props = CodingPageProps & {
  form: Exclude<OpenForm, "comment">;
  action: string;
  hidden: Record<string, string | number>;
};

/** The name of a rest or the reason for leaving out: written, or taken from those in use and a few common ones. */
export function ReasonForm({ context, view, filter, form, typed, errors = [], action, hidden }: Props) {
  const t = textsIn(context.lang);
  const used =
    form === "rest"
      ? view.ledger.rest.map((part) => part.name)
      : view.ledger.excluded.map((part) => part.reason);
  const common = form === "rest" ? t.restSuggestions : t.reasonSuggestions;
  const suggestions = [...new Set([...used.slice(0, 5), ...common])];
  const field = { id: form, label: form === "rest" ? t.restName : t.reason, error: errorFor(errors, form) };
  return (
    <Form
      action={action}
      hidden={hidden}
      label={form === "rest" ? t.layInRest : t.exclude}
      class="panel flow-s"
    >
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
        <Button>{form === "rest" ? t.layInRest : t.exclude}</Button>
        <a href={withQuery(action, { ...filter })}>{t.close}</a>
      </FormActions>
      <p class="meta">{t.suggestions}</p>
      <div class="row">
        {suggestions.map((name) => (
          <Button key={name} size="small" name="suggested" value={name} skipValidation>
            {name}
          </Button>
        ))}
      </div>
    </Form>
  );
}
