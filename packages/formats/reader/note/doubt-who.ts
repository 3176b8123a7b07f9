import type { Point } from "../../reading.ts";
import { addDoubt } from "../add-doubt.ts";
import { type Draft, spanOf } from "../draft.ts";
import type { ToldBlock } from "../told-block.ts";

/**
 * A note that counts its groups, but tells at no point which of them or which
 * question it comes from: only a person who was there knows who said what.
 *
 * @param counted the block that says how many groups there were
 */
export function doubtWhoSaidWhat(draft: Draft, points: readonly Point[], counted: ToldBlock | null): void {
  const [place] = counted?.places ?? [];
  if (!place || points.length === 0) return;
  if (points.some((point) => point.group !== null || point.question !== null)) return;
  addDoubt(draft, {
    key: `whoSaidWhat:${draft.index.toCodePoint(place.start)}`,
    code: "whoSaidWhat",
    span: spanOf(draft, { start: place.start, end: counted!.end }),
    details: { points: String(points.length) },
    answers: ["unknown"],
  });
}
