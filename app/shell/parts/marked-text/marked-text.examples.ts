import type { Example } from "#shell/parts/example.ts";
import type { MarkedTextProps } from "#shell/parts/marked-text/marked-text.tsx";

export const markedTextExamples: Example<MarkedTextProps>[] = [
  {
    name: "the original",
    props: { pieces: ["Mere ", { kind: "damaged", text: "Ɵ", says: "Ødelagt tegn" }, "d til oplæring"] },
  },
  {
    name: "the reading",
    props: {
      pieces: [
        "Mere ",
        { kind: "repaired", text: "ti" },
        "d",
        { kind: "joined" },
        " til oplæring ",
        { kind: "doubt", href: "#tvivl-1", text: "Tvivl 1" },
      ],
    },
  },
];
