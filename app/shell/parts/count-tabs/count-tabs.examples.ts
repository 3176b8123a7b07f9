import type { CountTabsProps } from "#shell/parts/count-tabs/count-tabs.tsx";
import type { Example } from "#shell/parts/example.ts";

export const countTabsExamples: Example<CountTabsProps>[] = [
  {
    name: "three bands",
    props: {
      label: "Vælg bånd",
      items: [
        { href: "#meget", count: "402", text: "Ligner meget", current: true },
        { href: "#noget", count: "251", text: "Ligner noget" },
        { href: "#intet", count: "115", text: "Intet forslag" },
      ],
    },
  },
];
