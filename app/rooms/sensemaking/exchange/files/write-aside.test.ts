import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExchangeData } from "../exchange-data.ts";
import { writeAside } from "./write-aside.ts";
import { writeData } from "./write-data.ts";

const id = (kind: number, at: number) => `0189000${kind}-0000-7000-8000-${String(at).padStart(12, "0")}`;

/** More statements than are written without a thread, in inputs of three. */
function manyStatements(count: number): ExchangeData {
  const at = new Date("2026-06-18T10:00:00Z");
  const words = (number: number) => `Vi mangler en bus nummer ${number} til Lyngå.`;
  const sources = Array.from({ length: Math.ceil(count / 3) }, (_, source) => ({
    id: id(1, source),
    title: `Brev ${source}`,
    text: [0, 1, 2].map((place) => words(10_000 + source * 3 + place)).join("\n"),
    sha256: "0".repeat(64),
    channel: "web",
    senderKind: null,
    place: null,
    saidOn: null,
  }));
  const statements = Array.from({ length: count }, (_, number) => {
    const text = words(10_000 + number);
    const start = (number % 3) * (text.length + 1);
    return {
      id: id(2, number),
      number: number + 1,
      text,
      sha256: "1".repeat(64),
      sourceId: id(1, Math.floor(number / 3)),
      span: { start, end: start + text.length },
      reading: null,
      basis: "verbatim",
      group: null,
      question: null,
      place: "coded" as const,
      reason: null,
    };
  });
  const code = { guid: id(3, 1), kind: "area" as const, id: id(3, 1), name: "Veje og busser" };
  return {
    process: { id: id(4, 1), slug: "aakaer", name: "Fremtidens Åkær", municipality: "Åkær Kommune" },
    language: "da",
    at,
    ledger: { total: count, coded: count, waiting: 0, rest: [], excluded: [] },
    codes: [{ ...code, definition: "", useWhen: "", notWhen: "", parent: null, ended: false }],
    sources,
    statements,
    codings: statements.map(({ id: statementId, number }) => ({
      id: `area ${number}`,
      statementId,
      code: code.guid,
      state: "confirmed" as const,
      personId: id(5, 1),
      at,
      run: null,
      reading: null,
    })),
    people: [{ id: id(5, 1), name: "Amal Sørensen" }],
  };
}

test("written beside the web server, in pieces, a file has the bytes it would have here", async () => {
  const data = manyStatements(2_003);
  for (const name of ["coding.json", "codings.csv"] as const)
    assert.deepEqual(await writeAside({ data, name }), writeData(data, name), name);
  const aside = await writeAside({ data, name: "coding.qdpx" });
  assert.deepEqual(
    Buffer.from(aside as Uint8Array),
    Buffer.from(writeData(data, "coding.qdpx") as Uint8Array),
  );
});
