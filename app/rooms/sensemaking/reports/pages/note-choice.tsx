import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { type Contribution, titleOf } from "#rooms/contributions/door.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { textsIn } from "../texts.ts";

type Props = {
  lang: Lang;
  slug: string;
  notes: Contribution[];
  titles: Map<string, string>;
  chosen: string | undefined;
};

/** One note or all of them; nothing to choose while there is one. */
export function NoteChoice({ lang, slug, notes, titles, chosen }: Props) {
  const t = textsIn(lang);
  if (notes.length < 2) return null;
  return (
    <Form action={paths.compiledNote(slug)} method="get" label={t.oneNote} class="filters">
      <Select
        id="document"
        label={t.whichNote}
        value={chosen ?? ""}
        autosubmit
        options={[
          { value: "", text: t.allNotes },
          ...notes.map((note) => ({ value: note.documentId ?? note.id, text: titleOf(titles, note, lang) })),
        ]}
      />
      <Button>{t.oneNote}</Button>
    </Form>
  );
}
