/*
 * Makes a font that looks right and reads wrong, as when Word saves Calibri to
 * PDF: there "ti" is one glyph, and many files claim that this glyph stands for
 * U+019F. Here each such sign gets a glyph put together of the plain letters,
 * so that text written with the sign is drawn as the letters. The font gets a
 * new name, as its licence (OFL-1.1) asks of a changed font, and is only used
 * inside the PDF; it is never stored.
 * Tables: https://learn.microsoft.com/typography/opentype/spec/otff
 */
const ligatures: Record<string, string> = { tti: "ƫ", tt: "Ʃ", ti: "Ɵ", ft: "Ō", fh: "Ĭ" };
/** How Word writes the bullet of its Symbol font. */
export const symbolBullet = "\uF0B7";
export const damagedFamily = "Aakaer Grotesk";

/** Swaps letters for the signs they come out as. Refuses runs whose sign in Calibri nobody has seen. */
export function damage(text: string): string {
  const unseen = /fti|ftt|ttf|tfi/.exec(text);
  if (unseen) throw new Error(`no known sign for "${unseen[0]}": choose another word`);
  return text.replace(/tti|tt|ti|ft|fh/g, (letters) => ligatures[letters]!);
}

/** @param font a TrueType font with `glyf` outlines and a format 4 character map */
export function damagedFont(font: Buffer): Buffer {
  const tables = readTables(font);
  const map = readCharacterMap(tables.get("cmap")!);
  const glyphs = readGlyphs(tables);
  const widths = readWidths(tables, glyphs.length);
  const add = (sign: string, letters: string) => {
    let advance = 0;
    const parts = [...letters].map((letter) => {
      const glyph = map.get(letter.codePointAt(0)!)!;
      const part = { glyph, x: advance };
      advance += widths[glyph]!.advance;
      return part;
    });
    map.set(sign.codePointAt(0)!, glyphs.length);
    widths.push({ advance, bearing: widths[parts[0]!.glyph]!.bearing });
    glyphs.push(compositeGlyph(parts, glyphs));
  };
  for (const [letters, sign] of Object.entries(ligatures)) add(sign, letters);
  add(symbolBullet, "•");

  const { glyf, loca } = writeGlyphs(glyphs);
  const head = Buffer.from(tables.get("head")!);
  head.writeInt16BE(1, 50); // long offsets in loca
  const maxp = Buffer.from(tables.get("maxp")!);
  maxp.writeUInt16BE(glyphs.length, 4);
  const hhea = Buffer.from(tables.get("hhea")!);
  hhea.writeUInt16BE(glyphs.length, 34);
  const post = Buffer.alloc(32);
  tables.get("post")!.copy(post, 0, 0, 32);
  post.writeUInt32BE(0x00030000, 0); // no glyph names
  return writeTables([
    ["OS/2", tables.get("OS/2")!],
    ["cmap", writeCharacterMap(map)],
    ["glyf", glyf],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", writeWidths(widths)],
    ["loca", loca],
    ["maxp", maxp],
    ["name", writeName(damagedFamily)],
    ["post", post],
  ]);
}

function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const offset = font.readUInt32BE(at + 8);
    tables.set(
      font.toString("latin1", at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  return tables;
}

function readCharacterMap(cmap: Buffer): Map<number, number> {
  const map = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const segments = table.readUInt16BE(6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const end = table.readUInt16BE(14 + segment * 2);
      const start = table.readUInt16BE(16 + (segments + segment) * 2);
      const delta = table.readUInt16BE(16 + (2 * segments + segment) * 2);
      const rangeAt = 16 + (3 * segments + segment) * 2;
      const range = table.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const plain = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2);
        if (plain !== 0 || range === 0) map.set(code, (plain + delta) & 0xffff);
      }
    }
    return map;
  }
  throw new Error("no character map of format 4");
}

function readGlyphs(tables: Map<string, Buffer>): Buffer[] {
  const long = tables.get("head")!.readInt16BE(50) === 1;
  const loca = tables.get("loca")!;
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const count = tables.get("maxp")!.readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) =>
    tables.get("glyf")!.subarray(offset(glyph), offset(glyph + 1)),
  );
}

interface Width {
  advance: number;
  bearing: number;
}

function readWidths(tables: Map<string, Buffer>, count: number): Width[] {
  const hmtx = tables.get("hmtx")!;
  const full = tables.get("hhea")!.readUInt16BE(34);
  return Array.from({ length: count }, (_, glyph) => ({
    advance: hmtx.readUInt16BE(Math.min(glyph, full - 1) * 4),
    bearing: glyph < full ? hmtx.readInt16BE(glyph * 4 + 2) : hmtx.readInt16BE(full * 4 + (glyph - full) * 2),
  }));
}

function compositeGlyph(parts: { glyph: number; x: number }[], glyphs: Buffer[]): Buffer {
  const wordsAreOffsets = 0x0003;
  const moreFollow = 0x0020;
  const out = Buffer.alloc(10 + parts.length * 8);
  const boxes = parts.map(({ glyph, x }) => [
    glyphs[glyph]!.readInt16BE(2) + x,
    glyphs[glyph]!.readInt16BE(4),
    glyphs[glyph]!.readInt16BE(6) + x,
    glyphs[glyph]!.readInt16BE(8),
  ]);
  out.writeInt16BE(-1, 0);
  out.writeInt16BE(Math.min(...boxes.map((box) => box[0]!)), 2);
  out.writeInt16BE(Math.min(...boxes.map((box) => box[1]!)), 4);
  out.writeInt16BE(Math.max(...boxes.map((box) => box[2]!)), 6);
  out.writeInt16BE(Math.max(...boxes.map((box) => box[3]!)), 8);
  parts.forEach(({ glyph, x }, index) => {
    const at = 10 + index * 8;
    out.writeUInt16BE(wordsAreOffsets | (index < parts.length - 1 ? moreFollow : 0), at);
    out.writeUInt16BE(glyph, at + 2);
    out.writeInt16BE(x, at + 4);
  });
  return out;
}

function writeGlyphs(glyphs: Buffer[]): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  const padded = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(-glyph.length & 3)]));
  let offset = 0;
  padded.forEach((glyph, index) => {
    offset += glyph.length;
    loca.writeUInt32BE(offset, (index + 1) * 4);
  });
  return { glyf: Buffer.concat(padded), loca };
}

function writeWidths(widths: Width[]): Buffer {
  const hmtx = Buffer.alloc(widths.length * 4);
  widths.forEach(({ advance, bearing }, glyph) => {
    hmtx.writeUInt16BE(advance, glyph * 4);
    hmtx.writeInt16BE(bearing, glyph * 4 + 2);
  });
  return hmtx;
}

/** Format 12: one group for each character, in order. */
function writeCharacterMap(map: Map<number, number>): Buffer {
  const entries = [...map].sort(([a], [b]) => a - b);
  const cmap = Buffer.alloc(12 + 16 + entries.length * 12);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(16 + entries.length * 12, 16);
  cmap.writeUInt32BE(entries.length, 24);
  entries.forEach(([code, glyph], index) => {
    const at = 28 + index * 12;
    cmap.writeUInt32BE(code, at);
    cmap.writeUInt32BE(code, at + 4);
    cmap.writeUInt32BE(glyph, at + 8);
  });
  return cmap;
}

function writeName(family: string): Buffer {
  const names = new Map([
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ]);
  const header = Buffer.alloc(6 + names.size * 12);
  header.writeUInt16BE(names.size, 2);
  header.writeUInt16BE(header.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  [...names].forEach(([id, name], index) => {
    const text = Buffer.from(name, "utf16le").swap16();
    [3, 1, 0x0409, id, text.length, offset].forEach((value, field) => {
      header.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    texts.push(text);
    offset += text.length;
  });
  return Buffer.concat([header, ...texts]);
}

function writeTables(tables: [string, Buffer][]): Buffer {
  const header = Buffer.alloc(12 + tables.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  let offset = header.length;
  const bodies = tables.map(([tag, body], index) => {
    const at = 12 + index * 16;
    header.write(tag, at, "latin1");
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(body.length, at + 12);
    offset += body.length + (-body.length & 3);
    return Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
  });
  return Buffer.concat([header, ...bodies]);
}
