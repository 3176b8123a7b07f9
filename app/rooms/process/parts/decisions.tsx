import { z } from "zod";
import { paths } from "#base/paths.ts";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { capitalise, formatWhen } from "../fuzzy-words.ts";
import { caseNumber, dateWords, requiredText } from "../inputs.ts";
import type { Decision } from "../process.ts";
import { textsIn } from "../texts.ts";
import { DateField } from "./date-field.tsx";
import type { PartKind } from "./part-kind.ts";
import { deletePart, insertDecision, listDecisions, updateDecision } from "./part-queries.ts";

export const decisions: PartKind<Decision> = {
  name: "decision",
  table: "decision",
  paths: { list: paths.decisions, one: paths.decision, move: null, removal: paths.decisionRemoval },
  input: z.object({
    what: requiredText(2000, "Skriv, hvad der blev besluttet.", "Write what was decided."),
    decidedBy: requiredText(
      200,
      "Skriv, hvem der besluttede det, f.eks. Byrådet.",
      "Write who decided it, such as Byrådet.",
    ),
    decidedOn: dateWords,
    caseNumber,
  }),
  list: listDecisions,
  insert: insertDecision,
  update: updateDecision,
  remove: (trx, id) => deletePart(trx, "decision", id),
  typed: (decision) => ({
    what: decision.what,
    decidedBy: decision.decidedBy,
    decidedOn: decision.decidedOn?.text ?? "",
    caseNumber: decision.caseNumber ?? "",
  }),
  blank: { what: "", decidedBy: "", decidedOn: "", caseNumber: "" },
  titleOf: (decision) => decision.what,
  Fields: ({ lang, typed, errors }) => {
    const t = textsIn(lang);
    return (
      <>
        <Textarea
          id="what"
          label={t.whatDecided}
          rows={3}
          value={typed.what}
          error={errorFor(errors, "what")}
        />
        <TextInput
          id="decidedBy"
          label={t.whoDecided}
          value={typed.decidedBy}
          error={errorFor(errors, "decidedBy")}
        />
        <DateField id="decidedOn" label={t.whenDecided} optional lang={lang} typed={typed} errors={errors} />
        <TextInput
          id="caseNumber"
          label={t.caseNumber}
          optional
          value={typed.caseNumber}
          error={errorFor(errors, "caseNumber")}
        />
      </>
    );
  },
  Told: ({ part, lang }) => {
    const t = textsIn(lang);
    return (
      <>
        <p class="meta">
          {[
            part.decidedOn ? capitalise(formatWhen(part.decidedOn, lang)) : t.undated,
            part.decidedBy,
            part.caseNumber,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>{part.what}</p>
      </>
    );
  },
};
