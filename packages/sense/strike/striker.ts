import { fillSpans } from "#sense/strike/fill.ts";
import { runFinder } from "#sense/strike/find-runs.ts";
import { removedMark, type Struck } from "#sense/strike/struck.ts";
import type { Span } from "#sense/types.ts";

export interface Striker {
  /** The mark in place of every run of struck words. */
  words(text: string): string;
  /** Where a text says what is struck, in code points. */
  find(text: string): Span[];
  /** As `words`, filled sign for sign. */
  filled(text: string): string;
  /** Plain data with everything struck; what is not touched is the same value. */
  data<T>(value: T): T;
}

/*
 * Goes through whatever the house has kept as data. Where a piece says which statement
 * it quotes, that decides: a removed one's words become the mark, another's stay as they
 * were said. All other words are held against what was removed.
 */

export function strikerOf(struck: Struck): Striker {
  const finder = runFinder(struck.words);
  const words = (text: string): string => {
    const runs = finder.find(text);
    if (runs.length === 0) return text;
    const signs = [...text];
    let struckText = "";
    let at = 0;
    for (const { start, end } of runs) {
      struckText += `${signs.slice(at, start).join("")}${removedMark}`;
      at = end;
    }
    return struckText + signs.slice(at).join("");
  };
  const data = (value: unknown): unknown => {
    if (typeof value === "string") return words(value);
    if (Array.isArray(value)) {
      const all = value.map(data);
      return all.some((each, at) => each !== value[at]) ? all : value;
    }
    if (value === null || typeof value !== "object") return value;
    const quoted = quotedBy(value as Record<string, unknown>, struck);
    let changed = false;
    const copy: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) {
      const isText = key === "text" && typeof each === "string";
      copy[key] =
        isText && quoted !== null ? (quoted ? (each === "" ? each : removedMark) : each) : data(each);
      if (copy[key] !== each) changed = true;
    }
    return changed ? copy : value;
  };
  return {
    words,
    find: finder.find,
    filled: (text) => fillSpans(text, finder.find(text)),
    data: <T>(value: T) => data(value) as T,
  };
}

const reference = /^statement-(\d+)$/;

/** Whether a piece quotes a removed statement (true), another (false), or does not say (null). */
function quotedBy(piece: Record<string, unknown>, struck: Struck): boolean | null {
  const { statementId, id, number, ref, kind } = piece;
  if (typeof statementId === "string") return struck.statementIds.has(statementId);
  if (typeof id === "string" && typeof number === "number" && "contributionId" in piece)
    return struck.statementIds.has(id);
  const named = typeof ref === "string" && (kind === "quote" || kind === "said") ? reference.exec(ref) : null;
  return named ? struck.numbers.has(Number(named[1])) : null;
}
