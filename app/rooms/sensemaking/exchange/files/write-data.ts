import { writeQdc } from "#formats/refi-qda/codebook.ts";
import { writeQdpx } from "#formats/refi-qda/write-qdpx.ts";
import type { ExchangeData } from "../exchange-data.ts";
import { toJson } from "./to-json.ts";
import { toCodebook, toProject } from "./to-project.ts";
import { toCsv, toXlsx } from "./write-tables.ts";

export type DataName =
  | "coding.qdpx"
  | "codebook.qdc"
  | "coding.xlsx"
  | "codings.csv"
  | "statements.csv"
  | "coding.json";

/** The bytes of one file for programs. The same coding gives the same bytes. */
export function writeData(data: ExchangeData, name: DataName): Uint8Array | string {
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
  }
}
