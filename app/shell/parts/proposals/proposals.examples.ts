import type { Example } from "#shell/parts/example.ts";
import type { ProposalsProps } from "#shell/parts/proposals/proposals.tsx";

export const proposalsExamples: Example<ProposalsProps>[] = [
  {
    name: "one confirmed, one rejected",
    props: {
      proposals: [
        {
          shortcut: "1",
          text: "Voksne, der bliver ved",
          why: "Ligner 31 godkendte udsagn meget. Fælles ord: voksen, forsvinder, sag",
          state: "Godkendt af dig",
        },
        {
          shortcut: "3",
          text: "Fritid, der er til at betale",
          why: "Ligner noget. Ingen ord om kontingent eller kørsel",
          state: "Afvist af dig",
          rejected: true,
        },
      ],
    },
  },
];
