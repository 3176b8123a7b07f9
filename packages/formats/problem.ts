/** Why a file could not be read. Stable codes: they are stored and never used again for something else. */
export type ProblemCode =
  | "emptyFile"
  | "tooLarge"
  | "notADocument"
  | "wrongExtension"
  | "encryptedPdf"
  | "truncatedPdf"
  | "imageOnlyPdf"
  | "tooManyPages"
  | "encryptedDocx"
  | "brokenDocx"
  | "expandsTooMuch"
  | "textTooLong"
  | "timedOut"
  | "notASheet"
  | "wrongSheetExtension"
  | "brokenXlsx"
  | "encryptedXlsx"
  | "noSheets"
  | "headerOnly"
  | "noHeader"
  | "tooManyRows"
  | "tooManyColumns"
  | "cellTooLong"
  | "unclosedQuote"
  | "cutShort"
  | "nulBytes"
  | "unreadable";

export type ProblemDetails = Record<string, string | number>;

/**
 * Expected trouble with a file. The sentences people read are in
 * `problem-texts.ts`; `details` holds the values they need, and at times a
 * `reason` for the log.
 */
export class FormatProblem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "FormatProblem";
    this.code = code;
    this.details = details;
  }
}
