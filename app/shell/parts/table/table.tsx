import type { ComponentChildren } from "preact";

type TableColumn = {
  header: ComponentChildren;
  /** Figures: set right, in columns. */
  numeric?: boolean;
};

export type TableRow = {
  cells: readonly ComponentChildren[];
  /** The sum at the foot of a ledger. */
  sum?: boolean;
  /** One level in: a part of the row above. */
  part?: boolean;
};

export type TableProps = {
  caption: string;
  /** The caption is for screen readers: a heading above already says it. */
  captionHidden?: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Only as wide as it needs to be. */
  fit?: boolean;
};

/** The first cell of each row is its heading. A wide table scrolls in its own box, also by keyboard. */
export function Table({ caption, captionHidden, columns, rows, fit }: TableProps) {
  return (
    <TableScroll label={caption}>
      <table class={fit ? "table table-fit" : "table"}>
        <caption class={captionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" class={column.numeric ? "r" : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} class={rowClass(row)}>
              {row.cells.map((cell, index) => (
                <Cell key={index} at={index} numeric={columns[index]?.numeric}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** For a table the page writes itself. The label is asked for by axe: scrollable-region-focusable. */
export function TableScroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // A box that scrolls must be reachable by keyboard
    <section class="table--responsive-scroll" tabindex={0} aria-label={label}>
      {children}
    </section>
  );
}

type CellProps = { at: number; numeric: boolean | undefined; children: ComponentChildren };

function Cell({ at, numeric, children }: CellProps) {
  const className = numeric ? "r" : undefined;
  if (at > 0) return <td class={className}>{children}</td>;
  return (
    <th scope="row" class={className}>
      {children}
    </th>
  );
}

function rowClass(row: TableRow): string | undefined {
  if (row.sum) return "sum";
  return row.part ? "part" : undefined;
}
