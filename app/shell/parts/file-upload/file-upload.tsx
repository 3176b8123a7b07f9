import { formatBytes } from "#shell/format/bytes.ts";
import { controlAttributes, FieldGroup, type FieldProps } from "#shell/parts/field/field.tsx";
import { useLang, useWords } from "#shell/words.ts";

export type FileUploadProps = FieldProps & {
  /** File endings with a dot, ".pdf". A help for the picker; the server looks at the bytes. */
  accept?: readonly string[];
  maxBytes?: number;
  multiple?: boolean;
};

/** Stands in a form with `files`. dkfds 11 has no file field; this follows its text input. */
export function FileUpload(props: FileUploadProps) {
  const words = useWords();
  const lang = useLang();
  const limit = props.maxBytes ? words.fileSizeHint(formatBytes(props.maxBytes, lang)) : "";
  const field = { ...props, hint: [props.hint, limit].filter(Boolean).join(" ") || undefined };
  return (
    <FieldGroup field={field}>
      <input
        type="file"
        class="form-input form-file"
        accept={props.accept?.join(",")}
        multiple={props.multiple}
        {...controlAttributes(field)}
      />
    </FieldGroup>
  );
}
