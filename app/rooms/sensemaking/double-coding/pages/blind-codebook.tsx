import { paths } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Codebook } from "#shell/parts/codebook/codebook.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { controlAttributes, FieldGroup } from "#shell/parts/field/field.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { isJudged } from "../sample.ts";
import { textsIn } from "../texts.ts";
import type { BlindPageProps } from "./blind-page.tsx";

const codingForm = "coding-form";

/** The areas with what they cover. No counts: they would tell what others have done. */
export function BlindCodebook(props: BlindPageProps) {
  const { context, process, view, form } = props;
  const t = textsIn(context.lang);
  const { areas, member, sample } = view;
  const action = paths.sampleStatement(process.slug, sample.number, member.position);
  return (
    <div class="flow-s">
      <h2 id="codebook-heading">{t.codebook}</h2>
      <Form action={action} id={codingForm} hidden={{ seen: member.newest }} label={t.areas}>
        <Codebook
          label={t.areas}
          codes={areas.map((area, index) => ({
            name: "area",
            value: area.id,
            text: area.name,
            on: member.areaIds.includes(area.id),
            ...(index < 9 ? { shortcut: String(index + 1) } : {}),
          }))}
        />
      </Form>
      <Form action={action} method="get" label={t.acts}>
        <Codebook
          label={t.acts}
          codes={[
            { name: "form", value: "rest", shortcut: "R", text: t.layInRest, on: member.rest !== null },
            { name: "form", value: "exclude", shortcut: "X", text: t.exclude, on: member.exclusion !== null },
          ]}
        />
      </Form>
      {isJudged(member) && (
        <p>
          <Button kind="link" form={codingForm} name="back" value="1">
            {t.back}
          </Button>
        </p>
      )}
      {form && <ReasonForm {...props} form={form} action={action} />}
      <h3>{t.covers}</h3>
      {areas.map((area) => (
        <section key={area.id}>
          <h4>{area.name}</h4>
          <p class="meta">{area.definition}</p>
        </section>
      ))}
    </div>
  );
}

type ReasonProps = BlindPageProps & { form: "rest" | "exclude"; action: string };

/** The name of a rest or the reason for leaving out: written, or one of the common ones. None that others have used. */
function ReasonForm({ context, view, form, typed, errors = [], action }: ReasonProps) {
  const t = textsIn(context.lang);
  const isRest = form === "rest";
  const error = errorFor(errors, form);
  const field = { id: form, label: isRest ? t.restName : t.reason, ...(error ? { error } : {}) };
  const button = isRest ? t.layInRest : t.exclude;
  const used = view.members.flatMap((one) => (isRest ? one.rest : one.exclusion) ?? []);
  const suggestions = [...new Set([...used, ...(isRest ? t.restSuggestions : t.reasonSuggestions)])];
  return (
    <Form action={action} hidden={{ seen: view.member.newest }} label={button} class="panel flow-s">
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
        <a href={action}>{t.close}</a>
      </FormActions>
      <p class="meta">{t.suggestions}</p>
      <div class="row">
        {suggestions.slice(0, 8).map((name) => (
          <Button key={name} size="small" name="suggested" value={name} skipValidation>
            {name}
          </Button>
        ))}
      </div>
    </Form>
  );
}
