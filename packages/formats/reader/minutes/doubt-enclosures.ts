import type { Passage } from "../../reading.ts";
import { addDoubt } from "../add-doubt.ts";
import { type Draft, placesWithin, spanOf } from "../draft.ts";
import { listSentences } from "../sentences.ts";
import type { ToldBlock } from "../told-block.ts";
import type { SectionBlocks } from "./cut-items.ts";

const enclosed =
  /^(.{3,200}?)\s+(?:er|bliver|blev|vil\s+blive|var)\s+(?:også\s+)?(?:vedhæftet|vedlagt|vedlægges|medsendt)(?!\p{L})/iu;
const wordLength = 5;

/**
 * A text that says »er vedlagt« promises a file. When fewer things are listed
 * under Bilag than the item calls enclosed, or none of the listed is one of
 * them, a person should look: the file may be missing.
 */
export function doubtEnclosures(
  draft: Draft,
  blocks: readonly ToldBlock[],
  listed: readonly Passage[],
  sections: readonly SectionBlocks[],
): void {
  const inEnclosures = new Set(
    sections.filter((section) => section.kind === "enclosure").flatMap((section) => section.blocks),
  );
  const said = blocks
    .filter((block) => !inEnclosures.has(block))
    .flatMap((block) =>
      listSentences(block.text).flatMap((sentence) => {
        const subject = enclosed.exec(sentence.text)?.[1];
        return subject ? [{ block, sentence, things: partThings(subject) }] : [];
      }),
    );
  const things = said.flatMap(({ things }) => things);
  const [first] = said;
  if (!first) return;
  const missing = things.filter((thing) => !listed.some((passage) => sharesWord(passage.text, thing)));
  if (missing.length === 0 || (listed.length >= things.length && missing.length < things.length)) return;
  const places = placesWithin(draft, first.block.places, first.sentence.start, first.sentence.end);
  const start = places[0]?.start ?? first.block.start;
  addDoubt(draft, {
    key: `enclosures:${draft.index.toCodePoint(start)}`,
    code: "enclosuresDiffer",
    span: spanOf(draft, { start, end: places.at(-1)?.end ?? first.block.end }),
    details: {
      said: things.join("; "),
      saidCount: String(things.length),
      listed: listed.map((passage) => passage.text).join("; "),
      listedCount: String(listed.length),
    },
    answers: ["keep", "missing"],
  });
}

function partThings(subject: string): string[] {
  return subject
    .split(/,\s+|\s+(?:samt|og)\s+/)
    .map((thing) => thing.trim())
    .filter((thing) => thing !== "");
}

/** The same thing when a long word of one begins a word of the other: »Oplægget« and »Oplæg til …«. */
function sharesWord(a: string, b: string): boolean {
  const stems = (text: string) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length >= wordLength)
      .map((word) => word.slice(0, wordLength));
  const known = new Set(stems(a));
  return stems(b).some((stem) => known.has(stem));
}
