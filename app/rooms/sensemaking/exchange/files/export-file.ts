import type { Trx } from "#base/db.ts";
import { writeQdc } from "#formats/refi-qda/codebook.ts";
import { writeQdpx } from "#formats/refi-qda/write-qdpx.ts";
import { printReport } from "../../reports/report-files.ts";
import { listLoose, listNewestProposals } from "../coding-queries.ts";
import type { ExchangeData } from "../exchange-data.ts";
import { chooseExamples } from "./code-examples.ts";
import { codebookReport } from "./codebook-report.ts";
import { toJson } from "./to-json.ts";
import { toCodebook, toProject } from "./to-project.ts";
import { toCsv, toXlsx } from "./write-tables.ts";

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
  switch (name) {
    case "coding.qdpx":
      return writeQdpx(toProject(data));
    case "codebook.qdc":
      return writeQdc(toCodebook(data));
    case "coding.xlsx":
      return toXlsx(data);
    case "codings.csv":
      return toCsv(data, "codings");
    case "statements.csv":
      return toCsv(data, "statements");
    case "coding.json":
      return toJson(data);
    case "codebook.docx":
    case "codebook.pdf": {
      const examples = chooseExamples(data, {
        proposals: await listNewestProposals(trx, data.process.id),
        loose: await listLoose(trx, data.process.id),
      });
      return printReport(codebookReport(data, examples), name.endsWith("docx") ? "docx" : "pdf", origin);
    }
  }
}
