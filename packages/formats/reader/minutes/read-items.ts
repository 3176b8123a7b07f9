import type { CaseNumber, Item, Passage, Recommendation, Section } from "../../reading.ts";
import { findCaseNumbers } from "../case-number.ts";
import { type Draft, passageOf, placesWithin, spanOf } from "../draft.ts";
import { wholePlaces } from "../draft-block.ts";
import type { ToldBlock } from "../told-block.ts";
import type { ItemBlocks, SectionBlocks } from "./cut-items.ts";
import { doubtEnclosures } from "./doubt-enclosures.ts";
import { readOutcome } from "./outcome.ts";
import { splitPresenter } from "./presenter.ts";

/** One item as the agenda has it. Sections keep the order they stand in: in some minutes the outcome comes before the case. */
export function readItem(draft: Draft, parts: ItemBlocks, fallbackTitle: string, year: number | null): Item {
  const heading = parts.heading?.item ?? null;
  const written = heading ? parts.heading!.text.slice(heading.titleFrom) : fallbackTitle;
  const { title, presenter } = splitPresenter(written);
  const enclosures = parts.sections
    .filter((section) => section.kind === "enclosure")
    .flatMap((section) => listPassages(draft, section));
  const outcome = parts.sections.filter((section) => section.kind === "outcome");
  const all = [
    ...(parts.heading ? [parts.heading] : []),
    ...parts.lead,
    ...parts.sections.flatMap(withHeading),
  ];
  doubtEnclosures(draft, all, enclosures, parts.sections);
  return {
    number: heading?.number ?? null,
    title,
    presenter,
    caseNumber: findCaseNumber(draft, [...(parts.heading ? [parts.heading] : []), ...parts.lead]),
    sections: parts.sections.map((section) => readSection(draft, section)),
    recommendations: parts.sections
      .filter((section) => section.kind === "recommendation")
      .flatMap((section) => readRecommendations(draft, section)),
    outcome:
      outcome.length > 0
        ? readOutcome(
            draft,
            outcome.flatMap((section) => section.blocks),
            year,
          )
        : null,
    enclosures,
    span: spanOf(draft, { start: all[0]?.start ?? 0, end: Math.max(...all.map((block) => block.end), 0) }),
  };
}

const withHeading = (section: SectionBlocks) => [section.heading, ...section.blocks];

function readSection(draft: Draft, section: SectionBlocks): Section {
  return {
    kind: section.kind,
    title: section.heading.text.replace(/\s*:$/, ""),
    subheadings: section.blocks
      .filter((block) => block.kind === "heading")
      .map((block) => passageOf(draft, block.places)),
    ...passageOf(draft, section.blocks.flatMap(wholePlaces)),
  };
}

/** Numbered lines are a recommendation each; a sentence without list is one. */
function readRecommendations(draft: Draft, section: SectionBlocks): Recommendation[] {
  const items = section.blocks.filter((block) => block.kind === "listItem");
  if (items.length > 0)
    return items.map((block, i) => ({
      number:
        block.marker && /[\p{L}\d]/u.test(block.marker) ? block.marker.replace(/[.)]$/, "") : String(i + 1),
      ...passageOf(draft, block.places),
    }));
  const [only] = section.blocks.filter((block) => block.kind === "paragraph");
  return only ? [{ number: "1", ...passageOf(draft, only.places) }] : [];
}

function listPassages(draft: Draft, section: SectionBlocks): Passage[] {
  return section.blocks
    .filter((block) => block.text.trim() !== "")
    .map((block) => passageOf(draft, block.places));
}

function findCaseNumber(draft: Draft, blocks: readonly ToldBlock[]): CaseNumber | null {
  for (const block of blocks) {
    const [found] = findCaseNumbers(block.text);
    if (!found) continue;
    const { start, end, ...parts } = found;
    return {
      ...parts,
      spans: placesWithin(draft, block.places, start, end).map((place) => spanOf(draft, place)),
    };
  }
  return null;
}
