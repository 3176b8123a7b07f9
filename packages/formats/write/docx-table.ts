import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { docxInlines } from "./docx-inlines.ts";
import { ink, lineColour, secondInk, style } from "./docx-styles.ts";
import type { PreparedInline, PreparedTable } from "./prepared-report.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const rule = (color: string, size: number) => ({ style: BorderStyle.SINGLE, size, color });

/**
 * A table ruled like a sum: hairlines between rows, a line of ink above the
 * total, figures to the right. The header row repeats; no row is split.
 *
 * @param width in twentieths of a point
 */
export function docxTable(node: PreparedTable, width: number): Table {
  const figures = node.numeric.filter(Boolean).length;
  const words = node.numeric.length - figures;
  // A column of figures is 25 mm, less when there are many; the words share the rest.
  const figureWidth =
    figures === 0 ? 0 : Math.floor(Math.min(1417, (width * (words === 0 ? 1 : 0.7)) / figures));
  const wordWidth = words === 0 ? 0 : Math.floor((width - figures * figureWidth) / words);
  const columnWidths = node.numeric.map((numeric) => (numeric ? figureWidth : wordWidth));
  const cell = (column: number, inlines: PreparedInline[], strong: boolean, indented: boolean) =>
    new TableCell({
      width: { size: columnWidths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      margins: { left: 0, right: column === node.numeric.length - 1 ? 0 : 100 },
      children: [
        new Paragraph({
          style: style.cell,
          alignment: node.numeric[column] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ...(indented ? { indent: { left: 240 } } : {}),
          children: docxInlines(inlines, strong),
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: node.head.map((text, column) =>
      cell(column, [{ kind: "text", text, strong: true }], true, false),
    ),
  });
  const rows = node.rows.map(
    ({ cells, tone }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((inlines, column) => {
          const strong = tone === "sum" || (node.ledger && tone === "plain" && column === 0);
          return cell(column, inlines, strong, tone === "sub" && column === 0);
        }),
      }),
  );
  return new Table({
    rows: [header, ...rows],
    columnWidths,
    tableLook: { firstRow: true, firstColumn: true },
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: rule(lineColour, 4),
      bottom: rule(node.ledger ? ink : secondInk, 6),
    },
  });
}
