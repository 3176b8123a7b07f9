import { h } from "preact";
import type { Example } from "#shell/parts/example.ts";
import type { FindingProps } from "#shell/parts/finding/finding.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";

const numbers = [
  h(NumberLink, { href: "#liste", children: "148 af 634 udsagn" }),
  " om børn og unge, fra 96 input.",
];

export const findingExamples: Example<FindingProps>[] = [
  {
    name: "pointing on",
    props: {
      id: "fund-1",
      number: "Fund 1",
      sentence: "Unge skal møde færre og mere vedholdende voksne",
      numbers,
      data: "481 af 5.117 unge på 16–24 år er uden job og uddannelse (9,4 %, november 2025).",
      quotes: h(Quote, {
        text: "Den eneste, der stadig ringer, er hans gamle træner.",
        source: "Postkort 88, Vrenderup",
      }),
      minority: { heading: "Mindretal", children: "19 udsagn advarer mod flere kontaktpersoner." },
      pointsTo: { children: [h("b", {}, "Peger frem mod"), " mål 3.1: Én fast voksen."] },
    },
  },
  {
    name: "ending",
    props: {
      id: "fund-3",
      number: "Fund 3",
      sentence: "Tomme huse i landsbyerne optager flere end manglende nybyggeri",
      numbers,
      pointsTo: {
        ends: true,
        children: [h("b", {}, "Ikke med i udkastet til plan."), " Begrundelsen står i bilag 4."],
      },
    },
  },
];
