import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { sheetLimits } from "#formats/sheet/sheet-limits.ts";
import type { Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { FileUpload } from "#shell/parts/file-upload/file-upload.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { textsIn } from "../texts.ts";
import { ChannelSelect } from "./channel-select.tsx";
import { IntakeFrame } from "./intake-frame.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  channel: string;
  errors?: FormError[];
};

/** Where a spreadsheet is brought: nothing is taken in before its columns are said and its rows checked. */
export function SheetPage({ context, process, role, channel, errors = [] }: Props) {
  const t = textsIn(context.lang);
  return (
    <IntakeFrame context={context} process={process} role={role} title={t.newSheet} errors={errors}>
      <p>{t.uploadLead}</p>
      <Form action={paths.newSheet(process.slug)} files>
        <FileUpload
          id="files"
          label={t.file}
          hint={t.fileHint}
          accept={[".xlsx", ".xlsm", ".csv", ".tsv", ".txt"]}
          maxBytes={sheetLimits.fileBytes}
          error={errorFor(errors, "files")}
        />
        <ChannelSelect lang={context.lang} value={channel} />
        <FormActions>
          <Button kind="primary">{t.upload}</Button>
        </FormActions>
      </Form>
    </IntakeFrame>
  );
}
