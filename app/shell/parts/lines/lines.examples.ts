import type { Example } from "#shell/parts/example.ts";
import type { LinesProps } from "#shell/parts/lines/lines.tsx";

export const linesExamples: Example<LinesProps>[] = [
  {
    name: "an original with damage",
    props: {
      id: "original",
      label: "Originalens tekst, linje for linje",
      lines: [
        {
          number: 1,
          pieces: ["Notat fra gruppedrø", { kind: "damaged", text: "Ō" }, "else i SektorMED Sundhed"],
        },
        { pieces: [""] },
        { number: 3, pieces: ["Fælles ", { kind: "damaged", text: "Ɵ" }, "lbagemelding"] },
        { number: 4, pieces: ["<script>alert(1)</script>"] },
      ],
    },
  },
];
