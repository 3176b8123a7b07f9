import type { Example } from "#shell/parts/example.ts";
import type { QuoteInContextProps, QuoteProps } from "#shell/parts/quote/quote.tsx";

export const quoteExamples: Example<QuoteProps>[] = [
  {
    name: "with its source",
    props: { text: "ring hjem den første dag de ikke kommer", source: "Bord 7, Nørre Balle, 11. juni 2026" },
  },
  { name: "large", props: { text: "Giv de unge en voksen, der ikke forsvinder.", size: "large" } },
  { name: "hostile text", props: { text: "<script>alert(1)</script>", size: "small" } },
];

export const quoteInContextExamples: Example<QuoteInContextProps>[] = [
  {
    name: "one of two statements",
    props: {
      before: "Vi bor langt ude. ",
      text: "Giv de unge en voksen, der ikke forsvinder.",
      after: " Og gør bussen gratis.",
    },
  },
];
