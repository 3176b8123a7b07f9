import type { AlertProps } from "#shell/parts/alert/alert.tsx";
import type { Example } from "#shell/parts/example.ts";

export const alertExamples: Example<AlertProps>[] = [
  {
    name: "info",
    props: { variant: "info", children: "Læsningen er fra 22. juni. Originalen er gemt urørt." },
  },
  {
    name: "success",
    props: {
      variant: "success",
      heading: "Læsningen er godkendt",
      children: "5 pointer er lagt i indbakken.",
    },
  },
  {
    name: "warning",
    props: { variant: "warning", heading: "3 venter på telefonen", children: "Skriv bare videre." },
  },
  {
    name: "error",
    props: {
      variant: "error",
      heading: "Filen kunne ikke læses",
      children: "Den er låst med en adgangskode. Fjern den, og send filen igen.",
    },
  },
];
