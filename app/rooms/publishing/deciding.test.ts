import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import { loadAll } from "./door.ts";
import { desk, openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

describe("deciding what may be shown", () => {
  let at: PublishingHouse;
  before(async () => {
    at = await openPublishingHouse();
  });
  after(() => at.house.close());

  const area = () => `focusArea-${at.areas[0]}`;

  const leaks: [string, () => string, string, string][] = [
    [
      "a statement",
      () => area(),
      "update statement set text = text || ' ring 20 30 40 51' where text like 'Flere små%'",
      "update statement set text = replace(text, ' ring 20 30 40 51', '') where text like 'Flere små%'",
    ],
    [
      "the sentence of a finding",
      () => area(),
      `insert into finding (id, process_id, focus_area_id, position, sentence, query, made_by, made_at) values ('01890000-0000-7000-8000-000000000999', '${cast.process.id}', '01890000-0000-7000-8000-000000000110', 1, 'Skriv til lone@example.dk om boliger', '{"focusAreaId":"01890000-0000-7000-8000-000000000110","own":true}', '${people.analyst.id}', now())`,
      "delete from finding where id = '01890000-0000-7000-8000-000000000999'",
    ],
    [
      "the purpose of the process",
      () => "process",
      "update process set purpose = purpose || ' Ring 20 30 40 52.'",
      "update process set purpose = replace(purpose, ' Ring 20 30 40 52.', '')",
    ],
    [
      "the name of a note",
      () => "process",
      "update document set title = 'Notat fra lone@example.dk' where filename = 'notat.txt'; update contribution set groups = 6, kind = 'compiledNote'",
      "update document set title = 'notat' where filename = 'notat.txt'; update contribution set groups = null, kind = 'input' where channel = 'letter'",
    ],
  ];

  for (const [where, key, set, back] of leaks)
    it(`refuses to publish while a hit in ${where} is undecided, however the request is sent`, async () => {
      await at.house.superuser.query("update contribution set groups = 6 where kind = 'compiledNote'");
      await at.decideAll(key(), "stands");
      await at.whileItSays(set, back, async () => {
        assert.ok((await at.undecided(key())) > 0);
        const answer = await at.publish([key()]);
        assert.equal(answer.statusCode, 409);
        assert.match(answer.body, /ikke har taget stilling til/);
        assert.match(answer.body, /Aftalt med styregruppen/, "the reason typed is kept");
        assert.equal(await at.standing("process", null), null);
      });
    });

  it("words hidden or held back are nowhere in what is published", async () => {
    const phone = "20 30 40 53";
    await at.house.superuser.query(
      "update statement set text = text || ' ring 20 30 40 53' where text like 'Cykelsti%' or text like 'En fast%'",
    );
    const { hits } = await at.seen("process");
    const open = hits.filter((hit: { words: string }) => hit.words === phone);
    assert.equal(open.length, 2);
    const [first, second] = open;
    assert.equal((await at.decide("process", [first], "masked")).statusCode, 303);
    assert.equal((await at.decide("process", [second], "heldBack")).statusCode, 303);
    assert.equal((await at.publish(["process"])).statusCode, 303);
    const { id } = (await at.standing("process", null))!;
    const all = (await at.asStranger((trx) => loadAll(trx, id)))!;
    assert.ok(!JSON.stringify(all).includes(phone));
    const masked = all.statements.find((each) => each.masked)!;
    assert.match(masked.text!, /\[udeladt: telefonnummer\]$/);
    assert.equal(all.statements.filter(({ heldBack }) => heldBack === "decided").length, 1);
    assert.equal(all.page.kind === "process" && all.page.said!.statements.count, all.statements.length);
    await at.house.superuser.query("update statement set text = replace(text, ' ring 20 30 40 53', '')");
  });

  it("words outside statements cannot be hidden: they stand, or are edited where they were written", async () => {
    await at.whileItSays(
      "update process set purpose = purpose || ' Ring 20 30 40 54.'",
      "update process set purpose = replace(purpose, ' Ring 20 30 40 54.', '')",
      async () => {
        const answer = await at.decideAll("process", "masked");
        assert.equal(answer.statusCode, 422);
        assert.match(answer.body, /ret teksten, hvor den er skrevet/);
        assert.equal((await at.decideAll("process", "stands")).statusCode, 303);
        assert.equal(await at.undecided("process"), 0);
      },
    );
  });

  it("a decision asks for a reason, and keeps what was typed", async () => {
    await at.whileItSays(
      "update process set purpose = purpose || ' Ring 20 30 40 55.'",
      "update process set purpose = replace(purpose, ' Ring 20 30 40 55.', '')",
      async () => {
        const { hits } = await at.seen("process");
        const hit = hits.find(({ words }: { words: string }) => words.includes("55"));
        const answer = await at.post(`${desk}/process/decisions`, [
          ["hit", `${hit.kind}@${hit.place}`],
          ["verdict", "stands"],
          ["why", " "],
        ]);
        assert.equal(answer.statusCode, 422);
        assert.match(answer.body, /Skriv, hvorfor det må stå/);
        assert.match(answer.body, /value="stands"[^>]* checked/);
      },
    );
  });

  it("many places of one kind are decided together, each recorded for itself", async () => {
    const before = (await at.house.superuser.query("select count(*) as n from disclosure_decision")).rows[0]
      .n;
    await at.whileItSays(
      "update process set purpose = purpose || ' Ring 20 30 40 57. Ring 20 30 40 58. Ring 20 30 40 59.'",
      "update process set purpose = split_part(purpose, ' Ring', 1)",
      async () => {
        const page = await at.get(`${desk}/process`);
        assert.match(page.body, /Telefonnummer: alle 3 ovenfor/);
        const { hash } = await at.seen("process");
        const all = (on: string) =>
          at.post(`${desk}/process/decisions`, [
            ["all", "phone"],
            ["on", on],
            ["verdict", "stands"],
            ["why", "Kommunens hovednummer"],
          ]);
        assert.equal((await all("0".repeat(64))).statusCode, 409, "only what was shown");
        assert.equal((await all(hash)).statusCode, 303);
        assert.equal(await at.undecided("process"), 0);
      },
    );
    const { rows } = await at.house.superuser.query("select count(*) as n from disclosure_decision");
    assert.equal(rows[0].n - before, 3);
  });
});
