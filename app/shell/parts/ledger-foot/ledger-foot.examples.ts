import { h } from "preact";
import { Button } from "#shell/parts/button/button.tsx";
import type { Example } from "#shell/parts/example.ts";
import type { LedgerFootProps } from "#shell/parts/ledger-foot/ledger-foot.tsx";

export const ledgerFootExamples: Example<LedgerFootProps>[] = [
  {
    name: "under way",
    props: {
      label: "Regnskab og tempo",
      progress: { value: 2346, max: 3114, label: "2.346 af 3.114 udsagn er behandlet" },
      sum: {
        terms: [
          { count: "2.210", words: "kodet", href: "#kodet" },
          { count: "768", words: "venter", href: "#venter" },
          { count: "92", words: "i resten", href: "#rest" },
          { count: "44", words: "udeladt", href: "#udeladt" },
        ],
        total: { count: "3.114", words: "udsagn" },
      },
      children: h(Button, { kind: "link", shortcut: "U", children: "Fortryd sidste" }),
    },
  },
];
