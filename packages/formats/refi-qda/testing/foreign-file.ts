import { strToU8, zipSync } from "fflate";

/** A `.qdpx` as another program might write it: what stands in Project, and the files beside it. */
export function foreignFile(
  inside: string,
  files: Record<string, string | Uint8Array> = {},
  head = "",
): Uint8Array {
  const xml = `<?xml version="1.0"?>${head}<Project xmlns="urn:QDA-XML:project:1.0" name="Åkær">${inside}</Project>`;
  const parts: Record<string, Uint8Array> = { "project.qde": strToU8(xml) };
  for (const [name, content] of Object.entries(files))
    parts[name] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return zipSync(parts);
}

/** A GUID with a number for a face. */
export const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A text source whose file lies in the archive, with selections of `[start, end, name]`. */
export function textSource(
  number: number,
  selections: readonly (readonly [number, number, string])[],
): string {
  const written = selections.map(
    ([start, end, name], at) =>
      `<PlainTextSelection guid="${guid(number * 100 + at)}" name="${name}" startPosition="${start}" endPosition="${end}"/>`,
  );
  return `<Sources><TextSource guid="${guid(number)}" name="note" plainTextPath="internal://note.txt">${written.join("")}</TextSource></Sources>`;
}
