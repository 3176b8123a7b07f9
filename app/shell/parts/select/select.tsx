import { controlAttributes, FieldGroup, type FieldProps } from "#shell/parts/field/field.tsx";

type SelectOption = { value: string; text: string };

export type SelectProps = FieldProps & {
  options: SelectOption[];
  value?: string;
  /** Sends the form when a choice is made (browser/autosubmit.ts). The form keeps its button. */
  autosubmit?: boolean;
};

export function Select(props: SelectProps) {
  return (
    <FieldGroup field={props}>
      <select
        class="form-select"
        data-module={props.autosubmit ? "autosubmit" : undefined}
        {...controlAttributes(props)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}
