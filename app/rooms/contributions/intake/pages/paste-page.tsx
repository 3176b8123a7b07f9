import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { Checkboxes } from "#shell/parts/checkboxes/checkboxes.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { Radios } from "#shell/parts/radios/radios.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { textsIn as roomTextsIn } from "../../texts.ts";
import { pasteKinds } from "../inputs.ts";
import type { Leavable } from "../leavable.ts";
import type { FoundPart } from "../take-rows.ts";
import { textsIn } from "../texts.ts";
import { IntakeFrame } from "./intake-frame.tsx";

export interface PastePreview {
  found: FoundPart[];
  offers: Leavable[];
  /** Offers that are ticked. */
  ticked: string[];
  cpr: boolean;
}

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  typed: Record<string, string>;
  formKey: string;
  preview: PastePreview | null;
  errors?: FormError[];
};

const meetings = ["unknown", "villageHall", "workplace", "committee", "stakeholder"] as const;

/** A mail pasted, or a flip chart typed in: shown as it will be divided before it is saved. */
export function PastePage({ context, process, role, typed, formKey, preview, errors = [] }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const channelNames = roomTextsIn(lang).channels;
  const field = (id: string) => ({ id, value: typed[id] ?? "", error: errorFor(errors, id) });
  const hidden = { key: formKey, ...(preview ? { seen: "yes" } : {}) };
  return (
    <IntakeFrame context={context} process={process} role={role} title={t.paste} errors={errors}>
      <p>{t.pasteLead}</p>
      <Form action={paths.newPaste(process.slug)} hidden={hidden}>
        <Textarea {...field("text")} label={t.pasteText} rows={12} lang="da" />
        <Radios
          {...field("kind")}
          legend={t.pasteKind}
          options={pasteKinds.map((kind) => ({ value: kind, text: t.pasteKinds[kind] }))}
        />
        <Select
          {...field("meeting")}
          label={t.meeting}
          hint={t.meetingHint}
          optional
          options={meetings.map((meeting) => ({ value: meeting, text: channelNames[meeting] ?? meeting }))}
        />
        <TextInput {...field("saidOn")} label={t.saidOn} hint={t.saidOnHint} optional short />
        <TextInput {...field("senderKind")} label={t.senderKind} hint={t.senderKindHint} optional />
        <TextInput {...field("group")} label={t.group} hint={t.groupHint} optional />
        <Radios
          id="split"
          legend={t.split}
          value={typed.split || "one"}
          options={[
            { value: "one", text: t.splitOne, hint: t.splitOneHint },
            { value: "lines", text: t.splitLines },
          ]}
        />
        {preview && <Preview lang={lang} preview={preview} />}
        <FormActions>
          <Button kind={preview ? "secondary" : "primary"} name="act" value="preview">
            {t.preview}
          </Button>
          {preview && (
            <Button kind="primary" name="act" value="save">
              {t.save}
            </Button>
          )}
        </FormActions>
      </Form>
    </IntakeFrame>
  );
}

function Preview({ lang, preview }: { lang: SignedIn["lang"]; preview: PastePreview }) {
  const t = textsIn(lang);
  const { found, offers, ticked, cpr } = preview;
  return (
    <section id="preview" class="panel flow-s">
      {cpr && <Alert variant="warning">{t.cprMasked}</Alert>}
      {offers.length > 0 && (
        <Checkboxes
          id="leaveOut"
          legend={t.leaveOut}
          hint={t.leaveOutHint}
          optional
          values={ticked}
          options={offers.map((offer) => ({
            value: offer.key,
            text: t.leavable[offer.kind],
            hint: shortened(offer.text),
          }))}
        />
      )}
      <h2>{t.previewHeading(formatNumber(found.length, lang), found.length === 1)}</h2>
      <ol>
        {found.map((each, at) => (
          <li key={at}>
            <Quote text={each.text} lang="da" size="small" />
          </li>
        ))}
      </ol>
    </section>
  );
}

const shortened = (text: string) => {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length <= 200 ? signs.join("") : `${signs.slice(0, 200).join("")}…`;
};
