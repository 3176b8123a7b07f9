import type { Example } from "#shell/parts/example.ts";
import type { FiguresProps } from "#shell/parts/figures/figures.tsx";

export const figuresExamples: Example<FiguresProps>[] = [
  {
    name: "four units",
    props: {
      items: [
        { count: "1.327", counts: "input fra borgere, foreninger og virksomheder", href: "#input" },
        { count: "118", counts: "borde ved 9 møder", href: "#borde" },
        { count: "1.406", counts: "pointer skrevet ved bordene", href: "#pointer" },
        { count: "3.114", counts: "udsagn, én tanke ad gangen", href: "#udsagn" },
      ],
    },
  },
];
