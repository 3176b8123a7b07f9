import type { Lang } from "#base/i18n.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { textsIn } from "../texts.ts";

/** As people typed it: statements by the numbers they know them by. */
export interface TypedFinding {
  sentence: string;
  area: string;
  words: string;
  statements: string;
  quotes: string;
  counter: string;
  own: boolean;
}

type Props = {
  action: string;
  areas: FocusArea[];
  lang: Lang;
  typed: TypedFinding | null;
  errors: FormError[];
};

export function FindingForm({ action, areas, lang, typed, errors }: Props) {
  const t = textsIn(lang);
  const optional = (id: "words" | "statements" | "quotes" | "counter", label: string, hint: string) => (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      optional
      value={typed?.[id] ?? ""}
      error={errorFor(errors, id)}
    />
  );
  return (
    <Form action={action}>
      <Textarea
        id="sentence"
        rows={2}
        label={t.sentence}
        hint={t.sentenceHint}
        value={typed?.sentence ?? ""}
        error={errorFor(errors, "sentence")}
      />
      <Select
        id="area"
        label={t.area}
        value={typed?.area ?? ""}
        options={[
          { value: "", text: t.anyArea },
          ...areas.map((area) => ({ value: area.id, text: area.name })),
        ]}
      />
      {optional("words", t.words, t.wordsHint)}
      {optional("statements", t.chosen, t.chosenHint)}
      {optional("quotes", t.quoteNumbers, t.quoteNumbersHint)}
      {optional("counter", t.counterNumbers, t.counterNumbersHint)}
      <div class="form-group-checkbox">
        <input
          type="checkbox"
          class="form-checkbox"
          id="own"
          name="own"
          value="yes"
          checked={typed?.own ?? false}
        />
        <label class="form-label" for="own">
          {t.ownFinding}
        </label>
      </div>
      <FormActions>
        <Button kind="primary">{t.save}</Button>
      </FormActions>
    </Form>
  );
}
