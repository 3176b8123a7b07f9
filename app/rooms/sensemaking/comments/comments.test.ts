import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type CastMember, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { analystIn, coding } from "../testing/analyst-in.ts";
import { type FilledProcess, fillProcess } from "../testing/fill-process.ts";

describe("comments on statements", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 30);
  });
  after(() => house.close());

  const { get, post } = analystIn(() => house);
  const write = (id: string, body: Record<string, string>, who?: CastMember) =>
    post(`${coding}/${id}/comments`, body, who);
  const newest = async () =>
    (await house.superuser.query("select * from statement_comment order by made_at desc, id desc limit 1"))
      .rows[0];

  it("one colleague writes to another beside the statement, and it waits for them", async () => {
    const id = filled.statements[0]!;
    const form = await get(`${coding}/${id}?form=comment`);
    assert.match(form.body, /<option value="[^"]+">Karen Mølgaard<\/option>/);
    assert.ok(!form.body.includes("Peter Lund"), "a reader does not code, and is not offered");
    const sent = await write(id, { text: "Er det her ikke to ting?", to: people.secretary.id, pile: "rest" });
    assert.equal(sent.statusCode, 303);
    assert.match(String(sent.headers.location), /pile=rest.*#comments$/, "the place is kept");
    const theirs = await get(`${coding}/${id}`, people.secretary);
    assert.match(theirs.body, /Er det her ikke to ting\?/);
    assert.match(theirs.body, /Amal Sørensen til dig/);
    assert.match(theirs.body, /1 til dig/);
    const list = await get(`${coding}/to-you`, people.secretary);
    assert.match(list.body, /Er det her ikke to ting\?/);
    assert.ok(list.body.includes(`${coding}/${id}#comments`), "it leads to the statement");
  });

  it("only those it is between end it; then it is gone from both, and is kept", async () => {
    const { id, statement_id } = await newest();
    const end = `${coding}/comments/${id}/end`;
    assert.equal((await post(end, {}, people.otherSecretary)).statusCode, 403);
    assert.equal((await post(end, {}, people.reader)).statusCode, 403);
    assert.equal((await post(end, { at: statement_id }, people.secretary)).statusCode, 303);
    assert.ok(!(await get(`${coding}/${statement_id}`)).body.includes("to ting?"));
    assert.match((await get(`${coding}/to-you`, people.secretary)).body, /Ingen har skrevet til dig/);
    assert.equal((await newest()).resolved_by, people.secretary.id);
    assert.equal((await post(end, {}, people.analyst)).statusCode, 409, "it was ended already");
  });

  it("an empty one is refused beside its field, and the one it was to stays chosen", async () => {
    const answer = await write(filled.statements[1]!, { text: "  ", to: people.secretary.id });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Skriv en kommentar\./);
    assert.match(answer.body, new RegExp(`value="${people.secretary.id}" selected`));
    const tooLong = await write(filled.statements[1]!, { text: "x".repeat(2001) });
    assert.equal(tooLong.statusCode, 422);
    assert.ok(tooLong.body.includes("x".repeat(2001)), "what was typed stands");
  });

  it("readers see and cannot write, and nobody writes to one who does not code", async () => {
    const id = filled.statements[2]!;
    assert.equal((await write(id, { text: "Hej" }, people.reader)).statusCode, 403);
    assert.equal((await write(id, { text: "Hej" }, people.stranger)).statusCode, 404);
    assert.equal((await write(id, { text: "Hej", to: people.reader.id })).statusCode, 422);
    assert.equal((await write(id, { text: "Til alle" })).statusCode, 303);
    assert.match((await get(`${coding}/${id}`, people.reader)).body, /Til alle/);
  });

  it("nobody alters what was written, nor ends what is between others, whatever the app asks", async () => {
    const { id } = await newest();
    const as = (person: CastMember, text: string) =>
      house.db.transaction({ viewer: person.id }, (trx) =>
        trx
          .withTables<{
            statement_comment: { id: string; text: string; resolved_by: string; resolved_at: Date };
          }>()
          .updateTable("statement_comment")
          .set(text ? { text } : { resolved_by: person.id, resolved_at: new Date() })
          .where("id", "=", id)
          .executeTakeFirst(),
      );
    await assert.rejects(as(people.analyst, "Noget andet"));
    await assert.rejects(as(people.otherSecretary, ""));
  });
});
