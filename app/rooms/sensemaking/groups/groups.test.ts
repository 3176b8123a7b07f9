import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { systemIds } from "#base/ids.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { type FilledProcess, fillProcess } from "../testing/fill-process.ts";
import { workOn } from "../testing/work-on.ts";

const groups = `/process/${cast.process.slug}/groups`;

describe("groups compared", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 60);
    await spread(house, filled);
  });
  after(() => house.close());

  const get = async (url: string, who: CastMember = people.analyst, json = false) =>
    house.http.inject({
      method: "GET",
      url,
      headers: { ...(await house.as(who)), ...(json ? { accept: "application/json" } : {}) },
    });
  const countsIn = async (query = "") => {
    const { compared } = (await get(`${groups}${query}`, people.analyst, true)).json();
    return compared;
  };

  it("every statement is in a group, and the unknown is a group with a name", async () => {
    const { groups: all } = await countsIn("?by=place");
    assert.deepEqual(
      all.map(({ key, size }: { key: string | null; size: number }) => [key, size]),
      [
        ["Lyngå", 24],
        ["Øster Åkær", 24],
        [null, 12],
      ],
    );
    const page = await get(`${groups}?by=place`);
    assert.match(page.body, /Ukendt/);
    assert.match(page.body, /Tallene er udsagn, ikke personer/);
  });

  it("a share stands with number, denominator and interval, and opens its list", async () => {
    const page = await get(`${groups}?by=place`);
    const cell = /href="([^"]+)">(12 af 24 udsagn \(50\u00a0%, 31–69\u00a0%\))/.exec(page.body);
    assert.ok(cell, "the cell is there");
    const list = await get(cell[1]!.replaceAll("&amp;", "&").split("#")[0]!);
    assert.match(list.body, /<b>12 udsagn<\/b>/);
    assert.equal(list.body.match(/<figure class="quote">/g)?.length, 12);
  });

  it("a difference that holds is told, one that chance could make is not", async () => {
    const page = await get(`${groups}?by=place`);
    const part = page.body.slice(
      page.body.indexOf("Forskelle, der holder"),
      page.body.indexOf("Fælles grund"),
    );
    assert.match(part, /Veje og busser.*Lyngå.*mere end de andre/s);
    assert.doesNotMatch(part, /Børn og unge/);
  });

  it("common ground is the smallest share over the groups, not the volume", async () => {
    const { codes } = await countsIn("?by=place");
    const of = (id: string) => codes.find((one: { key: string }) => one.key === id);
    assert.equal(of(filled.areas.buses).total > of(filled.areas.young).total, true);
    assert.equal(of(filled.areas.buses).common.share, 0);
    assert.equal(of(filled.areas.young).common.share, 4 / 24);
  });

  it("breadth says how many of the places mention it, and how many have no place", async () => {
    const page = await get(`${groups}?by=channel`);
    assert.match(page.body, /1 af 2 steder/);
  });

  it("the public version hides the small and what would tell it, and the file says the same", async () => {
    const csv = await get(`${groups}/public.csv`);
    assert.equal(csv.statusCode, 200);
    const rows = csv.body
      .replace("\ufeff", "")
      .trim()
      .split("\r\n")
      .map((line) => line.split(";"));
    for (const [code, , count] of rows.slice(1))
      assert.ok(["skjult", "færre end 5"].includes(count!) || Number(count) >= 5, `${code}: ${count}`);
    // Three by mail say homes: hidden, and another with them, for the total is known.
    const homes = rows.filter(([code]) => code === "Boliger");
    assert.ok(homes.filter(([, , count]) => count === "skjult").length >= 2);
    const page = await get(`${groups}?by=channel`);
    assert.match(page.body, /Det må offentligheden se/);
    assert.match(page.body, /public\.csv/);
    for (const other of ["?by=place", "?by=channel&once=yes"]) {
      const { body } = await get(`${groups}${other}`);
      assert.match(body, /kunne røbe de små/);
      assert.doesNotMatch(body, /public\.csv/, "a second table could be subtracted from the first");
    }
    assert.equal((await get(`${groups}/public.csv?by=place`)).body, csv.body);
  });

  it("copies count once in a group when that is asked for", async () => {
    await house.superuser.query(
      "update statement set text = 'Flere busser til Lyngå om aftenen' where id = any($1)",
      [filled.statements.slice(0, 3)],
    );
    await workOn(house, "sensemaking.findCopies");
    assert.equal((await countsIn("?by=place&once=yes")).units, 58);
    assert.equal((await countsIn("?by=place")).units, 60);
  });

  it("members see it; strangers see neither page nor file", async () => {
    assert.equal((await get(groups, people.reader)).statusCode, 200);
    for (const url of [groups, `${groups}/public.csv`])
      assert.equal((await get(url, people.stranger)).statusCode, 404);
  });
});

/** Two places and some unknown: buses in the one only, homes in both, the young evenly. */
async function spread({ superuser }: TestHouse, { statements, areas }: FilledProcess): Promise<void> {
  const { rows } = await superuser.query("select document_id, reading_id from contribution limit 1");
  const { reading_id: reading } = rows[0];
  const places = [
    ["Lyngå", "committee", statements.slice(0, 24)],
    ["Øster Åkær", "web", statements.slice(24, 48)],
    [null, "mail", statements.slice(48)],
  ] as const;
  for (const [position, [place, channel, ids]] of places.entries()) {
    const id = systemIds.uuid();
    await superuser.query(
      `insert into contribution (id, process_id, document_id, reading_id, kind, basis, channel, position, place)
       select $1, $2, document_id, $3, 'input', 'verbatim', $4, $5, $6 from contribution limit 1`,
      [id, cast.process.id, reading, channel, position + 1, place],
    );
    await superuser.query("update statement set contribution_id = $1 where id = any($2)", [id, [...ids]]);
  }
  const code = async (area: string, ids: readonly string[]) => {
    const act = systemIds.uuid();
    await superuser.query(
      "insert into coding_act (id, process_id, person_id, at, kind) values ($1, $2, $3, now(), 'code')",
      [act, cast.process.id, people.analyst.id],
    );
    await superuser.query(
      `insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, state)
       select $1, $2, id, reading_id, 'area', $3, 'confirmed' from statement where id = any($4)`,
      [act, cast.process.id, area, [...ids]],
    );
  };
  await code(areas.buses, statements.slice(0, 12));
  await code(areas.homes, [
    ...statements.slice(12, 20),
    ...statements.slice(24, 36),
    ...statements.slice(48, 51),
  ]);
  await code(areas.young, [...statements.slice(20, 24), ...statements.slice(36, 40)]);
}
