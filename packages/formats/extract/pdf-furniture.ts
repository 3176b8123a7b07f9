import type { Line } from "./pdf-lines.ts";

export interface FurniturePage {
  lines: { line: Line; text: string }[];
  top: number;
  bottom: number;
}

/** The part of a page, from either edge, where a number may be a page number. */
const margin = 0.13;

/**
 * Finds running headers, footers and page numbers: the same text at the same
 * place on more than half of the pages, two at least. A number counts as the
 * same when it grows with the page, in the margin and in no larger letters than
 * the body: »Punkt 1«, »Punkt 2« at the top of each page are headings.
 */
export function findFurniture(pages: FurniturePage[], bodySize: number): Set<Line> {
  const places = new Map<string, Map<number, Line>>();
  pages.forEach((page, number) => {
    for (const { line, text } of page.lines) {
      for (const key of keys(text, line, page, number, bodySize)) {
        const found = places.get(key) ?? new Map<number, Line>();
        found.set(number, line);
        places.set(key, found);
      }
    }
  });
  const furniture = new Set<Line>();
  for (const found of places.values()) {
    if (found.size >= 2 && found.size > pages.length / 2)
      for (const line of found.values()) furniture.add(line);
  }
  return furniture;
}

function keys(text: string, line: Line, page: FurniturePage, number: number, bodySize: number): string[] {
  const words = text.replace(/\s+/g, " ").trim();
  const height = page.top - page.bottom;
  const fromEdge = Math.min(page.top - line.y, line.y - page.bottom);
  const inMargin = fromEdge < margin * height;
  // In the margins a header may change side from page to page; in the body the place must be exact.
  const place = inMargin
    ? `${Math.round(line.y / 3)}`
    : `${Math.round(line.y / 3)} ${Math.round(line.x / 3)}`;
  const same = `${place} ${words}`;
  if (!inMargin || line.size > bodySize * 1.05) return [same];
  const numbers = [...words.matchAll(/\d{1,4}/g)].map((match) => {
    const before = words.slice(0, match.index);
    const after = words.slice(match.index + match[0].length);
    return `${place} ${before}#${Number(match[0]) - number}${after}`;
  });
  return [same, ...numbers];
}
