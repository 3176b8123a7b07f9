import { controlAttributes, FieldGroup, type FieldProps } from "#shell/parts/field/field.tsx";

export type TextInputProps = FieldProps & {
  value?: string;
  type?: "text" | "email" | "url" | "search" | "tel" | "password";
  autocomplete?: string;
  inputMode?: "numeric" | "decimal" | "text";
  /** For a number, a year, a code. */
  short?: boolean;
  readonly?: boolean;
  lang?: string;
};

export function TextInput(props: TextInputProps) {
  return (
    <FieldGroup field={props}>
      <input
        // Preact types every kind of input apart; they differ only in roles we do not set.
        type={(props.type ?? "text") as "text"}
        class={props.short ? "form-input short" : "form-input"}
        value={props.value}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        readonly={props.readonly}
        lang={props.lang}
        {...controlAttributes(props)}
      />
    </FieldGroup>
  );
}
