import { controlAttributes, FieldGroup, type FieldProps } from "#shell/parts/field/field.tsx";

export type TextareaProps = FieldProps & { value?: string; rows?: number; lang?: string };

export function Textarea(props: TextareaProps) {
  return (
    <FieldGroup field={props}>
      <textarea class="form-input" rows={props.rows ?? 5} lang={props.lang} {...controlAttributes(props)}>
        {props.value}
      </textarea>
    </FieldGroup>
  );
}
