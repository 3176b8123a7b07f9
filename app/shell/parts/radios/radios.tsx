import { Choice, ChoiceGroup, type ChoiceGroupProps } from "#shell/parts/field/choice.tsx";

export type RadiosProps = ChoiceGroupProps & { value?: string };

/** One of a few. More than seven: use a select. */
export function Radios(props: RadiosProps) {
  return (
    <ChoiceGroup {...props}>
      {props.options.map((option, at) => (
        <Choice
          key={option.value}
          kind="radio"
          group={props}
          option={option}
          at={at}
          checked={option.value === props.value}
        />
      ))}
    </ChoiceGroup>
  );
}
