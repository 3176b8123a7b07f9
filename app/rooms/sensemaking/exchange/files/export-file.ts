import type { Trx } from "#base/db.ts";
import { printReport } from "../../reports/report-files.ts";
import { listLoose, listNewestProposals } from "../coding-queries.ts";
import type { ExchangeData } from "../exchange-data.ts";
import { chooseExamples } from "./code-examples.ts";
import { codebookReport } from "./codebook-report.ts";
import { writeAside } from "./write-aside.ts";

export const exportNames = [
  "coding.qdpx",
  "codebook.qdc",
  "coding.xlsx",
  "codings.csv",
  "statements.csv",
  "coding.json",
  "codebook.docx",
  "codebook.pdf",
] as const;

export type ExportName = (typeof exportNames)[number];

const mediaTypes: Record<string, string> = {
  qdpx: "application/zip",
  qdc: "application/xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

export const mediaTypeOf = (name: ExportName) => mediaTypes[name.split(".").at(-1)!]!;

/** `coding-fremtidens-aakaer.qdpx` */
export function exportFilename(name: ExportName, slug: string): string {
  const [base, extension] = name.split(".");
  return `${base}-${slug}.${extension}`;
}

/**
 * The bytes of one file. The same coding gives the same bytes.
 *
 * @param origin address of the house, for links in the printed codebook
 */
export async function writeExport(
  trx: Trx,
  data: ExchangeData,
  name: ExportName,
  origin = "",
): Promise<Uint8Array | string> {
  if (name !== "codebook.docx" && name !== "codebook.pdf") return writeAside({ data, name });
  const examples = chooseExamples(data, {
    proposals: await listNewestProposals(trx, data.process.id),
    loose: await listLoose(trx, data.process.id),
  });
  return printReport(codebookReport(data, examples), name.endsWith("docx") ? "docx" : "pdf", origin);
}
