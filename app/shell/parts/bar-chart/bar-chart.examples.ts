import type { BarChartProps } from "#shell/parts/bar-chart/bar-chart.tsx";
import type { Example } from "#shell/parts/example.ts";

export const barChartExamples: Example<BarChartProps>[] = [
  {
    name: "statements per focus area",
    props: {
      caption: "Udsagn pr. fokusområde, af 3.114 udsagn. Et udsagn kan høre til flere.",
      labelHeader: "Fokusområde",
      valueHeader: "Udsagn",
      bars: [
        { label: "Levende lokalsamfund", value: 705, shown: "705 udsagn", href: "#6" },
        { label: "Børn og unge, der har det svært", value: 634, shown: "634 udsagn", href: "#3" },
        { label: "Én kommune på tværs", value: 164, shown: "164 udsagn", href: "#7" },
        { label: "Uddannelsessteder", value: 0, shown: "0 udsagn" },
      ],
      note: "Opgjort 15. september 2026.",
    },
  },
];
