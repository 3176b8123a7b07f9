import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sliceCodePoints } from "#formats/code-points.ts";
import { readQdc } from "#formats/refi-qda/codebook.ts";
import { readQdpx } from "#formats/refi-qda/read-qdpx.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { exportNames } from "./files/export-file.ts";
import { parseLedgerText } from "./files/ledger-lines.ts";
import { gatherExchange } from "./gather-exchange.ts";
import { type CodedProcess, codeProcess } from "./testing/coded-house.ts";

const base = `/process/${cast.process.slug}/exchange`;

describe("exchange", () => {
  let house: TestHouse;
  let coded: CodedProcess;
  before(async () => {
    house = await openTestHouse();
    coded = await codeProcess(house);
  });
  after(() => house.close());

  const get = async (url: string, who: CastMember = people.analyst) =>
    house.http.inject({ method: "GET", url, headers: await house.as(who) });
  const download = async (name: string) => {
    const answer = await get(`${base}/files/${name}`);
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 500));
    return answer.rawPayload;
  };

  it("offers each file to those who code, and to nobody else", async () => {
    const page = await get(base);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /8 udsagn = 5 lagt i fokusområder \+ 1 venter \+ 1 i resten \+ 1 udeladt\./);
    const links = [...page.body.matchAll(/href="([^"]*exchange\/files\/[^"]+)"/g)].map(([, href]) => href!);
    assert.equal(links.length, 8);
    for (const href of links) assert.equal((await get(href)).statusCode, 200, href);
    const reader = await get(base, people.reader);
    assert.doesNotMatch(reader.body, /exchange\/files/);
    assert.equal((await get(links[0]!, people.reader)).statusCode, 403);
    assert.equal((await get(links[0]!, people.stranger)).statusCode, 404);
  });

  it("a project holds each statement as a selection in its source, letter for letter", async () => {
    const { project, left, notices } = readQdpx(await download("coding.qdpx"));
    assert.deepEqual([left, notices], [[], []]);
    const selections = project.sources.flatMap((source) =>
      source.selections.map((each) => ({
        ...each,
        words: sliceCodePoints(source.text, each.start, each.end),
      })),
    );
    assert.deepEqual(
      new Map(selections.map((each) => [each.guid, each.words])),
      new Map(coded.statements.map((each) => [each.id, each.text])),
    );
    const names = new Map(
      project.codes.flatMap((code) => [code, ...code.codes]).map(({ guid, name }) => [guid, name]),
    );
    const codings = selections.flatMap((each) =>
      each.codings.map((one) => [each.words, names.get(one.code)]),
    );
    assert.ok(
      codings.some(([words, code]) => words === "Tak for kaffen\tog kagen" && code === "Tak og hilsner"),
    );
    assert.equal(codings.length, 7, "five in areas, one in a rest, one left out; a rejection is no coding");
    assert.deepEqual(project.users, [{ guid: people.analyst.id, name: people.analyst.name }]);
    const ledger = parseLedgerText(project.notes[0]!.text)!;
    assert.equal(ledger.at(-1)!.count, 8);
  });

  it("a codebook holds areas with descriptions and the sums", async () => {
    const { codebook, left } = readQdc(await download("codebook.qdc"));
    assert.deepEqual(left, []);
    assert.deepEqual(
      codebook.codes.map(({ name, description, isCodable }) => [name, description, isCodable]).slice(0, 2),
      [
        ["Veje & busser", "Bus, tog og cykelsti.\n\nOgså om aftenen.", true],
        ["Boliger", "Huse og lejligheder 🏠 til alle.", true],
      ],
    );
    assert.match(codebook.sets[0]!.description, /8 udsagn = 5/);
  });

  it("somebody who codes a sample blind gets no coding out, in no file and not below them", async () => {
    const answer = await house.http.inject({
      method: "POST",
      url: `/process/${cast.process.slug}/samples`,
      headers: {
        ...(await house.as(people.analyst)),
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: new URLSearchParams({ coder: people.otherSecretary.id, share: "100", seed: "7" }).toString(),
    });
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 300));
    for (const name of exportNames) {
      const refused = await get(`${base}/files/${name}`, people.otherSecretary);
      assert.equal(refused.statusCode, 403, name);
      assert.doesNotMatch(refused.body, /Tak og hilsner/);
    }
    assert.equal((await get(base, people.otherSecretary)).statusCode, 403);
    const below = await house.db.transaction({ viewer: people.otherSecretary.id }, async (trx) =>
      gatherExchange(trx, await getProcessBySlug(trx, cast.process.slug), "da"),
    );
    assert.deepEqual(below.codings, []);
    // Those who do not code blind go on as before.
    assert.equal((await get(`${base}/files/coding.json`)).statusCode, 200);
  });
});
