import type { ErrorSummaryProps } from "#shell/parts/error-summary/error-summary.tsx";
import type { Example } from "#shell/parts/example.ts";

export const errorSummaryExamples: Example<ErrorSummaryProps>[] = [
  {
    name: "two errors",
    props: {
      errors: [
        { field: "year", message: "Skriv et år med fire cifre." },
        { message: "Fase 2 slutter før fase 1 begynder." },
      ],
    },
  },
];
