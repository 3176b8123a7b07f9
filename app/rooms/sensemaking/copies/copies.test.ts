import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { analystIn } from "../testing/analyst-in.ts";
import { type FilledProcess, fillProcess } from "../testing/fill-process.ts";
import { workOn } from "../testing/work-on.ts";
import { countBothWays, setsOf } from "./queries.ts";

const copies = `/process/${cast.process.slug}/copies`;

describe("copies", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 30);
    const word = (at: number, text: string) =>
      house.superuser.query("update statement set text = $2 where id = $1", [filled.statements[at], text]);
    // Three who want the same, word for word but one; two of another mind, in the same words.
    await word(0, "Bussen til Lyngå skal køre om aftenen også i ferien");
    await word(4, "Bussen til Lyngå skal køre om aftenen også i ferien");
    await word(8, "Bussen til Lyngå skal køre om aftenen også i feiren");
    await word(11, "Giv os en bænk ved dammen bag kirken");
    await word(12, "Giv os en bænk ved dammen bag kirken");
    await look();
  });
  after(() => house.close());

  const look = () => workOn(house, "sensemaking.findCopies");
  const { get, post } = analystIn(() => house);
  const asAnalyst = <T>(work: Parameters<typeof house.db.transaction<T>>[1]) =>
    house.db.transaction({ viewer: people.analyst.id }, work);
  const both = () => asAnalyst((trx) => countBothWays(trx, cast.process.id));
  const sizes = async () =>
    (await asAnalyst((trx) => setsOf(trx, cast.process.id))).map((set) => [set.number, set.members.length]);

  it("a run finds the sets, all are kept, and they are counted both ways", async () => {
    assert.deepEqual(await both(), { statements: 30, distinct: 27, sets: 2, campaigns: 0 });
    const page = await get(copies);
    assert.match(page.body, /30 udsagn<\/a>, <a[^>]*>27 forskellige/);
    assert.match(page.body, /3 udsagn<\/a> · Næsten ens/);
    assert.match(page.body, /2 udsagn<\/a> · Ord for ord det samme/);
  });

  it("the list behind »forskellige« is as long as the number, each set once", async () => {
    const page = await get(`${copies}?list=distinct`);
    assert.equal(page.body.match(/<figure class="quote">/g)?.length, 27);
    assert.match(page.body, /og 2 til/);
  });

  it("the same statements make no second run", async () => {
    await look();
    const { rows } = await house.superuser.query("select output_hash from copy_run");
    assert.equal(rows.length, 1);
    assert.match(rows[0].output_hash, /^[0-9a-f]{64}$/);
  });

  it("a set shows its statements with what differs marked, at the address of any of them", async () => {
    const [[number]] = (await sizes()) as [[number]];
    const page = await get(`${copies}/${number}`);
    assert.match(page.body, /<mark>\s*feiren<\/mark>/);
    assert.match(page.body, /Uden: ferien/);
    assert.equal((await get(`${copies}/5`)).headers.location, `${copies}/${number}`);
    assert.equal((await get(`${copies}/2`)).statusCode, 404);
  });

  it("a person's »ikke ens« holds in a new run, and is taken back", async () => {
    await post(`${copies}/12/unlike`, { statement: filled.statements[12]! });
    assert.deepEqual(await sizes(), [[1, 3]]);
    await house.superuser.query("update statement set text = 'Noget helt andet end før' where id = $1", [
      filled.statements[20],
    ]);
    await look();
    assert.equal((await both()).distinct, 28);
    const page = await get(copies);
    assert.match(page.body, /Udsagn, I har sagt ikke er ens/);
    const unlike = /name="unlike" value="([^"]+)"/.exec(page.body)![1]!;
    await post(`${copies}/13/alike`, { unlike });
    assert.equal((await both()).distinct, 27);
  });

  it("a whole set gets an area in one act, and undo takes back all of it", async () => {
    const coded = async () => {
      const { rows } = await house.superuser.query(
        "select count(*)::int as n from standing_coding where state = 'confirmed'",
      );
      return rows[0].n;
    };
    const answer = await post(`${copies}/1`, { area: filled.areas.buses, seen: "0" });
    assert.match(String(answer.headers.location), /done=coded&count=3/);
    assert.equal(await coded(), 3);
    const { rows } = await house.superuser.query("select count(*)::int as n from coding_act");
    assert.equal(rows[0].n, 1);
    assert.match((await get(String(answer.headers.location))).body, /3 udsagn har fået området/);
    await post(`/process/${cast.process.slug}/coding/undo`, {});
    assert.equal(await coded(), 0);
  });

  it("what somebody coded meanwhile is not overwritten, and the choice stands", async () => {
    await post(`/process/${cast.process.slug}/coding/${filled.statements[0]}`, {
      area: filled.areas.homes,
      seen: "1000000",
    });
    const answer = await post(`${copies}/1`, { area: filled.areas.buses, seen: "0" });
    assert.equal(answer.statusCode, 409);
    assert.match(answer.body, /Nogen har kodet et af udsagnene imens/);
    assert.match(answer.body, new RegExp(`value="${filled.areas.buses}" selected`));
  });

  it("what a person has left out with a reason stays out", async () => {
    const id = filled.statements[11]!;
    await post(`/process/${cast.process.slug}/coding/${id}`, { exclude: "Sendt to gange", seen: "1000000" });
    const seen = /name="seen" value="(\d+)"/.exec((await get(`${copies}/12`)).body)![1]!;
    const answer = await post(`${copies}/12`, { area: filled.areas.homes, seen });
    assert.match(String(answer.headers.location), /count=1$/);
  });

  it("readers see the sets and change nothing; strangers see none of it", async () => {
    assert.equal((await get(copies, people.reader)).statusCode, 200);
    const refused = await post(`${copies}/1`, { area: filled.areas.buses, seen: "0" }, people.reader);
    assert.equal(refused.statusCode, 403);
    for (const url of [copies, `${copies}/1`])
      assert.equal((await get(url, people.stranger)).statusCode, 404);
  });
});
