import type { Lang } from "#base/i18n.ts";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { ProcessValues } from "../process.ts";
import { textsIn } from "../texts.ts";

export type TypedProcess = Record<keyof ProcessValues | "slug", string>;

type Props = { lang: Lang; typed: TypedProcess; errors: readonly FormError[]; isNew?: boolean };

/** The fields of a process; its address only while it is being made. */
export function ProcessFields({ lang, typed, errors, isNew }: Props) {
  const t = textsIn(lang);
  return (
    <>
      <TextInput
        id="name"
        label={t.processName}
        hint={t.processNameHint}
        value={typed.name}
        error={errorFor(errors, "name")}
      />
      {isNew && (
        <TextInput
          id="slug"
          label={t.slug}
          hint={t.slugHint}
          optional
          autocomplete="off"
          value={typed.slug}
          error={errorFor(errors, "slug")}
        />
      )}
      <TextInput
        id="municipality"
        label={t.municipality}
        value={typed.municipality}
        error={errorFor(errors, "municipality")}
      />
      <Textarea
        id="purpose"
        label={t.purpose}
        hint={t.purposeHint}
        rows={4}
        optional
        value={typed.purpose}
        error={errorFor(errors, "purpose")}
      />
      <TextInput
        id="caseNumber"
        label={t.caseNumber}
        optional
        value={typed.caseNumber}
        error={errorFor(errors, "caseNumber")}
      />
    </>
  );
}
