import { countParts, type Ledger, type LedgerPart } from "../../ledger/ledger.ts";
import type { ExchangeCode, ExchangeData } from "../exchange-data.ts";
import { countByCode } from "./table.ts";

/** What `coding.json` holds; docs/exchange.md tells each field. A field is added, never given another meaning. */
export interface ExchangeJson {
  format: "forsamlingshus-coding";
  version: 1;
  process: { id: string; slug: string; name: string; municipality: string };
  /** When something last happened in the process; null when nothing has. */
  as_of: string | null;
  ledger: {
    total: number;
    coded: number;
    waiting: number;
    rest: number;
    excluded: number;
    rests: LedgerPart[];
    exclusions: { reason: string; count: number }[];
  };
  people: { id: string; name: string }[];
  codes: {
    id: string;
    kind: ExchangeCode["kind"];
    name: string;
    definition: string;
    use_when: string;
    not_when: string;
    parent: string | null;
    in_use: boolean;
    statements: number;
  }[];
  sources: {
    id: string;
    title: string;
    channel: string;
    sender_kind: string | null;
    location: string | null;
    said_on: string | null;
    text: string;
    sha256: string;
  }[];
  statements: {
    id: string;
    number: number;
    source: string;
    /** Code points in the text of the source, end exclusive. */
    start: number | null;
    end: number | null;
    text: string;
    sha256: string;
    reading: number | null;
    basis: string;
    group: string | null;
    question: string | null;
    ledger_place: string;
    ledger_reason: string | null;
  }[];
  codings: {
    statement: string;
    code: string;
    state: string;
    person: string;
    at: string;
    run: number | null;
    reading: number | null;
  }[];
}

export function toJson(data: ExchangeData): string {
  const counts = countByCode(data);
  const whole: ExchangeJson = {
    format: "forsamlingshus-coding",
    version: 1,
    process: data.process,
    as_of: data.at?.toISOString() ?? null,
    ledger: ledgerJson(data.ledger),
    people: data.people,
    codes: data.codes.map((code) => ({
      id: code.guid,
      kind: code.kind,
      name: code.name,
      definition: code.definition,
      use_when: code.useWhen,
      not_when: code.notWhen,
      parent: code.parent,
      in_use: !code.ended,
      statements: counts.get(code.guid) ?? 0,
    })),
    sources: data.sources.map(({ id, title, channel, senderKind, place, saidOn, text, sha256 }) => ({
      id,
      title,
      channel,
      sender_kind: senderKind,
      location: place,
      said_on: saidOn,
      text,
      sha256,
    })),
    statements: data.statements.map((each) => ({
      id: each.id,
      number: each.number,
      source: each.sourceId,
      start: each.span?.start ?? null,
      end: each.span?.end ?? null,
      text: each.text,
      sha256: each.sha256,
      reading: each.reading,
      basis: each.basis,
      group: each.group,
      question: each.question,
      ledger_place: each.place,
      ledger_reason: each.reason,
    })),
    codings: data.codings.map((coding) => ({
      statement: coding.statementId,
      code: coding.code,
      state: coding.state,
      person: coding.personId,
      at: coding.at.toISOString(),
      run: coding.run,
      reading: coding.reading,
    })),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

function ledgerJson({ total, coded, waiting, rest, excluded }: Ledger): ExchangeJson["ledger"] {
  return {
    total,
    coded,
    waiting,
    rest: countParts(rest),
    excluded: countParts(excluded),
    rests: rest,
    exclusions: excluded,
  };
}
