import type { Example } from "#shell/parts/example.ts";
import type { KeyValuesProps } from "#shell/parts/key-values/key-values.tsx";

export const keyValuesExamples: Example<KeyValuesProps>[] = [
  {
    name: "a document",
    props: {
      label: "Om dokumentet",
      items: [
        { key: "Fil", value: "notat-sektormed-sundhed.pdf" },
        { key: "Modtaget", value: "22. juni 2026", change: { href: "#ret", text: "Ret" } },
        { key: "Udvalg" },
      ],
    },
  },
];
