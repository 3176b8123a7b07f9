import { makePdf, plex } from "./pdf.ts";
import type { Block } from "./source.ts";

/** Minutes as a case system prints them: the committee on top of every page, the page number below. */
export function makeMinutesPdf(blocks: Block[], committee: string, day: string, created: Date): Uint8Array {
  return makePdf(blocks, {
    family: "IBM Plex Sans",
    fonts: [plex("400Regular"), plex("700Bold")],
    title: `Referat – ${committee}, ${day}`,
    preamble: `
#set page(paper: "a4", margin: (x: 25mm, top: 32mm, bottom: 38mm),
  header: text(9pt)[Åkær Kommune #h(1fr) ${committee}, ${day}],
  footer: context text(9pt)[#h(1fr) Side #counter(page).get().first() af #counter(page).final().first()])
#set par(spacing: 1.3em)
#set text(costs: (orphan: 0%, widow: 0%))
#show heading.where(level: 2): set block(above: 2em)
`,
    created,
  });
}
