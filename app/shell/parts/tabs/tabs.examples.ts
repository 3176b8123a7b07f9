import type { Example } from "#shell/parts/example.ts";
import type { TabsProps } from "#shell/parts/tabs/tabs.tsx";

export const tabsExamples: Example<TabsProps>[] = [
  {
    name: "three pages",
    props: {
      label: "Processens dele",
      items: [
        { href: "#faser", text: "Faser" },
        { href: "#omraader", text: "Fokusområder", current: true },
        { href: "#loefter", text: "Løfter og penge" },
      ],
    },
  },
];
