import { h } from "preact";
import type { Example } from "#shell/parts/example.ts";
import type { PanesProps, ReviewColumnsProps } from "#shell/parts/panes/panes.tsx";

const pane = (id: string, title: string) => ({
  id: `pane-${id}`,
  labelledBy: `pane-${id}-heading`,
  children: [h("h3", { id: `pane-${id}-heading` }, title), h("p", {}, "Ruller for sig selv.")],
});

export const panesExamples: Example<PanesProps>[] = [
  {
    name: "inbox, statement, codebook",
    props: {
      left: pane("inbox", "Indbakke"),
      main: pane("statement", "Udsagn"),
      right: pane("codes", "Kodebog"),
      foot: h("p", {}, "Regnskab"),
    },
  },
];

export const reviewColumnsExamples: Example<ReviewColumnsProps>[] = [
  {
    name: "four places",
    props: {
      original: "Originalen",
      reading: "Læsningen",
      side: "Tvivl og rettelser",
      found: "Pointer fundet",
    },
  },
];
