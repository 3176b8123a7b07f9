import { sha256Of } from "#base/sha256-of.ts";
import { printableText } from "#formats/write/printable-text.ts";
import { countParts } from "../../ledger/ledger.ts";
import type { ExchangeData, ExchangeStatement } from "../exchange-data.ts";
import { ledgerLines } from "../files/ledger-lines.ts";
import type { FoundExport, FoundLedger, FoundQuote } from "./found-export.ts";

/** Something in a file that is not as the house has it. */
export interface Difference {
  kind: "words" | "hash" | "place" | "unknown" | "source" | "noLedger" | "sums" | "moved";
  /** Where in the file, for people. */
  at: string;
}

/**
 * Holds a file against the house: each quote sign by sign, its hash and its place; each source;
 * the ledger against its own sum, and against the ledger as it stands now.
 */
export function compareExport(found: FoundExport, data: ExchangeData): Difference[] {
  const byId = new Map(data.statements.map((each) => [each.id, each]));
  const byNumber = new Map(data.statements.map((each) => [each.number, each]));
  const quotes = found.quotes.flatMap((quote) => {
    const { statement } = quote;
    const known = "id" in statement ? byId.get(statement.id) : byNumber.get(statement.number);
    const kind = known ? quoteDifference(quote, known, !("id" in statement)) : "unknown";
    return kind === null ? [] : [{ kind, at: quote.at }];
  });
  const texts = new Map(data.sources.map(({ id, text }) => [id, text]));
  const sources = (found.sources ?? [])
    .filter(({ id, text }) => texts.get(id) !== text)
    .map(({ id }) => ({ kind: "source" as const, at: id }));
  return [...quotes, ...sources, ...compareLedger(found.ledger, data)];
}

function quoteDifference(
  quote: FoundQuote,
  statement: ExchangeStatement,
  isPrinted: boolean,
): Difference["kind"] | null {
  const { text, sha256, span, source } = quote;
  // What is printed for people holds no control characters; the words are the same.
  if (text !== (isPrinted ? printableText(statement.text) : statement.text)) return "words";
  if (sha256 !== undefined && sha256 !== sha256Of(text)) return "hash";
  if (source !== undefined && source !== statement.sourceId) return "place";
  if (span && (span.start !== statement.span?.start || span.end !== statement.span?.end)) return "place";
  return null;
}

function compareLedger(found: FoundLedger | null, { ledger }: ExchangeData): Difference[] {
  if (found === null) return [{ kind: "noLedger", at: "" }];
  const now = ledgerLines(ledger);
  if (found.kind === "sums") {
    const { sums } = found;
    const [total = 0, ...parts] = sums;
    if (parts.reduce((all, count) => all + count, 0) !== total) return [{ kind: "sums", at: "" }];
    const { coded, waiting, rest, excluded } = ledger;
    const wanted = [ledger.total, coded, waiting, countParts(rest), countParts(excluded)];
    return wanted.every((count, at) => count === sums[at]) ? [] : [{ kind: "moved", at: "" }];
  }
  const { lines } = found;
  const isSame =
    lines.length === now.length &&
    lines.every(
      ({ count, reason }, at) =>
        count === now[at]!.count && (reason === undefined || reason === now[at]!.reason),
    );
  if (isSame) return [];
  const known = lines.filter(({ reason }) => reason !== undefined);
  const sums = known.filter(({ reason }) => reason === null).map(({ count }) => count);
  const total = sums.pop();
  const adds = known.length === 0 || sums.reduce((all, count) => all + count, 0) === total;
  return [{ kind: adds ? "moved" : "sums", at: "" }];
}
