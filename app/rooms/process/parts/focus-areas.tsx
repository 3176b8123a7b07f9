import { z } from "zod";
import { paths } from "#base/paths.ts";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { requiredText } from "../inputs.ts";
import type { FocusArea } from "../process.ts";
import { textsIn } from "../texts.ts";
import type { PartKind } from "./part-kind.ts";
import { endFocusArea, insertFocusArea, listFocusAreas, updateFocusArea } from "./part-queries.ts";

/** A focus area is ended, never removed: what was coded to it still names it. */
export const focusAreas: PartKind<FocusArea> = {
  name: "focusArea",
  table: "focus_area",
  paths: {
    list: paths.focusAreas,
    one: paths.focusArea,
    move: paths.focusAreaMove,
    removal: paths.focusAreaEnd,
  },
  input: z.object({
    name: requiredText(300, "Skriv, hvad fokusområdet hedder.", "Write what the focus area is called."),
    definition: requiredText(
      10_000,
      "Skriv, hvad der hører til. Maskinens forslag bygger på teksten.",
      "Write what belongs here. The machine's proposals are built on the text.",
    ),
  }),
  list: listFocusAreas,
  insert: insertFocusArea,
  update: updateFocusArea,
  remove: endFocusArea,
  findFault: (others, { name }) =>
    others.some((other) => other.name.toLocaleLowerCase("da") === name.toLocaleLowerCase("da"))
      ? {
          field: "name",
          da: "Der er allerede et fokusområde med det navn.",
          en: "There is already a focus area by that name.",
        }
      : null,
  typed: ({ name, definition }) => ({ name, definition }),
  blank: { name: "", definition: "" },
  titleOf: (area) => area.name,
  Fields: ({ lang, typed, errors }) => {
    const t = textsIn(lang);
    return (
      <>
        <TextInput id="name" label={t.name} value={typed.name} error={errorFor(errors, "name")} />
        <Textarea
          id="definition"
          label={t.definition}
          hint={t.definitionHint}
          rows={6}
          value={typed.definition}
          error={errorFor(errors, "definition")}
        />
      </>
    );
  },
  Told: ({ part }) => (
    <>
      <h2>
        <span class="quiet">{part.position}</span> {part.name}
      </h2>
      <p>{part.definition}</p>
    </>
  ),
};
