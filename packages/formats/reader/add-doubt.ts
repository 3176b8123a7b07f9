import type { Doubt } from "../reading.ts";
import type { Draft } from "./draft.ts";

/** Nobody answers more of one kind in a row. A text with so many is damaged throughout, or hostile. */
const mostOfOneCode = 50;

/**
 * Lets a doubt wait for a person, unless it is answered or asked already. Past
 * the cap the last one of its code tells how many more there are (`details.more`);
 * they come up as the first ones are answered.
 */
export function addDoubt(draft: Draft, doubt: Doubt): void {
  if (draft.asked.has(doubt.key) || draft.recipe.answers[doubt.key] !== undefined) return;
  draft.asked.add(doubt.key);
  const ofCode = draft.doubtsByCode.get(doubt.code) ?? [];
  if (ofCode.length === 0) draft.doubtsByCode.set(doubt.code, ofCode);
  if (ofCode.length < mostOfOneCode) {
    ofCode.push(doubt);
    return;
  }
  const last = ofCode.at(-1)!;
  last.details = { ...last.details, more: String(Number(last.details.more ?? 0) + 1) };
}

/** Every doubt that waits, in order of place. */
export function listDoubts(draft: Draft): Doubt[] {
  return [...draft.doubtsByCode.values()]
    .flat()
    .sort((a, b) => a.span.start - b.span.start || (a.key < b.key ? -1 : 1));
}
