import type { Extraction } from "../../extraction.ts";

/** Plain text on one page, as the extractor hands it over; for tests. */
export function plainExtraction(text: string): Extraction {
  return {
    mediaType: "text/plain",
    text,
    pages: [{ start: 0, end: [...text].length }],
    marks: [],
    title: null,
    language: null,
    warnings: [],
    extractor: "test",
  };
}
