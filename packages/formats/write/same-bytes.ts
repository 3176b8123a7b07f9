import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The first moment ZIP knows, in local time: ZIP stores clock digits without a zone, so these are the same everywhere. */
const zipEpoch = new Date(1980, 0, 1);

/**
 * An Office file made again without traces of when it was packed: entries in
 * the order of their names (content types first, as the format asks), no clock,
 * and `createdAt` as the moment of creation and change.
 *
 * @param replace parts of the package to write anew, by path
 */
export function withSameBytes(
  file: Uint8Array,
  createdAt: Date,
  replace: Record<string, string>,
): Uint8Array {
  const parts = unzipSync(file);
  const core = "docProps/core.xml";
  const moment = createdAt.toISOString().replace(/\.\d+Z$/, "Z");
  const properties = strFromU8(parts[core]!).replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    `$1${moment}$3`,
  );
  const rewritten: Record<string, string> = { ...replace, [core]: properties };
  const first = "[Content_Types].xml";
  const names = [
    first,
    ...Object.keys(parts)
      .filter((name) => name !== first && !name.endsWith("/"))
      .sort(),
  ];
  const packed: Zippable = {};
  for (const name of names) {
    const text = rewritten[name];
    packed[name] = [text === undefined ? parts[name]! : strToU8(text), { mtime: zipEpoch, level: 6 }];
  }
  return zipSync(packed);
}
