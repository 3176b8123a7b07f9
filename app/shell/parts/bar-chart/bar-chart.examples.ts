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
  {
    name: "shares with the range they may lie in",
    props: {
      caption: "Levende lokalsamfund, andel af udsagnene fra hver kanal.",
      labelHeader: "Kanal",
      valueHeader: "Udsagn",
      max: 1,
      bars: [
        {
          label: "Forsamlingshusmøde",
          value: 0.32,
          shown: "64 af 200 udsagn (32 %, 26–39 %)",
          range: { low: 0.26, high: 0.39 },
        },
        {
          label: "Postkort",
          value: 0.25,
          shown: "3 af 12 udsagn (25 %, 9–53 %)",
          range: { low: 0.09, high: 0.53 },
        },
      ],
    },
  },
];
