/** What one spreadsheet may cost. The reader refuses more, in a sentence. */
export const sheetLimits = {
  fileBytes: 50_000_000,
  /** Unpacked, all parts of a workbook together. */
  expandedBytes: 500_000_000,
  /** Rows with something in them, all sheets together. */
  rows: 200_000,
  columns: 200,
  /** Characters of one cell. */
  cellLength: 100_000,
  seconds: 120,
} as const;
