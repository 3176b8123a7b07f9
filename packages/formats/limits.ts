/** What one file may cost. The reader refuses more, in a sentence. */
export const limits = {
  fileBytes: 50_000_000,
  pages: 500,
  seconds: 60,
  /** Unpacked size of a zipped format. */
  expandedBytes: 200 * 1024 * 1024,
  /** Code points of extracted text. */
  textLength: 5_500_000,
} as const;
