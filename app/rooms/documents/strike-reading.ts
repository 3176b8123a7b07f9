import type { Reading, Repair } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";
import { fillAll } from "#sense/strike/fill.ts";
import type { Striker } from "#sense/strike/striker.ts";
import { rendererOf } from "./renderer.ts";

/**
 * A reading with words taken out. Each passage says what the filled raw text says at its place, so
 * what is left of it is still letter for letter what its source says.
 */
export function strikeReading(
  reading: Reading,
  before: string,
  after: string,
  struck: readonly Span[],
  striker: Striker,
): Reading {
  const isTouched = (spans: readonly Span[]) =>
    spans.some((span) => struck.some((gone) => gone.start < span.end && span.start < gone.end));
  const repairs = reading.repairs.map((repair) =>
    isTouched([repair.span]) ? filledRepair(repair) : striker.data(repair),
  );
  const [readBefore, readAfter] = [rendererOf(before, reading.repairs), rendererOf(after, repairs)];
  const strike = (value: unknown): unknown => {
    if (typeof value === "string") return striker.filled(value);
    if (Array.isArray(value)) return value.map(strike);
    if (value === null || typeof value !== "object") return value;
    const piece = value as Record<string, unknown>;
    const spans = Array.isArray(piece.spans) ? (piece.spans as Span[]) : null;
    const touched = spans !== null && isTouched(spans);
    return Object.fromEntries(
      Object.entries(piece).map(([key, each]) => {
        if (!touched || typeof each !== "string") return [key, key === "spans" ? each : strike(each)];
        if (key === "text") return [key, readBefore(spans) === each ? readAfter(spans) : fillAll(each)];
        return [key, key === "value" ? fillAll(each) : striker.filled(each)];
      }),
    );
  };
  return { ...(strike({ ...reading, repairs: [] }) as Reading), repairs };
}

/** What was repaired inside the struck words says nothing any more. */
function filledRepair(repair: Repair): Repair {
  return {
    ...repair,
    from: fillAll(repair.from),
    to: /[\p{L}\p{N}]/u.test(repair.to) ? fillAll(repair.to) : repair.to,
    reason: { ...repair.reason, evidence: "" },
  };
}
