import { z } from "zod";
import { paths } from "#base/paths.ts";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { formatSpan } from "../fuzzy-words.ts";
import { dateWords, optionalText, requiredText } from "../inputs.ts";
import type { Phase } from "../process.ts";
import { textsIn } from "../texts.ts";
import { DateField } from "./date-field.tsx";
import type { PartKind } from "./part-kind.ts";
import { deletePart, insertPhase, listPhases, updatePhase } from "./part-queries.ts";

export const phases: PartKind<Phase> = {
  name: "phase",
  table: "phase",
  paths: { list: paths.phases, one: paths.phase, move: paths.phaseMove, removal: paths.phaseRemoval },
  input: z.object({
    name: requiredText(200, "Skriv, hvad fasen hedder.", "Write what the phase is called."),
    description: optionalText(5000),
    start: dateWords,
    end: dateWords,
  }),
  list: listPhases,
  insert: insertPhase,
  update: updatePhase,
  remove: (trx, id) => deletePart(trx, "phase", id),
  typed: ({ name, description, start, end }) => ({
    name,
    description,
    start: start?.text ?? "",
    end: end?.text ?? "",
  }),
  blank: { name: "", description: "", start: "", end: "" },
  titleOf: (phase) => phase.name,
  Fields: ({ lang, typed, errors }) => {
    const t = textsIn(lang);
    return (
      <>
        <TextInput id="name" label={t.name} value={typed.name} error={errorFor(errors, "name")} />
        <Textarea
          id="description"
          label={t.description}
          rows={3}
          optional
          value={typed.description}
          error={errorFor(errors, "description")}
        />
        <DateField id="start" label={t.start} optional lang={lang} typed={typed} errors={errors} />
        <DateField id="end" label={t.end} optional lang={lang} typed={typed} errors={errors} />
      </>
    );
  },
  Told: ({ part, lang }) => {
    const when = formatSpan(part.start, part.end, lang);
    return (
      <>
        {when && <p class="meta">{when}</p>}
        <h2>{part.name}</h2>
        {part.description && <p>{part.description}</p>}
      </>
    );
  },
};
