import { h } from "preact";
import { Button } from "#shell/parts/button/button.tsx";
import type { Example } from "#shell/parts/example.ts";
import type { MovesProps } from "#shell/parts/moves/moves.tsx";

export const movesExamples: Example<MovesProps>[] = [
  {
    name: "two others",
    props: {
      id: "moves-heading",
      heading: "Din rettelse kan flytte 2 andre",
      note: "De har samme forslag og samme slags tekst. Intet er flyttet endnu.",
      moves: [
        { id: "1", text: "træneren blev, pædagogen rejste", from: "Fritid", to: "Voksne" },
        { id: "2", text: "en at ringe til om søndagen", from: "Fritid", to: "Voksne" },
      ],
      actions: [
        h(Button, { kind: "primary", size: "small", shortcut: "A", children: "Flyt alle 2" }),
        h(Button, { size: "small", shortcut: "Enter", children: "Kun denne" }),
      ],
    },
  },
];
