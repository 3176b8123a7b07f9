import type { Example } from "#shell/parts/example.ts";
import type { InboxProps } from "#shell/parts/inbox/inbox.tsx";

export const inboxExamples: Example<InboxProps>[] = [
  {
    name: "three statements",
    props: {
      label: "Udsagn i indbakken",
      items: [
        {
          id: "2347",
          href: "#2347",
          meta: "Dialogportal · nr. 2.347",
          text: "Giv de unge en voksen, der ikke forsvinder, når sagen skifter bord, og når året skifter med.",
          current: true,
        },
        {
          id: "2349",
          href: "#2349",
          meta: "Bord 4, Tvede · nr. 2.349",
          text: "bus hjem fra ungdomsskolen kl 21",
        },
        { id: "2350", href: "#2350", meta: "Postkort 204 · nr. 2.350", text: "<b>Tak</b> for kaffen" },
      ],
    },
  },
];
