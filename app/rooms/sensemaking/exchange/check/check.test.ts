import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import type { ExchangeData } from "../exchange-data.ts";
import { type ExportName, exportNames, writeExport } from "../files/export-file.ts";
import { gatherExchange } from "../gather-exchange.ts";
import { alterations } from "../testing/alter-export.ts";
import { type CodedProcess, codeProcess } from "../testing/coded-house.ts";
import { compareExport } from "./compare-export.ts";
import { readExport } from "./read-export.ts";

const checked = exportNames.filter((name) => name !== "codebook.pdf");
const extensionOf = (name: string) => name.split(".").at(-1)!;

describe("a file held against the house", () => {
  let house: TestHouse;
  let coded: CodedProcess;
  let data: ExchangeData;
  const files = new Map<ExportName, Uint8Array>();
  before(async () => {
    house = await openTestHouse();
    coded = await codeProcess(house);
    await house.db.transaction({ viewer: people.analyst.id }, async (trx) => {
      data = await gatherExchange(trx, await getProcessBySlug(trx, cast.process.slug), "da");
      for (const name of checked) files.set(name, bytesOf(await writeExport(trx, data, name)));
    });
  });
  after(() => house.close());

  const bytesOf = (content: Uint8Array | string) => Buffer.from(content);
  const compare = (name: string, bytes: Uint8Array) => compareExport(readExport(bytes, name)!, data);

  it("every export is found true, and holds the quotes it should", () => {
    const counts = Object.fromEntries(
      checked.map((name) => [name, readExport(files.get(name)!, name)!.quotes.length]),
    );
    assert.deepEqual(counts, {
      "coding.qdpx": 8,
      "codebook.qdc": 0,
      "coding.xlsx": 8 + 8,
      "codings.csv": 8,
      "statements.csv": 8,
      "coding.json": 8,
      "codebook.docx": 4,
    });
    for (const name of checked) assert.deepEqual(compare(name, files.get(name)!), [], name);
  });

  it("one altered character in any quote of any export is caught", () => {
    for (const name of checked.filter((each) => each !== "codebook.qdc"))
      fc.assert(
        fc.property(fc.nat(40), fc.nat(200), (quote, sign) => {
          const changed = alterations[extensionOf(name)]!(files.get(name)!, { quote, sign });
          const kinds = compare(name, bytesOf(changed)).map(({ kind }) => kind);
          assert.ok(kinds.includes("words"), `${name}: ${kinds}`);
        }),
        { numRuns: 40 },
      );
  });

  it("the ledger is in every export, and one that does not add up is told from one that has moved", async () => {
    for (const name of checked) {
      const found = readExport(files.get(name)!, name)!;
      assert.ok(found.ledger, name);
    }
    const lines = readExport(files.get("coding.json")!, "coding.json")!;
    assert.ok(lines.ledger?.kind === "lines");
    lines.ledger.lines[0]!.count += 1;
    assert.deepEqual(compareExport(lines, data), [{ kind: "sums", at: "" }]);
    lines.ledger.lines.at(-1)!.count += 1;
    assert.deepEqual(compareExport(lines, data), [{ kind: "moved", at: "" }]);
  });

  it("a place or a statement that is not here is told", () => {
    const found = readExport(files.get("coding.json")!, "coding.json")!;
    found.quotes[0]!.span!.start += 1;
    found.quotes[1]!.statement = { id: "elsewhere" };
    assert.deepEqual(
      compareExport(found, data).map(({ kind }) => kind),
      ["place", "unknown"],
    );
    assert.equal(coded.statements.length, 8);
  });
});
