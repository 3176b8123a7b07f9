import type { Lang } from "#base/i18n.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { textsIn } from "../texts.ts";
import type { Theme, ThemeWords } from "../theme.ts";

type Props = {
  lang: Lang;
  action: string;
  button: string;
  areas: FocusArea[];
  /** Themes it may lie under. */
  parents: Pick<Theme, "id" | "number" | "name">[];
  words: Partial<ThemeWords>;
  /** How it read when the form was drawn. */
  seen?: string;
  error?: string | undefined;
};

/** What a theme is called, what it is about, and where it lies. */
export function ThemeWordsForm({ lang, action, button, areas, parents, words, seen, error }: Props) {
  const t = textsIn(lang);
  return (
    <Form action={action} hidden={seen === undefined ? {} : { seen }}>
      <TextInput id="name" label={t.name} value={words.name ?? ""} {...(error ? { error } : {})} />
      <Textarea id="definition" label={t.definition} optional rows={3} value={words.definition ?? ""} />
      <Textarea
        id="useWhen"
        label={t.useWhen}
        hint={t.useWhenHint}
        optional
        rows={2}
        value={words.useWhen ?? ""}
      />
      <Textarea
        id="notWhen"
        label={t.notWhen}
        hint={t.notWhenHint}
        optional
        rows={2}
        value={words.notWhen ?? ""}
      />
      <Select
        id="area"
        label={t.area}
        optional
        value={words.areaId ?? ""}
        options={[
          { value: "", text: t.noArea },
          ...areas.map(({ id, name }) => ({ value: id, text: name })),
          ...(words.areaId && !areas.some((area) => area.id === words.areaId)
            ? [{ value: words.areaId, text: t.endedArea }]
            : []),
        ]}
      />
      <Select
        id="parent"
        label={t.parent}
        optional
        value={words.parentId ?? ""}
        options={[
          { value: "", text: t.noParent },
          ...parents.map(({ id, number, name }) => ({
            value: id,
            text: t.themeTitle(formatNumber(number, lang), name),
          })),
        ]}
      />
      <FormActions>
        <Button>{button}</Button>
      </FormActions>
    </Form>
  );
}
