import { h } from "preact";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import type { EmptyStateProps } from "#shell/parts/empty-state/empty-state.tsx";
import type { Example } from "#shell/parts/example.ts";

export const emptyStateExamples: Example<EmptyStateProps>[] = [
  {
    name: "with the next thing to do",
    props: {
      what: "Der er ingen dokumenter endnu.",
      why: "Noter, referater og input læses her, før de kan kodes.",
      next: h(ButtonLink, { href: "#hent", kind: "primary", children: "Hent et dokument ind" }),
    },
  },
  {
    name: "a zero that is told",
    props: { what: "0 input fra uddannelsessteder.", why: "Vi har spurgt to gange." },
  },
];
