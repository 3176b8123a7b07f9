import { countParts, type Ledger } from "../../ledger/ledger.ts";
import type { ExchangeText } from "../texts.ts";

/** One line of the ledger as every export holds it: the parts add up to the total. */
export interface LedgerLine {
  place: "coded" | "waiting" | "rest" | "excluded" | "total";
  /** The name of the rest or why it is left out; null for a sum. */
  reason: string | null;
  count: number;
}

/** Sums first, each followed by its parts, the total last. */
export function ledgerLines({ total, coded, waiting, rest, excluded }: Ledger): LedgerLine[] {
  return [
    { place: "coded", reason: null, count: coded },
    { place: "waiting", reason: null, count: waiting },
    { place: "rest", reason: null, count: countParts(rest) },
    ...rest.map(({ name, count }): LedgerLine => ({ place: "rest", reason: name, count })),
    { place: "excluded", reason: null, count: countParts(excluded) },
    ...excluded.map(({ reason, count }): LedgerLine => ({ place: "excluded", reason, count })),
    { place: "total", reason: null, count: total },
  ];
}

/** »400 udsagn = 300 kodet + 80 venter + 12 i en rest + 8 udeladt«: for a file that has room for a sentence alone. */
export function ledgerSentence(ledger: Ledger, t: ExchangeText): string {
  return t.ledgerSentence(
    ledger.total,
    ledger.coded,
    ledger.waiting,
    countParts(ledger.rest),
    countParts(ledger.excluded),
  );
}

/** The ledger as text that a program reads back: one line each, numbers first. */
export function ledgerText(ledger: Ledger): string {
  return ledgerLines(ledger)
    .map(({ place, reason, count }) => [count, place, ...(reason === null ? [] : [reason])].join("\t"))
    .join("\n");
}

/** @returns null when it is not such a text */
export function parseLedgerText(text: string): LedgerLine[] | null {
  const lines = text
    .split("\n")
    .map((line) => /^(\d+)\t(coded|waiting|rest|excluded|total)(?:\t(.*))?$/s.exec(line));
  if (lines.some((line) => line === null)) return null;
  return lines.map((line) => ({
    place: line![2] as LedgerLine["place"],
    reason: line![3] ?? null,
    count: Number(line![1]),
  }));
}
