import { damage, damagedFamily, damagedFont, symbolBullet } from "./damaged-font.ts";
import { makePdf, plex } from "./pdf.ts";
import { type Block, plainText } from "./source.ts";

/*
 * Large margins and no care for single lines: one point starts on the first
 * page and ends on the second, as in notes people really send.
 */
const preamble = `
#set page(paper: "a4", margin: (x: 24mm, top: 34mm, bottom: 27mm))
#set text(costs: (orphan: 0%, widow: 0%))
#set par(leading: 0.9em, spacing: 1.4em)
#set list(marker: [#"${symbolBullet}"], indent: 6pt, body-indent: 8pt, spacing: 1em)
#show heading: set text(size: 13pt, weight: "regular")
#show heading: set block(below: 1.4em)
`;

/** A compiled note whose text layer is broken in the way Word breaks it with Calibri. */
export function makeDamagedNote(blocks: Block[], created: Date): Uint8Array {
  return makePdf(blocks.map(damageBlock), {
    family: damagedFamily,
    fonts: [damagedFont(plex("400Regular"))],
    title: "notat gruppedrøftelser",
    preamble,
    created,
  });
}

function damageBlock(block: Block): Block {
  switch (block.kind) {
    case "heading":
      return { ...block, text: damage(block.text) };
    case "paragraph":
      return { ...block, runs: [{ text: damage(plainText(block.runs)), bold: false }] };
    case "bullets":
    case "numbered":
      return { ...block, items: block.items.map(damage) };
    case "contents":
      return block;
  }
}
