import type { DateWordsProps } from "#shell/parts/date-words/date-words.tsx";
import type { Example } from "#shell/parts/example.ts";

export const dateWordsExamples: Example<DateWordsProps>[] = [
  { name: "empty", props: { id: "when", label: "Hvornår?" } },
  {
    name: "read back",
    props: { id: "when-2", label: "Hvornår?", value: "senest maj 2026", readAs: "senest 31. maj 2026" },
  },
  {
    name: "not understood",
    props: {
      id: "when-3",
      label: "Hvornår?",
      value: "snart",
      error: "Skriv en dag, en måned, en årstid eller et år.",
    },
  },
];
