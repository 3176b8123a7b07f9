import { limits } from "../limits.ts";
import { elementReader } from "./element-reader.ts";
import { type LeftOut, LeftOutList } from "./left-out.ts";
import { RefiProblem } from "./problem.ts";
import type { QdaCodebook } from "./qda-project.ts";
import { decodeXmlBytes } from "./read-archive.ts";
import { readCodeLists, readSets } from "./read-codes.ts";
import { parseXml } from "./safe-xml.ts";
import { writeCodes, writeSets } from "./write-codes.ts";
import { xmlElement } from "./xml-element.ts";

const namespace = "urn:QDA-XML:codebook:1.0";

/** A codebook as `.qdc`. Notes on codes have no place in it; sets hold codes alone. */
export function writeQdc({ origin, codes, sets }: QdaCodebook): Uint8Array {
  const ofCodes = sets.map((set) => ({ ...set, sources: [], notes: [] }));
  const root = xmlElement("CodeBook", { xmlns: namespace, origin }, [
    writeCodes(codes, false),
    writeSets(ofCodes),
  ]);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${root}\n`);
}

/** @throws RefiProblem tooLarge, unsafeXml, tooDeep, brokenXml, wrongRoot */
export function readQdc(bytes: Uint8Array): { codebook: QdaCodebook; left: LeftOut[] } {
  if (bytes.length > limits.fileBytes) throw new RefiProblem("tooLarge", { limit: limits.fileBytes });
  const left = new LeftOutList();
  const read = elementReader(parseXml(decodeXmlBytes(bytes), "CodeBook"), "CodeBook", left);
  const codebook: QdaCodebook = {
    origin: read.attribute("origin"),
    codes: readCodeLists(read.children("Codes"), left),
    sets: read.children("Sets").flatMap((list) => {
      const holder = elementReader(list, "Sets", left);
      const found = readSets(holder.children("Set"), left);
      holder.finish();
      return found;
    }),
  };
  read.finish();
  return { codebook, left: left.list() };
}
