import { h } from "preact";
import { Button } from "#shell/parts/button/button.tsx";
import type { Example } from "#shell/parts/example.ts";
import type { PageHeadProps } from "#shell/parts/page-head/page-head.tsx";

export const pageHeadExamples: Example<PageHeadProps>[] = [
  {
    name: "with an act that waits",
    props: {
      title: "Notat fra gruppedrøftelse i SektorMED Sundhed",
      meta: "notat-sektormed-sundhed.pdf · 1 side · modtaget 22. juni 2026 · originalen er gemt urørt",
      state: "19 rettelser · 3 tvivl mangler svar",
      act: h(Button, {
        kind: "primary",
        id: "head-approve",
        disabledBecause: "Svar først på de 3 tvivl.",
        children: "Godkend læsningen",
      }),
    },
  },
];
