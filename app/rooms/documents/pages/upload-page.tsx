import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { limits } from "#formats/limits.ts";
import { type Committee, peopleTextsIn, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { FileUpload } from "#shell/parts/file-upload/file-upload.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { channels } from "../document.ts";
import { textsIn } from "../texts.ts";

/** What became of one file: »notat.pdf er her allerede«, with the way to it. */
export interface Told {
  text: string;
  filename: string;
  href: string;
}

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  committees: Committee[];
  typed?: { channel: string; committee: string; receivedOn: string };
  errors?: FormError[];
  /** What became of the files that could be taken. */
  told?: Told[];
};

export function UploadPage({ context, process, role, committees, typed, errors = [], told = [] }: Props) {
  const t = textsIn(context.lang);
  const levels = peopleTextsIn(context.lang).committeeLevels;
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.bringIn}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.documents(process.slug), text: t.documents },
      ]}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="documents" />
      <h1>{t.bringIn}</h1>
      <ErrorSummary errors={errors} />
      {told.length > 0 && (
        <ul role="status">
          {told.map(({ text, filename, href }) => (
            <li key={href}>
              <a href={href}>{filename}</a> {text}
            </li>
          ))}
        </ul>
      )}
      <p>{t.uploadLead}</p>
      <Form action={paths.newDocument(process.slug)} files>
        <FileUpload
          id="files"
          label={t.files}
          hint={t.filesHint}
          accept={[".pdf", ".docx", ".md", ".txt"]}
          maxBytes={limits.fileBytes}
          multiple
          error={errorFor(errors, "files")}
        />
        <Select
          id="channel"
          label={t.channel}
          value={typed?.channel ?? "committee"}
          options={channels.map((channel) => ({ value: channel, text: t.channels[channel] }))}
          error={errorFor(errors, "channel")}
        />
        {committees.length > 0 && (
          <Select
            id="committee"
            label={t.committee}
            optional
            value={typed?.committee ?? ""}
            options={[
              { value: "", text: t.noCommittee },
              ...committees.map((committee) => ({
                value: committee.id,
                text: `${committee.name} (${levels[committee.level]})`,
              })),
            ]}
          />
        )}
        <TextInput
          id="receivedOn"
          label={t.receivedOn}
          hint={t.receivedOnHint}
          optional
          short
          value={typed?.receivedOn ?? ""}
          error={errorFor(errors, "receivedOn")}
        />
        <FormActions>
          <Button kind="primary">{t.upload}</Button>
        </FormActions>
      </Form>
    </WorkPage>
  );
}
