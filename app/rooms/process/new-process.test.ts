import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { createProcessFromFile } from "#rooms/process/door.ts";
import { type CastMember, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { eventWords } from "./event-words.ts";

describe("a new process", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  const get = (who: CastMember, url: string) => house.get(url, who);
  const post = (who: CastMember, url: string, fields: Record<string, string>) => house.post(url, fields, who);

  it("the front page shows a stranger no process, a member theirs, an administrator the way to a new one", async () => {
    const stranger = await house.http.inject({ method: "GET", url: "/" });
    assert.match(stranger.body, /Log ind/);
    assert.doesNotMatch(stranger.body, /Fremtidens Åkær/);
    const reader = await get(people.reader, "/");
    assert.match(reader.body, /Fremtidens Åkær/);
    assert.doesNotMatch(reader.body, /processes\/new/);
    assert.match((await get(people.administrator, "/")).body, /processes\/new/);
    assert.doesNotMatch((await get(people.stranger, "/")).body, /Fremtidens Åkær/);
  });

  it("a program whose input is refused gets the problem, not the form", async () => {
    const refused = await house.http.inject({
      method: "POST",
      url: "/processes/new",
      headers: {
        ...(await house.as(people.administrator)),
        "content-type": "application/x-www-form-urlencoded",
        accept: "application/json",
      },
      payload: "name=",
    });
    assert.equal(refused.statusCode, 422);
    assert.ok(refused.json().fields.some(({ field }: { field: string }) => field === "name"));
  });

  it("an administrator makes a process, and its address comes from the name", async () => {
    const values = {
      name: "Lyngå på øen",
      slug: "",
      municipality: "Åkær Kommune",
      purpose: "",
      caseNumber: "",
    };
    const made = await post(people.administrator, "/processes/new", values);
    assert.equal(made.statusCode, 303);
    assert.equal(made.headers.location, "/process/lyngaa-paa-oeen");
    const again = await post(people.administrator, "/processes/new", values);
    assert.equal(again.headers.location, "/process/lyngaa-paa-oeen-2");
    const taken = await post(people.administrator, "/processes/new", { ...values, slug: "lyngaa-paa-oeen" });
    assert.equal(taken.statusCode, 422);
    assert.match(taken.body, /lyngaa-paa-oeen-3 er ledig/);
    assert.match(taken.body, /value="Lyngå på øen"/);
  });

  it("nobody else makes a process", async () => {
    const values = { name: "Min egen", slug: "", municipality: "Åkær Kommune", purpose: "", caseNumber: "" };
    for (const member of [people.secretary, people.reader, people.stranger]) {
      assert.equal((await get(member, "/processes/new")).statusCode, 403);
      assert.equal((await post(member, "/processes/new", values)).statusCode, 403);
    }
  });

  it("the house takes in the example's process: every date and amount is understood", async () => {
    const json = JSON.parse(
      await readFile(new URL("../../../example/process.json", import.meta.url), "utf8"),
    );
    const { clock, ids } = house.house.house;
    const loaded = await house.db.transaction({ viewer: people.administrator.id }, (trx) =>
      createProcessFromFile(
        { trx, clock, ids, viewer: people.administrator, record: async () => {} },
        { ...json, slug: "eksemplet" },
      ),
    );
    assert.equal(loaded.slug, "eksemplet");
    assert.equal(loaded.committees.size, json.committees.length);
    const { phases, focusAreas, decisions, promises, budget } = await house.data(
      "/process/eksemplet",
      people.administrator,
    );
    assert.equal(focusAreas.length, json.focusAreas.length);
    assert.equal(decisions.length, json.decisions.length);
    assert.deepEqual(
      phases.map((phase: { position: number; end: { to: string } | null }) => [
        phase.position,
        phase.end?.to ?? null,
      ]),
      [
        [1, "2026-05-31"],
        [2, "2026-11-30"],
        [3, null],
      ],
    );
    assert.equal(promises[0].keptOn.from, "2026-06-02");
    assert.equal(budget[0].amountOere, 240_000_000);
    assert.equal(budget[0].amountText, "2,4 mio. kr.");
    const page = await get(people.administrator, "/process/eksemplet");
    assert.match(page.body, /Kom for sent/);
    assert.match(page.body, /2\.400\.000.kr\./);
  });

  it("a file that cannot be understood names the place and leaves nothing behind", async () => {
    const { clock, ids } = house.house.house;
    const broken = {
      name: "Halv",
      slug: "halv",
      municipality: "Åkær Kommune",
      purpose: "",
      caseNumber: null,
      phases: [{ name: "Første", description: "", start: "engang i fremtiden", end: null }],
      focusAreas: [],
      committees: [],
      decisions: [],
      promises: [],
      budget: [],
    };
    await assert.rejects(
      house.db.transaction({ viewer: people.administrator.id }, (trx) =>
        createProcessFromFile(
          { trx, clock, ids, viewer: people.administrator, record: async () => {} },
          broken,
        ),
      ),
      (error: { fields: { field: string }[] }) => error.fields[0]?.field === "phases.0.start",
    );
    assert.equal((await get(people.administrator, "/process/halv")).statusCode, 404);
  });

  it("what is recorded of it has words in the history", async () => {
    const { rows } = await house.superuser.query("select distinct kind from event");
    assert.ok(rows.length > 0);
    for (const { kind } of rows) assert.ok(eventWords[kind], kind);
  });
});
