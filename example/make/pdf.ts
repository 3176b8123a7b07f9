import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Run } from "./source.ts";

export interface PdfLook {
  /** Name of the family in `fonts` that the text is set in. */
  family: string;
  fonts: Buffer[];
  title: string;
  /** Typst code that sets page, header, footer and list marks. */
  preamble: string;
  created: Date;
}

export function plex(weight: "400Regular" | "700Bold"): Buffer {
  const find = createRequire(import.meta.url).resolve;
  return readFileSync(find(`@expo-google-fonts/ibm-plex-sans/${weight}/IBMPlexSans_${weight}.ttf`));
}

/** Same blocks and look in, same bytes out: the time is given, and nothing else in the file varies. */
export function makePdf(blocks: Block[], look: PdfLook): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: look.fonts }] });
  const source = [
    `#set document(title: ${quote(look.title)}, author: "Åkær Kommune", date: auto)`,
    `#set text(font: ${quote(look.family)}, lang: "da", size: 11pt, hyphenate: false, fallback: false)`,
    look.preamble,
    ...blocks.map(typstBlock),
  ].join("\n");
  const result = compiler.compile({ mainFileContent: source });
  const document = result.result;
  if (!document) throw new Error(JSON.stringify(compiler.fetchDiagnostics(result.takeError()!)));
  return compiler.pdf(document, { creationTimestamp: look.created.getTime() / 1000 });
}

function typstBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `#heading(level: ${block.level}, ${quote(block.text)})`;
    case "paragraph":
      return `#par[${block.runs.map(typstRun).join("")}]`;
    case "bullets":
      return `#list(${block.items.map((item) => `[#${quote(item)}]`).join(", ")})`;
    case "numbered":
      return `#enum(${block.items.map((item) => `[#${quote(item)}]`).join(", ")})`;
    case "contents":
      return `#outline(title: "Indhold", depth: 2, target: heading.where(level: 2))`;
  }
}

function typstRun(run: Run): string {
  return run.bold ? `#strong(${quote(run.text)})` : `#${quote(run.text)};`;
}

/** As a Typst string, so that nothing in the text is read as code. */
function quote(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
