import type { Example } from "#shell/parts/example.ts";
import type { SelectProps } from "#shell/parts/select/select.tsx";

const areas = [
  { value: "", text: "Vælg fokusområde" },
  { value: "jobs", text: "Flere i arbejde" },
  { value: "homes", text: "Boliger i god stand" },
];

export const selectExamples: Example<SelectProps>[] = [
  { name: "nothing chosen", props: { id: "area", label: "Fokusområde", options: areas } },
  { name: "chosen", props: { id: "area-2", label: "Vis", options: areas, value: "homes", autosubmit: true } },
  {
    name: "with an error",
    props: { id: "area-3", label: "Fokusområde", options: areas, error: "Vælg et område." },
  },
];
