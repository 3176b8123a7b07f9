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

type CellLook = {
  strong?: boolean;
  indented?: boolean /** Colour of a line above. */;
  above?: string | undefined;
};

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
  const cell = (column: number, inlines: PreparedInline[], look: CellLook) =>
    new TableCell({
      width: { size: columnWidths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      ...(look.above === undefined ? {} : { borders: { top: rule(look.above, 6) } }),
      margins: { left: 0, right: column === node.numeric.length - 1 ? 0 : 100 },
      children: [
        new Paragraph({
          style: style.cell,
          alignment: node.numeric[column] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ...(look.indented ? { indent: { left: 240 } } : {}),
          children: docxInlines(inlines, look.strong),
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: node.head.map((text, column) => cell(column, [{ kind: "text", text, strong: true }], {})),
  });
  const rows = node.rows.map(
    ({ cells, tone }, row) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((inlines, column) => {
          if (tone === "sum") return cell(column, inlines, { strong: true, above: ink });
          const above = row === 0 ? secondInk : undefined;
          if (tone === "sub") return cell(column, inlines, { indented: column === 0, above });
          return cell(column, inlines, { strong: node.ledger && column === 0, above });
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
      bottom: none,
    },
  });
}
