import { z } from "zod";
import { paths } from "#base/paths.ts";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { formatWhen } from "../fuzzy-words.ts";
import { dateWords, optionalText, requiredDateWords, requiredText } from "../inputs.ts";
import type { DatedPromise } from "../process.ts";
import { textsIn } from "../texts.ts";
import { DateField } from "./date-field.tsx";
import type { PartKind } from "./part-kind.ts";
import { deletePart, insertPromise, listPromises, updatePromise } from "./part-queries.ts";

export const promises: PartKind<DatedPromise> = {
  name: "promise",
  table: "promise",
  paths: { list: paths.promises, one: paths.promise, move: null, removal: paths.promiseRemoval },
  input: z.object({
    what: requiredText(2000, "Skriv, hvad der er lovet.", "Write what was promised."),
    due: requiredDateWords,
    keptOn: dateWords,
    note: optionalText(2000),
  }),
  list: listPromises,
  insert: insertPromise,
  update: updatePromise,
  remove: (trx, id) => deletePart(trx, "promise", id),
  typed: ({ what, due, keptOn, note }) => ({ what, due: due.text, keptOn: keptOn?.text ?? "", note }),
  blank: { what: "", due: "", keptOn: "", note: "" },
  titleOf: (promise) => promise.what,
  Fields: ({ lang, typed, errors }) => {
    const t = textsIn(lang);
    return (
      <>
        <Textarea
          id="what"
          label={t.whatPromised}
          rows={3}
          value={typed.what}
          error={errorFor(errors, "what")}
        />
        <DateField id="due" label={t.due} lang={lang} typed={typed} errors={errors} />
        <DateField id="keptOn" label={t.keptOn} optional lang={lang} typed={typed} errors={errors} />
        <Textarea
          id="note"
          label={t.promiseNote}
          hint={t.promiseNoteHint}
          rows={2}
          optional
          value={typed.note}
          error={errorFor(errors, "note")}
        />
      </>
    );
  },
  Told: ({ part, lang }) => {
    const t = textsIn(lang);
    return (
      <>
        <p class="meta">
          {[t.promised(formatWhen(part.due, lang)), part.keptOn && t.kept(formatWhen(part.keptOn, lang))]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>{part.what}</p>
        {part.note && <p class="note">{part.note}</p>}
      </>
    );
  },
};
