import { crc32, deflateSync, inflateSync } from "node:zlib";

/*
 * A picture of a screen has few colours that matter: paper, ink, one accent, and the
 * edges between them. So the 256 most frequent (of 32 steps a channel) become a
 * palette, and every pixel takes the nearest. A third of the bytes, no dependency.
 * Source: PNG (Third Edition), https://www.w3.org/TR/png-3/
 */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The same picture with a palette of at most 256 colours.
 *
 * @param png eight bits a channel, RGB or RGBA without transparency, not interlaced: what Chromium writes
 * @throws when it is any other PNG
 */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, pixels, channels } = decode(png);
  const palette = choosePalette(pixels, channels);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0, y = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += channels) {
      const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
      let place = nearest.get(colour);
      if (place === undefined) {
        place = findNearest(palette, colour);
        nearest.set(colour, place);
      }
      rows[y * (width + 1) + 1 + x] = place;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255]));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Each group of near-equal colours by its most frequent member, so that paper stays exactly paper. */
function choosePalette(pixels: Buffer, channels: number): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const groups = new Map<number, { colour: number; most: number; all: number }>();
  for (const [colour, count] of counts) {
    const group = colour & 0xf8f8f8;
    const known = groups.get(group) ?? { colour, most: 0, all: 0 };
    known.all += count;
    if (count > known.most) Object.assign(known, { colour, most: count });
    groups.set(group, known);
  }
  return [...groups.values()]
    .sort((a, b) => b.all - a.all || a.colour - b.colour)
    .slice(0, 256)
    .map(({ colour }) => colour);
}

function findNearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, each] of palette.entries()) {
    const red = (each >> 16) - (colour >> 16);
    const green = ((each >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (each & 255) - (colour & 255);
    const far = red * red + green * green + blue * blue;
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

function decode(png: Buffer): { width: number; height: number; pixels: Buffer; channels: number } {
  if (!png.subarray(0, 8).equals(signature)) throw new Error("not a PNG");
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    if (name === "IHDR") header = png.subarray(at + 8, at + 8 + size);
    if (name === "IDAT") data.push(png.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const [depth, type, , , interlaced] = header.subarray(8);
  const channels = type === 2 ? 3 : type === 6 ? 4 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new Error("a PNG of another kind");
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(data)), width, height, channels),
  };
}

/** Takes off the five filters, row by row. */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Buffer {
  const line = width * channels;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)]!;
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x >= channels ? out[at - channels]! : 0;
      const up = y > 0 ? out[at - line]! : 0;
      const corner = x >= channels && y > 0 ? out[at - line - channels]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      out[at] = raw[y * (line + 1) + 1 + x]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(name: string, content: Buffer): Buffer {
  const out = Buffer.alloc(content.length + 12);
  out.writeUInt32BE(content.length, 0);
  out.write(name, 4, "latin1");
  content.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, content.length + 8)), content.length + 8);
  return out;
}
