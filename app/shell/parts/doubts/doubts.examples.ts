import { h } from "preact";
import { Button } from "#shell/parts/button/button.tsx";
import type { DoubtsProps } from "#shell/parts/doubts/doubts.tsx";
import type { Example } from "#shell/parts/example.ts";

export const doubtsExamples: Example<DoubtsProps>[] = [
  {
    name: "two doubts",
    props: {
      doubts: [
        {
          id: "tvivl-1",
          question: "Én pointe eller to?",
          children: "Linje 14 har en pil. »Kørelister, der passer« og »vi spilder 20 minutter om dagen«.",
          answers: [
            h(Button, { size: "small", children: "Behold som én" }),
            h(Button, { size: "small", children: "Del i to" }),
          ],
        },
        {
          id: "tvivl-2",
          question: "Hvem sagde hvad?",
          children: "Notatet nævner grupper, men ikke ved den enkelte pointe.",
          answers: [
            h(Button, { size: "small", children: "Lad stå som ukendt" }),
            h(Button, { size: "small", children: "Udfyld selv" }),
          ],
        },
      ],
    },
  },
];
