import type { Warning } from "../extraction.ts";
import type { DocxParts } from "./docx-parts.ts";
import { attribute, children, find, parsePart } from "./docx-xml.ts";

/** What in a Word file a person should know of: macros, links out of the file, files inside it, changes not settled. */
export function docxWarnings({ names, xml }: DocxParts): Warning[] {
  const warnings: Warning[] = [];
  const macros = names.filter((name) => /vba(Project|Data)[^/]*$/i.test(name));
  if (macros.length > 0 || /macroEnabled/i.test(xml.get("[Content_Types].xml") ?? "")) {
    warnings.push({ code: "macros", detail: macros.join(", ") });
  }
  const external = externalTargets(xml);
  if (external) warnings.push({ code: "externalLinks", detail: external });
  const embedded = names.filter((name) => /^word\/(embeddings|activeX|afchunk)[^/]*\/./i.test(name));
  if (embedded.length > 0) warnings.push({ code: "embeddedFiles", detail: embedded.join(", ") });
  const changes = xml.get("word/document.xml")?.match(/<w:(ins|del|moveFrom|moveTo) /g)?.length ?? 0;
  if (changes > 0) warnings.push({ code: "trackedChanges", detail: String(changes) });
  return warnings;
}

/** Kinds of relationships that leave the file, with counts: »hyperlink × 2, image × 1«. Addresses are not repeated. */
function externalTargets(xml: DocxParts["xml"]): string {
  const counts = new Map<string, number>();
  for (const [name, text] of xml) {
    if (!name.endsWith(".rels")) continue;
    for (const each of children(find(parsePart(text), "Relationships"), "Relationship")) {
      if (attribute(each, "TargetMode")?.toLowerCase() !== "external") continue;
      const kind = attribute(each, "Type")?.split("/").at(-1) ?? "link";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, n]) => `${kind} × ${n}`)
    .join(", ");
}
