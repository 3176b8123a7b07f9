import type { CodebookProps } from "#shell/parts/codebook/codebook.tsx";
import type { Example } from "#shell/parts/example.ts";

export const codebookExamples: Example<CodebookProps>[] = [
  {
    name: "themes",
    props: {
      label: "Temaer",
      codes: [
        { name: "theme", value: "1", shortcut: "1", text: "Voksne, der bliver ved", count: "148", on: true },
        {
          name: "theme",
          value: "2",
          shortcut: "2",
          text: "Fravær, der opdages sent",
          count: "121",
          on: false,
        },
        {
          name: "theme",
          value: "3",
          shortcut: "3",
          text: "Fritid, der er til at betale",
          count: "97",
          on: false,
        },
      ],
    },
  },
  {
    name: "acts",
    props: {
      label: "Andet",
      codes: [
        { name: "act", value: "rest", shortcut: "R", text: "Læg i resten", count: "31" },
        {
          name: "act",
          value: "split",
          shortcut: "D",
          text: "Del udsagnet i to",
          disabledBecause: "Det er kun ét ord.",
        },
      ],
    },
  },
];
