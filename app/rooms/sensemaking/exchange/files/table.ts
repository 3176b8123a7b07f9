import type { ExchangeCode, ExchangeData, ExchangeSource, ExchangeStatement } from "../exchange-data.ts";
import { type LedgerLine, ledgerLines } from "./ledger-lines.ts";

export type Cell = string | number | null;

/** Rows under the names of their columns. Values are as programs want them: ids, ISO times, words of the code. */
export interface ExchangeTable {
  name: "codings" | "statements" | "codes" | "ledger";
  columns: readonly string[];
  rows: Cell[][];
}

const statementColumns = ["number", "id", "text", "sha256", "source", "source_id", "start", "end"] as const;

export const codingColumns = [
  ...statementColumns,
  "reading",
  "group",
  "question",
  "code",
  "code_id",
  "code_kind",
  "parent_code",
  "state",
  "coded_by",
  "coded_at",
  "run",
  "coded_in_reading",
] as const;

/** One row for each statement and code: who, when, which run was before them, which reading. */
export function codingTable(data: ExchangeData): ExchangeTable {
  const statements = new Map(data.statements.map((each) => [each.id, each]));
  const sources = sourcesById(data);
  const codes = new Map(data.codes.map((code) => [code.guid, code]));
  const people = new Map(data.people.map(({ id, name }) => [id, name]));
  return {
    name: "codings",
    columns: codingColumns,
    rows: data.codings.map((coding) => {
      const statement = statements.get(coding.statementId)!;
      const code = codes.get(coding.code)!;
      return [
        ...statementCells(statement, sources),
        statement.reading,
        statement.group,
        statement.question,
        code.name,
        code.guid,
        code.kind,
        code.parent === null ? null : (codes.get(code.parent)?.name ?? null),
        coding.state,
        people.get(coding.personId) ?? coding.personId,
        coding.at.toISOString(),
        coding.run,
        coding.reading,
      ];
    }),
  };
}

/** One row for each counted statement, coded or not. */
export function statementTable(data: ExchangeData): ExchangeTable {
  const sources = sourcesById(data);
  const codes = new Map(data.codes.map((code) => [code.guid, code]));
  const named = new Map<string, string[]>();
  for (const { statementId, code, state } of data.codings) {
    if (state === "rejected") continue;
    const names = named.get(statementId) ?? [];
    names.push(codes.get(code)!.name);
    named.set(statementId, names);
  }
  return {
    name: "statements",
    columns: [
      ...statementColumns,
      "reading",
      "basis",
      "channel",
      "sender_kind",
      "location",
      "said_on",
      "group",
      "question",
      "ledger_place",
      "ledger_reason",
      "codes",
    ],
    rows: data.statements.map((statement) => {
      const source = sources.get(statement.sourceId)!;
      return [
        ...statementCells(statement, sources),
        statement.reading,
        statement.basis,
        source.channel,
        source.senderKind,
        source.place,
        source.saidOn,
        statement.group,
        statement.question,
        statement.place,
        statement.reason,
        (named.get(statement.id) ?? []).join(" | "),
      ];
    }),
  };
}

/** One row for each code with how many statements lie under it. */
export function codeTable(data: ExchangeData): ExchangeTable {
  const names = new Map(data.codes.map((code) => [code.guid, code.name]));
  const counts = countByCode(data);
  return {
    name: "codes",
    columns: ["code", "code_id", "code_kind", "parent_code", "definition", "use_when", "not_when", "count"],
    rows: data.codes.map((code: ExchangeCode) => [
      code.name,
      code.guid,
      code.kind,
      code.parent === null ? null : (names.get(code.parent) ?? null),
      code.definition,
      code.useWhen,
      code.notWhen,
      counts.get(code.guid) ?? 0,
    ]),
  };
}

export const ledgerTableColumns = ["ledger_place", "ledger_reason", "count"] as const;

export function ledgerTable({ ledger }: ExchangeData): ExchangeTable {
  return {
    name: "ledger",
    columns: ledgerTableColumns,
    rows: ledgerLines(ledger).map(({ place, reason, count }: LedgerLine) => [place, reason, count]),
  };
}

/** How many statements lie under each code, by its guid. */
export function countByCode({ codings }: Pick<ExchangeData, "codings">): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, state } of codings)
    if (state !== "rejected") counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function statementCells(
  { number, id, text, sha256, sourceId, span }: ExchangeStatement,
  sources: ReadonlyMap<string, ExchangeSource>,
): Cell[] {
  const { title } = sources.get(sourceId)!;
  return [number, id, text, sha256, title, sourceId, span?.start ?? null, span?.end ?? null];
}

const sourcesById = ({ sources }: ExchangeData) => new Map(sources.map((each) => [each.id, each]));
