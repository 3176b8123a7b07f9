import type { ReportFormat } from "#base/paths.ts";
import type { Report } from "#formats/report.ts";
import { writeHtml } from "#formats/write/write-html.ts";
import { writeInWorker } from "#formats/write/write-in-worker.ts";
import { assetPath } from "#shell/assets.ts";

export const mediaTypes: Record<ReportFormat, string> = {
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** Prints a report in one of its forms. Same report, same bytes. */
export async function printReport(
  report: Report,
  format: ReportFormat,
  linkBase = "",
): Promise<Uint8Array | string> {
  if (format === "html")
    return writeHtml(report, { stylesheetHref: `${linkBase}${assetPath("house.css")}`, linkBase });
  return writeInWorker(report, format);
}

/** `sammenfatning-fremtidens-aakaer.pdf` */
export function reportFilename(name: string, slug: string, format: ReportFormat): string {
  return `${name.toLowerCase()}-${slug}.${format}`;
}
