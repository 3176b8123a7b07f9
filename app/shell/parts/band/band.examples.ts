import { h } from "preact";
import type { BandProps } from "#shell/parts/band/band.tsx";
import type { Example } from "#shell/parts/example.ts";

export const bandExamples: Example<BandProps>[] = [
  {
    name: "on the sheet",
    props: {
      sheet: true,
      labelledBy: "band-heading",
      children: [
        h("h3", { id: "band-heading" }, "Hvor er vi nu?"),
        h("p", {}, "Fuld linje er sket. Prikket linje er planlagt."),
      ],
    },
  },
];
