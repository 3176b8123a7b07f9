import type { Example } from "#shell/parts/example.ts";
import type { RadiosProps } from "#shell/parts/radios/radios.tsx";

const modes = [
  { value: "named", text: "Med navn", hint: "Alle kan se, hvem der skrev." },
  { value: "team", text: "Kun procesholdet kender navnet" },
  { value: "unlinked", text: "Uden navn", hint: "Vi gemmer kun det, du skriver." },
];

export const radiosExamples: Example<RadiosProps>[] = [
  {
    name: "one chosen",
    props: { id: "mode", legend: "Hvem må se dit navn?", options: modes, value: "team" },
  },
  {
    name: "with an error",
    props: { id: "mode-2", legend: "Hvem må se dit navn?", options: modes, error: "Vælg én." },
  },
];
