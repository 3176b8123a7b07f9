import type { Example } from "#shell/parts/example.ts";
import type { ThreadProps } from "#shell/parts/thread/thread.tsx";

export const threadExamples: Example<ThreadProps>[] = [
  {
    name: "a process",
    props: {
      points: [
        {
          state: "done",
          when: "Januar 2025 – juni 2026",
          title: "Fase 1: Hvidbog",
          children: "Tallene om kommunen, samlet ét sted.",
        },
        {
          state: "late",
          small: true,
          when: "Lovet senest maj 2026",
          verdict: "Kom for sent.",
          children: "Hvidbogen udkom to dage efter fristen.",
        },
        {
          state: "done",
          small: true,
          when: "Lovet inden sommerferien 2026",
          verdict: "Holdt.",
          children: "Postkort til alle husstande.",
        },
        {
          state: "now",
          when: "Juni – november 2026",
          title: "Fase 2: Dialog og plan",
          children: "Vi lytter og læser alt.",
        },
        {
          state: "planned",
          small: true,
          when: "30. november 2026",
          children: "Byrådet behandler planen på et åbent møde.",
        },
        {
          state: "planned",
          when: "Fra primo 2027",
          title: "Fase 3: Løsninger",
          children: "Planen bliver til indsatser.",
        },
      ],
    },
  },
  {
    name: "a sentence that led nowhere",
    props: {
      points: [
        { state: "done", when: "11. juni 2026", children: "Sagt ved bord 3, Bakkerup." },
        {
          state: "ended",
          when: "28. september 2026",
          verdict: "Ikke med i planen.",
          children: "Begrundelsen står i bilag 4.",
        },
      ],
    },
  },
];
