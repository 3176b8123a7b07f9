import type { Lang } from "#base/i18n.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";

export interface TypedFinding {
  sentence: string;
  area: string;
  words: string;
  quotes: string;
  position: string;
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
  return (
    <Form action={action}>
      <TextInput
        id="sentence"
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
      <TextInput
        id="words"
        label={t.words}
        hint={t.wordsHint}
        optional
        value={typed?.words ?? ""}
        error={errorFor(errors, "words")}
      />
      <TextInput
        id="quotes"
        label={t.quoteNumbers}
        hint={t.quoteNumbersHint}
        optional
        value={typed?.quotes ?? ""}
        error={errorFor(errors, "quotes")}
      />
      <TextInput
        id="position"
        label={t.position}
        optional
        short
        inputMode="numeric"
        value={typed?.position ?? ""}
        error={errorFor(errors, "position")}
      />
      <FormActions>
        <Button kind="primary">{t.save}</Button>
      </FormActions>
    </Form>
  );
}
