import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { codingsByArea, ledgerOf } from "./door.ts";
import { analystIn, coding } from "./testing/analyst-in.ts";
import { addShortInput, type FilledProcess, fillProcess, proposeNow } from "./testing/fill-process.ts";

const ledgerPath = `/process/${cast.process.slug}/ledger`;

describe("coding", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 60);
    await proposeNow(house);
  });
  after(() => house.close());

  const { act, get, post, state } = analystIn(() => house);
  const asAnalyst = <T>(work: Parameters<typeof house.db.transaction<T>>[1]) =>
    house.db.transaction({ viewer: people.analyst.id }, work);
  const undoAll = async () => {
    await house.superuser.query(
      "update coding_act set undone_at = now(), undone_by = person_id where undone_at is null",
    );
  };

  it("a run proposes an area with its reasons, and the same input makes no second run", async () => {
    await proposeNow(house);
    const { rows } = await house.superuser.query("select number, manifest, output_hash from run");
    assert.equal(rows.length, 1);
    assert.match(rows[0].output_hash, /^[0-9a-f]{64}$/);
    const page = await get(`${coding}/${filled.statements[0]}`);
    assert.match(page.body, /Foreslået af kørsel 1/);
    assert.match(page.body, /Fælles ord: /);
  });

  it("opens at the next statement that waits, and goes on from there", async () => {
    const first = await get(coding);
    assert.equal(first.statusCode, 303);
    assert.match(String(first.headers.location), /coding\/[0-9a-f-]{36}\?pile=/);
    const page = await get(String(first.headers.location));
    const next = /href="([^"]+)"[^>]*data-key="J"/.exec(page.body)![1]!.replaceAll("&amp;", "&");
    assert.equal((await get(next)).statusCode, 200);
  });

  it("an area is laid on and taken off, several at a time, and the coding names reading and person", async () => {
    const [, id] = filled.statements as [string, string];
    assert.equal((await act(id, { area: filled.areas.homes })).statusCode, 303);
    await act(id, { area: filled.areas.young });
    let standing = (await state(id)).codings;
    assert.equal(standing.length, 2);
    const page = await get(`${coding}/${id}`, people.reader);
    assert.match(page.body, /Godkendt af Amal Sørensen/);
    const { rows } = await house.superuser.query("select reading_id from coding where statement_id = $1", [
      id,
    ]);
    assert.ok(rows.every((row) => row.reading_id === filled.readingId));
    await act(id, { area: filled.areas.homes });
    standing = (await state(id)).codings;
    assert.deepEqual(
      standing.map((one: { areaId: string }) => one.areaId),
      [filled.areas.young],
    );
    await undoAll();
  });

  it("the rest takes a statement out of its areas, and an area out of the rest", async () => {
    const id = filled.statements[2]!;
    await act(id, { area: filled.areas.homes });
    await act(id, { rest: "Enkeltstående forslag" });
    assert.deepEqual((await state(id)).ledger.rest, [{ name: "Enkeltstående forslag", count: 1 }]);
    await act(id, { exclude: "", suggested: "Sendt to gange" });
    assert.deepEqual((await state(id)).ledger.excluded, [{ reason: "Sendt to gange", count: 1 }]);
    await act(id, { area: filled.areas.buses });
    const now = await state(id);
    assert.equal(now.ledger.coded, 1);
    assert.equal(now.codings.length, 1);
    await act(id, { back: "1" });
    assert.equal((await state(id)).ledger.waiting, 60);
    await undoAll();
  });

  it("a rest without a name is refused, and what was typed stands", async () => {
    const answer = await act(filled.statements[2]!, { rest: "  " });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Skriv et navn eller en grund/);
    const long = "x".repeat(501);
    const tooLong = await act(filled.statements[2]!, { exclude: long });
    assert.equal(tooLong.statusCode, 422);
    assert.ok(tooLong.body.includes(`value="${long}"`));
  });

  it("undo takes back one's own newest act whole, and never another's", async () => {
    const id = filled.statements[3]!;
    await act(id, { rest: "Uklart" });
    await act(id, { area: filled.areas.homes });
    await act(filled.statements[4]!, { area: filled.areas.buses }, people.secretary);
    const undone = await post(`${coding}/undo`, {});
    assert.equal(undone.statusCode, 303);
    const after = await state(id);
    assert.deepEqual(
      after.ledger.rest,
      [{ name: "Uklart", count: 1 }],
      "the rest it was taken from holds it again",
    );
    assert.equal(after.ledger.coded, 1, "what another coded stands");
    assert.match((await get(String(undone.headers.location))).body, /Fortrudt: Lagt i »Boliger«/);
    await post(`${coding}/undo`, {});
    const nothing = await post(`${coding}/undo`, { at: id });
    assert.equal(nothing.statusCode, 409);
    assert.match(nothing.body, /ikke kodet noget her/);
    await undoAll();
  });

  it("who comes second is told who was first and with what, and nothing is lost", async () => {
    const id = filled.statements[5]!;
    const { seen } = await state(id);
    await post(`${coding}/${id}`, { seen, area: filled.areas.homes }, people.secretary);
    const late = await post(`${coding}/${id}`, { seen, rest: "Mit navn til resten" });
    assert.equal(late.statusCode, 409);
    assert.match(late.body, /Karen Mølgaard lagde udsagnet i »Boliger« imens/);
    assert.match(late.body, /value="Mit navn til resten"/);
    assert.equal((await state(id)).ledger.coded, 1);
    await undoAll();
  });

  it("two at the same moment: one is told, none is lost", async () => {
    const id = filled.statements[6]!;
    const { seen } = await state(id);
    const answers = await Promise.all([
      post(`${coding}/${id}`, { seen, area: filled.areas.homes }, people.secretary),
      post(`${coding}/${id}`, { seen, area: filled.areas.buses }, people.analyst),
    ]);
    assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [303, 409]);
    assert.equal((await state(id)).codings.length, 1);
    await undoAll();
  });

  it("a rejected area is not proposed again", async () => {
    const id = filled.statements[0]!;
    const { proposal } = await state(id);
    await act(id, { reject: proposal.areaId });
    const page = await get(`${coding}/${id}`);
    assert.match(page.body, /Afvist af dig/);
    await proposeNow(house);
    const again = (await state(id)).proposal;
    assert.notEqual(again.runNumber, proposal.runNumber);
    assert.ok(again.band === "rest" || again.areaId !== proposal.areaId);
    await undoAll();
    await proposeNow(house);
  });

  it("a correction shows what it could move and moves nothing; moving all moves exactly that; undo moves it back", async () => {
    const id = filled.statements[1]!;
    const proposalsOf = async () => {
      const found = new Map<string, string>();
      for (const each of filled.statements) {
        const { proposal } = await state(each);
        found.set(each, proposal.band === "rest" ? "rest" : `${proposal.areaId} ${proposal.band}`);
      }
      return found;
    };
    // The same words as the one corrected: only its coding keeps it from moving.
    const kept = filled.statements[13]!;
    await act(kept, { area: filled.areas.buses });
    const before = await proposalsOf();
    const corrected = await act(id, { area: filled.areas.young });
    const where = String(corrected.headers.location);
    assert.match(where, /moved=/);
    const page = await get(where);
    const { moves } = await house.data(where, people.analyst);
    assert.ok(moves.length > 0, "this correction can move others");
    assert.ok(
      moves.every((move: { id: string }) => move.id !== id && move.id !== kept),
      "what people coded is not among them",
    );
    assert.match(page.body, /Din rettelse kan flytte/);
    assert.match(page.body, /Intet er flyttet endnu/);
    assert.deepEqual(await proposalsOf(), before, "looking moves nothing");
    const because = /moved=([0-9a-f-]{36})/.exec(where)![1]!;
    const moved = await post(`${coding}/run`, { because, at: id });
    assert.equal(moved.statusCode, 303);
    const after = await proposalsOf();
    const changed = filled.statements.filter(
      (each) => each !== id && each !== kept && after.get(each) !== before.get(each),
    );
    assert.deepEqual(changed.sort(), moves.map((move: { id: string }) => move.id).sort());
    assert.equal((await state(kept)).codings.length, 1, "codings stay");
    await post(`${coding}/undo`, { at: id });
    assert.deepEqual(await proposalsOf(), before);
    assert.equal((await state(id)).codings.length, 1, "the correction itself stands");
    await undoAll();
  });

  it("goes back to what was just decided, though it has left its pile", async () => {
    const [first, second] = [filled.statements[0]!, filled.statements[1]!];
    await act(first, { rest: "Enkeltstående forslag" });
    const page = await get(`${coding}/${second}?pile=sure`);
    assert.match(page.body, new RegExp(`href="[^"]*${first}[^"]*"[^>]*data-key="K"`));
    await undoAll();
  });

  it("a sentence of a short input is shown in the whole of it", async () => {
    const [id, next] = [filled.statements[57]!, filled.statements[58]!];
    const { rows } = await house.superuser.query("select text from statement where id = $1", [next]);
    await addShortInput(house, [id, next]);
    const page = await get(`${coding}/${id}`);
    assert.match(page.body, new RegExp(`</mark>[^<]*${rows[0].text.replace(/[()]/g, "\\$&")}`));
  });

  it("the sums hold after 200 acts and undos in any order", async () => {
    const random = mulberry(2026);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const areas = Object.values(filled.areas);
    for (let round = 0; round < 200; round++) {
      const who = pick([people.analyst, people.secretary, people.otherSecretary]);
      const id = pick(filled.statements);
      const what = pick<Record<string, string> | null>([
        { area: pick(areas) },
        { area: pick(areas) },
        { reject: pick(areas) },
        { rest: pick(["Enkeltstående", "Om processen"]) },
        { exclude: pick(["Tomt", "Sendt to gange"]) },
        { back: "1" },
        null,
        null,
      ]);
      const answer = what === null ? await post(`${coding}/undo`, { at: id }, who) : await act(id, what, who);
      assert.ok(
        answer.statusCode === 303 || (what === null && answer.statusCode === 409),
        answer.body.slice(0, 300),
      );
      const ledger = await asAnalyst((trx) => ledgerOf(trx, cast.process.id));
      const sum = [...ledger.rest, ...ledger.excluded].reduce(
        (all, part) => all + part.count,
        ledger.coded + ledger.waiting,
      );
      assert.equal(sum, 60);
      assert.equal(ledger.total, 60);
      const byArea = await asAnalyst((trx) => codingsByArea(trx, cast.process.id));
      assert.equal(
        new Set([...byArea.values()].flat()).size,
        ledger.coded,
        "coded is what the areas hold, each once",
      );
    }
  });

  it("every number of the ledger opens a list of that many", async () => {
    const page = await get(ledgerPath);
    const links = [...page.body.matchAll(/href="([^"]*ledger\?[^"]+)"[^>]*>(?:<[^>]+>)*([\d.]+)</g)].map(
      ([, href, count]) => ({
        href: href!.replaceAll("&amp;", "&").split("#")[0]!,
        count: Number(count!.replaceAll(".", "")),
      }),
    );
    assert.ok(links.length >= 8, String(links.length));
    for (const { href, count } of links) {
      const { list } = await house.data(href, people.reader);
      assert.equal(list.count, count, href);
      assert.equal(list.statements.length, Math.min(count, 50), href);
    }
  });

  it("a reader sees and cannot touch; a stranger does not know it is there", async () => {
    const id = filled.statements[7]!;
    const page = await get(`${coding}/${id}`, people.reader);
    assert.equal(page.statusCode, 200);
    assert.ok(!/<form[^>]+method="post"/.test(page.body));
    for (const path of [`${coding}/${id}`, `${coding}/undo`, `${coding}/run`]) {
      const body = { area: filled.areas.homes, because: id, at: id };
      assert.equal((await post(path, body, people.reader)).statusCode, 403, path);
      assert.equal((await post(path, body, people.stranger)).statusCode, 404, path);
    }
    for (const path of [coding, `${coding}/${id}`, ledgerPath]) {
      assert.equal((await get(path, people.stranger)).statusCode, 404, path);
      assert.equal((await house.http.inject({ method: "GET", url: path })).statusCode, 303, path);
    }
  });

  it("events name ids and kinds, never words", async () => {
    const { rows } = await house.superuser.query(
      "select kind, details::text as details from event where kind in ('statementCoded', 'codingUndone', 'proposalsMoved')",
    );
    assert.deepEqual([...new Set(rows.map((row) => row.kind))].sort(), [
      "codingUndone",
      "proposalsMoved",
      "statementCoded",
    ]);
    for (const { details } of rows) assert.ok(!/Enkeltstående|Tomt|Sendt/.test(details));
  });
});

describe("coding 2,000 statements", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
    await fillProcess(house, 2000);
    await proposeNow(house);
  });
  after(() => house.close());

  it("asks the database at most 16 times and sends a light page", async () => {
    const headers = await house.as(people.analyst);
    const start = await house.http.inject({ method: "GET", url: coding, headers });
    const page = await house.http.inject({ method: "GET", url: String(start.headers.location), headers });
    assert.equal(page.statusCode, 200);
    const queries = Number(/queries;desc="(\d+)"/.exec(String(page.headers["server-timing"]))![1]);
    assert.ok(queries <= 16, `${queries} queries`);
    assert.ok(gzipSync(page.body).length < 60_000);
  });
});

/** A small generator with a seed, so that a failing order can be run again. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
