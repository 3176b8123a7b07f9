import type { FocusAreaText } from "../../reading.ts";
import { type Draft, passageOf, placesWithin } from "../draft.ts";
import type { ToldBlock } from "../told-block.ts";

const longestTitle = 120;
const announces = /fokusområde|indsatsområde|pejlemærke|\btema(?:er)?\b/i;
const fewest = 2;

/**
 * Paragraphs that open with a bold lead ending in a full stop, one after the
 * other, under words that announce them: the lead is the area's title, the rest its definition.
 */
export function findFocusAreas(draft: Draft, blocks: readonly ToldBlock[]): FocusAreaText[] {
  const areas: FocusAreaText[] = [];
  let announced = false;
  let run: FocusAreaText[] = [];
  const close = () => {
    if (announced && run.length >= fewest) areas.push(...run);
    run = [];
  };
  for (const block of blocks) {
    const area = readRunIn(draft, block);
    if (area) run.push(area);
    else {
      close();
      announced = announces.test(block.text);
    }
  }
  close();
  return areas;
}

function readRunIn(draft: Draft, block: ToldBlock): FocusAreaText | null {
  if (!block.lead || (block.kind !== "paragraph" && block.kind !== "listItem")) return null;
  const lead = passageOf(draft, [block.lead]).text.trimEnd();
  if (lead.length > longestTitle || !/[.:]$/.test(lead) || !block.text.startsWith(lead)) return null;
  const rest = /^\s*/.exec(block.text.slice(lead.length))![0].length + lead.length;
  if (rest >= block.text.length) return null;
  const title = passageOf(draft, placesWithin(draft, [block.lead], 0, lead.length - 1));
  const definition = passageOf(draft, placesWithin(draft, block.places, rest, block.text.length));
  return {
    title: title.text,
    definition: definition.text,
    titleSpans: title.spans,
    definitionSpans: definition.spans,
  };
}
