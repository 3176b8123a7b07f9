import { h } from "preact";
import { Button } from "#shell/parts/button/button.tsx";
import type { Example } from "#shell/parts/example.ts";
import type { RepairsProps } from "#shell/parts/repairs/repairs.tsx";

const undo = (where: string) =>
  h(Button, {
    kind: "link",
    value: where,
    name: "undo",
    children: "Fortryd",
    hiddenWords: `rettelsen i ${where}`,
  });

export const repairsExamples: Example<RepairsProps>[] = [
  {
    name: "a glyph, a bullet, joined lines",
    props: {
      showOccurrences: "Se hvert sted",
      repairs: [
        {
          id: "glyph-1",
          from: "Ɵ",
          to: "ti",
          places: "2 steder",
          reason: "Ødelagt tegn i PDF-filens skrift · godtaget af dig kl. 9.12",
          actions: h(Button, { size: "small", children: "Fortryd alle 2" }),
          open: true,
          occurrences: [
            {
              where: "linje 4",
              pieces: [{ kind: "repaired", text: "ti" }, "lbagemelding"],
              action: undo("linje 4"),
            },
            {
              where: "linje 6",
              pieces: ["hospital ", { kind: "repaired", text: "ti" }, "l hjem"],
              action: undo("linje 6"),
            },
          ],
        },
        {
          id: "glyph-2",
          from: "Ĭ",
          to: "fh",
          places: "1 sted",
          reason: "Tegnet er sjældent, så et menneske skal se på det.",
          actions: [
            h(Button, { size: "small", children: "Godtag" }),
            h(Button, { size: "small", children: "Fortryd" }),
          ],
        },
        { id: "joins", to: "Linjer samlet", places: "3 steder", reason: "Linje 6–8 og 14–15" },
      ],
    },
  },
];
