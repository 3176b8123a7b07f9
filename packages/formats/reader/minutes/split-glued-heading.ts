import { addDoubt } from "../add-doubt.ts";
import { type Draft, placesWithin, spanOf } from "../draft.ts";
import { type ToldBlock, tell } from "../told-block.ts";

const gluedHeading = /[.!?][)"”»]?\s+(\p{Lu}[^.!?:;]{3,80}[^.!?:;,\s])$/u;
const tail = 120;
const mostWords = 8;
const shortestBody = 120;
/** Words that make a sentence of a clause; a heading has none. */
const verbs =
  /(?<!\p{L})(?:er|var|har|havde|skal|kan|vil|bliver|blev|får|må|bør|kommer|går|ønsker|mener|drøftede|indstiller)(?!\p{L})/iu;

/**
 * A heading that lost its line and stands at the end of the paragraph before:
 * after a full stop a short clause with a capital, no verb and no stop of its
 * own, and then a new paragraph. It is split off, and a doubt lets a person put it back.
 */
export function splitGluedHeading(draft: Draft, block: ToldBlock, next: ToldBlock | undefined): ToldBlock[] {
  if (next?.kind !== "paragraph" || next.text.length < shortestBody || !/^\p{Lu}/u.test(next.text))
    return [block];
  const match = gluedHeading.exec(block.text.slice(-tail));
  if (!match || match[1]!.split(/\s+/).length > mostWords || verbs.test(match[1]!)) return [block];
  const from = block.text.length - match[1]!.length;
  const until = block.text.slice(0, from).trimEnd().length;
  const places = placesWithin(draft, block.places, from, block.text.length);
  const rest = placesWithin(draft, block.places, 0, until);
  const [first] = places;
  if (!first || rest.length === 0) return [block];

  const key = `gluedHeading:${draft.index.toCodePoint(first.start)}`;
  addDoubt(draft, {
    key,
    code: "gluedHeading",
    span: spanOf(draft, { start: first.start, end: places.at(-1)!.end }),
    details: { heading: match[1]! },
    answers: ["heading", "sentence"],
  });
  if (draft.recipe.answers[key] === "sentence") return [block];
  const end = rest.at(-1)!.end;
  return [
    tell(draft, { ...block, places: rest, end }),
    tell(draft, {
      ...block,
      kind: "heading",
      marker: null,
      lead: null,
      lineCount: 1,
      start: first.start,
      places,
    }),
  ];
}
