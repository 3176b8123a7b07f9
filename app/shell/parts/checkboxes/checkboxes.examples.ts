import type { CheckboxesProps } from "#shell/parts/checkboxes/checkboxes.tsx";
import type { Example } from "#shell/parts/example.ts";

const areas = [
  { value: "1", text: "Flere i arbejde" },
  { value: "2", text: "Boliger i god stand", hint: "Også ledige huse i landsbyerne" },
  { value: "3", text: "Levende lokalsamfund" },
];

export const checkboxesExamples: Example<CheckboxesProps>[] = [
  { name: "two chosen", props: { id: "areas", legend: "Hører til", options: areas, values: ["1", "3"] } },
  {
    name: "optional, with a hint",
    props: { id: "areas-2", legend: "Hører til", options: areas, optional: true, hint: "Vælg gerne flere." },
  },
];
