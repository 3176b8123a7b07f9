import { Choice, ChoiceGroup, type ChoiceGroupProps } from "#shell/parts/field/choice.tsx";

export type CheckboxesProps = ChoiceGroupProps & { values?: readonly string[] };

/** Any of several. The legend asks; each box answers. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <ChoiceGroup {...props}>
      {props.options.map((option, at) => (
        <Choice
          key={option.value}
          kind="checkbox"
          group={props}
          option={option}
          at={at}
          checked={props.values?.includes(option.value) ?? false}
        />
      ))}
    </ChoiceGroup>
  );
}
