import type { BreadcrumbProps } from "#shell/parts/breadcrumb/breadcrumb.tsx";
import type { Example } from "#shell/parts/example.ts";

export const breadcrumbExamples: Example<BreadcrumbProps>[] = [
  {
    name: "three steps",
    props: {
      label: "Eksempel på brødkrumme",
      items: [
        { href: "#hjem", text: "Fremtidens Åkær" },
        { href: "#dokumenter", text: "Dokumenter" },
        { text: "Notat fra SektorMED Sundhed" },
      ],
    },
  },
];
