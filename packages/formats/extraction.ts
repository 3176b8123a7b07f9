import type { Span } from "./span.ts";

/**
 * What came out of a file before anyone interpreted it. `text` is the raw
 * extracted text: it is stored once and never changes, and every span in the
 * product points into it.
 */
export interface Extraction {
  mediaType: MediaType;
  text: string;
  /** Pages in reading order; one entry for formats without pages. */
  pages: Span[];
  /** What the file itself says about the text: hints for the reader, never facts. */
  marks: Mark[];
  /** The file's own title, when it carries one. */
  title: string | null;
  /** Language as the file states it (BCP 47), when it does. */
  language: string | null;
  /** Things a person should know, e.g. macros left aside. */
  warnings: Warning[];
  /** Name and version of the extractor, for the record of the reading. */
  extractor: string;
}

export type MediaType =
  | "application/pdf"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "text/markdown"
  | "text/plain";

export type Mark =
  | { kind: "heading"; level: number; span: Span }
  | { kind: "paragraph"; span: Span }
  | { kind: "listItem"; ordered: boolean; level: number; span: Span }
  | { kind: "bold"; span: Span }
  | { kind: "tableCell"; row: number; column: number; table: number; span: Span }
  /** The same text at the same place on most pages: a running header, footer or page number. */
  | { kind: "furniture"; span: Span };

export interface Warning {
  code:
    | "macros"
    | "externalLinks"
    | "embeddedFiles"
    | "trackedChanges"
    | "directionMarks"
    | "controlCharacters"
    | "guessedEncoding";
  detail: string;
}
