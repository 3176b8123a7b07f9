import { readZipDirectory, unpackEntry, type ZipEntry } from "../extract/zip.ts";
import { limits } from "../limits.ts";
import { FormatProblem } from "../problem.ts";
import { RefiProblem } from "./problem.ts";

/** The parts of a `.qdpx`: the project's XML, and its files, unpacked one by one within one budget. */
export interface QdpxArchive {
  project: string;
  /** A file of the sources folder by the path the project gives; null when it is not there. */
  readSource(path: string): Uint8Array | null;
}

/** @throws RefiProblem tooLarge, notAnArchive, noProject, brokenArchive, expandsTooMuch */
export function readArchive(bytes: Uint8Array): QdpxArchive {
  if (bytes.length > limits.fileBytes) throw new RefiProblem("tooLarge", { limit: limits.fileBytes });
  const entries = readZipDirectory(bytes);
  if (!entries) throw new RefiProblem("notAnArchive");
  let budget: number = limits.expandedBytes;
  const unpack = (entry: ZipEntry): Uint8Array => {
    try {
      const content = unpackEntry(bytes, entry, budget);
      budget -= content.length;
      return content;
    } catch (error) {
      if (!(error instanceof FormatProblem)) throw error;
      if (error.code === "expandsTooMuch")
        throw new RefiProblem("expandsTooMuch", { limit: limits.expandedBytes }, error);
      throw new RefiProblem("brokenArchive", { part: entry.name }, error);
    }
  };
  const byName = new Map(entries.map((entry) => [plainName(entry.name), entry]));
  const project = byName.get("project.qde");
  if (!project) throw new RefiProblem("noProject");
  return {
    project: decodeXmlBytes(unpack(project)),
    readSource(path) {
      const name = plainName(path.replace(/^internal:\/\//i, ""));
      const entry = byName.get(`sources/${name}`) ?? byName.get(name);
      return entry ? unpack(entry) : null;
    },
  };
}

/** Programs disagree on capitals and on which way slashes lean. */
function plainName(name: string): string {
  return name
    .replaceAll("\\", "/")
    .replace(/^\.?\//, "")
    .toLowerCase();
}

/** UTF-8 as the standard says, or UTF-16 when a byte order mark says so. */
export function decodeXmlBytes(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
