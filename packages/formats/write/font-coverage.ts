/**
 * Which characters a set of fonts has a glyph for, read from the `cmap` tables
 * of their TrueType files. PDF/UA-1 forbids text without a glyph, so it must be
 * known before setting. Source: OpenType 1.9, `cmap`, formats 4 and 12.
 *
 * @param fonts whole TTF files
 * @returns the code points that at least one of them covers
 */
export function fontCoverage(fonts: Uint8Array[]): Set<number> {
  const covered = new Set<number>();
  for (const font of fonts) addCoverage(new DataView(font.buffer, font.byteOffset, font.byteLength), covered);
  return covered;
}

function addCoverage(font: DataView, covered: Set<number>): void {
  const cmap = tableOffset(font, "cmap");
  const subtables = font.getUint16(cmap + 2);
  for (let n = 0; n < subtables; n++) {
    const at = cmap + font.getUint32(cmap + 4 + 8 * n + 4);
    const format = font.getUint16(at);
    if (format === 4) addSegments(font, at, covered);
    if (format === 12) addGroups(font, at, covered);
  }
}

function tableOffset(font: DataView, tag: string): number {
  for (let at = 12; at < 12 + 16 * font.getUint16(4); at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(at + n)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`A font without a ${tag} table`);
}

/** Format 4: segments of the basic plane; glyph 0 means the font has none. */
function addSegments(font: DataView, at: number, covered: Set<number>): void {
  const bytes = font.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const ranges = deltas + bytes;
  for (let segment = 0; segment < bytes; segment += 2) {
    const start = font.getUint16(starts + segment);
    const end = font.getUint16(ends + segment);
    const delta = font.getUint16(deltas + segment);
    const range = font.getUint16(ranges + segment);
    for (let point = start; point <= end && point < 0xffff; point++) {
      const listed = range === 0 ? point : font.getUint16(ranges + segment + range + 2 * (point - start));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) covered.add(point);
    }
  }
}

/** Format 12: groups of consecutive code points of all planes. */
function addGroups(font: DataView, at: number, covered: Set<number>): void {
  const groups = font.getUint32(at + 12);
  for (let group = at + 16; group < at + 16 + 12 * groups; group += 12) {
    const first = font.getUint32(group);
    for (let point = first; point <= font.getUint32(group + 4); point++) {
      if (font.getUint32(group + 8) + (point - first) !== 0) covered.add(point);
    }
  }
}
