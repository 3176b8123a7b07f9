import type { Example } from "#shell/parts/example.ts";
import type { TextareaProps } from "#shell/parts/textarea/textarea.tsx";

export const textareaExamples: Example<TextareaProps>[] = [
  {
    name: "empty",
    props: { id: "definition", label: "Definition", hint: "Hvad hører med, og hvad gør ikke?" },
  },
  {
    name: "kept after an error",
    props: {
      id: "reason",
      label: "Begrundelse",
      value: "Fordi",
      rows: 3,
      error: "Skriv lidt mere: mindst ti tegn.",
    },
  },
  {
    name: "hostile text",
    props: { id: "area-hostile", label: "Tekst", value: "</textarea><script>alert(1)</script>" },
  },
];
