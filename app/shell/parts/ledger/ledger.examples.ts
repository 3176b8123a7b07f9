import type { Example } from "#shell/parts/example.ts";
import type { LedgerProps, SumLineProps } from "#shell/parts/ledger/ledger.tsx";

const terms = [
  { count: "2.842", words: "lagt i et eller flere temaer", href: "#temaer" },
  { count: "198", words: "i resten, hver med et navn", href: "#rest" },
  { count: "74", words: "udeladt, hver med en grund", href: "#udeladt" },
];
const total = { count: "3.114", words: "udsagn i alt" };

export const sumLineExamples: Example<SumLineProps>[] = [
  { name: "as a line", props: { terms, total } },
  { name: "stacked", props: { terms, total, shape: "stack" } },
];

export const ledgerExamples: Example<LedgerProps>[] = [
  {
    name: "with named rest and reasons",
    props: {
      caption: "Alle udsagn er gjort rede for",
      question: "Hvad blev der af udsagnene?",
      unit: "Udsagn",
      rows: [
        { count: "2.842", words: "Lagt i et eller flere temaer", href: "#temaer" },
        {
          count: "198",
          words: "I resten, med navn",
          href: "#rest",
          parts: [
            { count: "121", words: "Enkeltstående forslag" },
            { count: "77", words: "Om selve processen" },
          ],
        },
        { count: "74", words: "Udeladt, med grund", href: "#udeladt" },
      ],
      total: { count: "3.114", words: "I alt" },
    },
  },
];
