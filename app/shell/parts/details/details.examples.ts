import type { DetailsProps } from "#shell/parts/details/details.tsx";
import type { Example } from "#shell/parts/example.ts";

export const detailsExamples: Example<DetailsProps>[] = [
  { name: "closed", props: { summary: "Se hvert sted", children: "Linje 4, 6, 12, 13 og 16." } },
  {
    name: "open",
    props: { summary: "Sådan er det talt", open: true, children: "Et udsagn kan høre til flere områder." },
  },
];
