import type { Trx } from "#base/db.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { printReport } from "#rooms/sensemaking/door.ts";
import type { ZipWriter } from "../zip-writer.ts";
import { type Gathered, gatherHandover } from "./gather.ts";
import { type Sheet, toCsv, toHtml } from "./sheet.ts";
import { readMe, words } from "./words.ts";

/**
 * The bundle for the council's case system: what is approved, what it stands on,
 * an index with hashes. Dates come from the material alone, so the same material
 * gives the same bytes.
 */
export async function writeHandover(
  { trx, objects }: { trx: Trx; objects: ObjectStore },
  slug: string,
  zip: ZipWriter,
): Promise<{ files: number; missing: number }> {
  const gathered = await gatherHandover(trx, slug);
  const sums: string[] = [];
  const put = async (name: string, content: Uint8Array | string, packed = false): Promise<string> => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const sha256 = sha256Of(bytes);
    sums.push(`${sha256}  ${name}`);
    await zip.add(name, bytes, packed);
    return sha256;
  };
  const reports = await putReports(gathered, put);
  const { filed, missing } = await putDocuments(gathered, objects, put);
  const { process, data } = gathered;
  const index = gathered.index(filed);
  const fileColumn = words.index.indexOf("Fil");
  await put("indeks.csv", toCsv(index));
  await put(
    "indeks.html",
    toHtml(index, (row, column) => (column === fileColumn && filed[row]!.sha256 ? filed[row]!.file : null)),
  );
  await putSheet("beslutninger", gathered.decisions, put);
  await put("input.csv", toCsv(gathered.inputs));
  await putSheet("regnskab", gathered.ledger, put);
  await put("udsagn.csv", toCsv(gathered.statements));
  await put(
    "LAES-MIG.txt",
    `\uFEFF${readMe({
      ...process,
      summaries: reports.filter((name) => name.startsWith("sammenfatning/")),
      notes: reports.filter((name) => name.startsWith("notat/")),
      documents: gathered.documents.length,
      inputs: gathered.inputs.rows.length,
      statements: data.statements.length,
    })}`,
  );
  await zip.add(
    "kontrolsummer.txt",
    Buffer.from(`${sums.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join("\n")}\n`),
  );
  return { files: sums.length, missing };
}

type Put = (name: string, content: Uint8Array | string, packed?: boolean) => Promise<string>;

async function putReports({ versions }: Gathered, put: Put): Promise<string[]> {
  const names: string[] = [];
  for (const [at, { kind, number, report }] of versions.entries()) {
    const folder = kind === "summary" ? "sammenfatning" : "notat";
    for (const format of ["pdf", "docx"] as const) {
      const name = `${folder}/${String(at + 1).padStart(2, "0")}-${folder}-version-${number}-${report.language}.${format}`;
      await put(name, (await printReport(report, format)) as Uint8Array, true);
      names.push(name);
    }
  }
  return names;
}

async function putDocuments(
  { documents }: Gathered,
  objects: ObjectStore,
  put: Put,
): Promise<{ filed: { file: string; sha256: string }[]; missing: number }> {
  const filed: { file: string; sha256: string }[] = [];
  let missing = 0;
  for (const { document, path, isRemoved } of documents) {
    const bytes = isRemoved ? null : await objects.fetch(document.sha256).catch(() => null);
    if (bytes) filed.push({ file: path, sha256: await put(path, bytes, true) });
    else {
      if (!isRemoved) missing += 1;
      filed.push({ file: isRemoved ? words.removed : words.missing, sha256: "" });
    }
  }
  return { filed, missing };
}

async function putSheet(name: string, sheet: Sheet, put: Put): Promise<void> {
  await put(`${name}.csv`, toCsv(sheet));
  await put(`${name}.html`, toHtml(sheet));
}
