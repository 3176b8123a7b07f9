import type { Example } from "#shell/parts/example.ts";
import type { TextInputProps } from "#shell/parts/text-input/text-input.tsx";

export const textInputExamples: Example<TextInputProps>[] = [
  { name: "plain", props: { id: "process-name", label: "Processens navn", value: "Fremtidens Åkær" } },
  {
    name: "with a hint",
    props: {
      id: "case-number",
      label: "Sagsnummer",
      hint: "Som i sagssystemet: 01.02.05-P16-3-25",
      short: true,
    },
  },
  {
    name: "optional",
    props: { id: "email", label: "E-mail", type: "email", optional: true, autocomplete: "email" },
  },
  {
    name: "with an error",
    props: { id: "year", label: "År", value: "20226", short: true, error: "Skriv et år med fire cifre." },
  },
  {
    name: "hostile text",
    props: {
      id: "hostile",
      label: `"><script>alert(1)</script>`,
      value: `" onfocus="alert(1)`,
      hint: "<b>fed</b>",
    },
  },
];
