import type { Example } from "#shell/parts/example.ts";
import type { TableProps } from "#shell/parts/table/table.tsx";

export const tableExamples: Example<TableProps>[] = [
  {
    name: "with figures and a sum",
    props: {
      caption: "Input, fordelt på hvor de kom fra",
      columns: [
        { header: "Kanal" },
        { header: "Input", numeric: true },
        { header: "Andel af 1.327", numeric: true },
      ],
      rows: [
        { cells: ["Dialogportalen", "1.038", "78 %"] },
        { cells: ["Postkort og breve", "212", "16 %"] },
        { cells: ["Foreninger, virksomheder, fagforeninger", "46", "3 %"] },
        { cells: ["Uddannelsessteder", "0", "–"] },
        { cells: ["I alt", "1.327", ""], sum: true },
      ],
    },
  },
  {
    name: "hostile text",
    props: {
      caption: "<script>alert(1)</script>",
      columns: [{ header: "Pointe" }],
      rows: [{ cells: ["<img onerror=alert(1)>"] }],
    },
  },
];
