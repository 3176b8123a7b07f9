import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { textsIn } from "../texts.ts";

/** What was typed in the box, for showing it again. */
export interface TypedOffer {
  offered: string;
  from: string;
  after: string;
}

type Props = {
  lang: Lang;
  slug: string;
  draftId: string;
  /** Sections of the text, by the key of their heading. */
  sections: { value: string; text: string }[];
  typed: TypedOffer | null;
  errors: FormError[];
};

/** The way in for a text from a colleague or a machine: nothing of it is printed before it has been held against its sources. */
export function OfferedForm({ lang, slug, draftId, sections, typed, errors }: Props) {
  const t = textsIn(lang);
  return (
    <Details summary={t.offer} open={typed !== null}>
      <p>{t.offerLead}</p>
      <Form action={paths.draftOffered(slug, draftId)}>
        <Textarea
          id="offered"
          rows={8}
          label={t.offeredText}
          hint={t.offeredHint}
          value={typed?.offered ?? ""}
          error={errorFor(errors, "offered")}
        />
        <TextInput
          id="from"
          label={t.offeredFrom}
          hint={t.offeredFromHint}
          optional
          value={typed?.from ?? ""}
          error={errorFor(errors, "from")}
        />
        <Select
          id="after"
          label={t.offeredAfter}
          value={typed?.after ?? sections[0]?.value ?? ""}
          options={sections}
        />
        <FormActions>
          <Button>{t.offerSend}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}
