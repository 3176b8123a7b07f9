import type { Acting } from "../acting.ts";
import type { FocusArea, Process, Values } from "../process.ts";
import { focusAreas } from "./focus-areas.tsx";
import { addPart } from "./part-actions.ts";

/** A focus area that comes from elsewhere than the form: last in the list, with the same refusals. */
export function addFocusArea(
  context: Acting,
  process: Pick<Process, "id">,
  values: Values<FocusArea>,
): Promise<string> {
  return addPart(context, focusAreas, process, values);
}
