import { paths } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";
import type { SamplesPageProps } from "./samples-page.tsx";

/** What was typed, to be shown again. */
export interface Typed {
  coder: string;
  share: string;
  seed: string;
}

/** Who codes a second time, how much, and from which seed. */
export function DrawForm({ context, process, candidates, typed, errors = [] }: SamplesPageProps) {
  const t = textsIn(context.lang);
  return (
    <section class="flow-s" aria-labelledby="draw-heading">
      <h2 id="draw-heading">{t.draw}</h2>
      <p>{t.drawLead}</p>
      {candidates.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <Form action={paths.samples(process.slug)} label={t.draw}>
          <Select
            id="coder"
            label={t.coder}
            hint={t.coderHint}
            value={typed?.coder ?? ""}
            options={[
              { value: "", text: t.chooseCoder },
              ...candidates.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            {...errorOf(errors, "coder")}
          />
          <TextInput
            id="share"
            label={t.share}
            inputMode="numeric"
            short
            value={typed?.share ?? "10"}
            {...errorOf(errors, "share")}
          />
          <TextInput
            id="seed"
            label={t.seed}
            hint={t.seedHint}
            optional
            inputMode="numeric"
            short
            value={typed?.seed ?? ""}
            {...errorOf(errors, "seed")}
          />
          <FormActions>
            <Button kind="primary">{t.drawButton}</Button>
          </FormActions>
        </Form>
      )}
    </section>
  );
}

function errorOf(errors: NonNullable<SamplesPageProps["errors"]>, field: string): { error?: string } {
  const error = errorFor(errors, field);
  return error ? { error } : {};
}
