import type { ComponentChildren } from "preact";
import { describedBy, FieldError, Hint, hintId, Optional } from "#shell/parts/field/field.tsx";

type ChoiceOption = { value: string; text: string; hint?: string; disabled?: boolean };

export type ChoiceGroupProps = {
  id: string;
  name?: string;
  legend: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  options: readonly ChoiceOption[];
};

/** The id of one box; the first is what an error summary links to. */
function choiceId(groupId: string, at: number): string {
  return `${groupId}-option${at + 1}`;
}

export function ChoiceGroup(props: ChoiceGroupProps & { children: ComponentChildren }) {
  return (
    <div class={props.error ? "form-group form-error" : "form-group"} id={props.id}>
      <fieldset aria-describedby={describedBy(props)}>
        <legend class="form-label">
          {props.legend}
          <Optional when={props.optional} />
        </legend>
        <Hint id={props.id} text={props.hint} />
        <FieldError id={props.id} text={props.error} />
        {props.children}
      </fieldset>
    </div>
  );
}

type ChoiceProps = {
  kind: "radio" | "checkbox";
  group: ChoiceGroupProps;
  option: ChoiceOption;
  at: number;
  checked: boolean;
};

export function Choice({ kind, group, option, at, checked }: ChoiceProps) {
  const id = choiceId(group.id, at);
  return (
    <div class={`form-group-${kind}`}>
      <input
        type={kind}
        id={id}
        name={group.name ?? group.id}
        class={`form-${kind}`}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-describedby={option.hint ? hintId(id) : undefined}
      />
      <label class="form-label" for={id}>
        {option.text}
      </label>
      <Hint id={id} text={option.hint} />
    </div>
  );
}
