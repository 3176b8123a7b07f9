import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

describe("people", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  const form = (body: Record<string, string>) => ({
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(body).toString(),
  });

  async function makeLink(): Promise<string> {
    const answer = await house.http.inject({
      method: "POST",
      url: `/people/${people.reader.id}/link`,
      headers: await house.as(people.administrator),
    });
    assert.equal(answer.statusCode, 200);
    return /sign-in\/link\/[\w-]+/.exec(answer.body)![0];
  }

  it("opening a link spends nothing; the button signs in, once", async () => {
    const link = await makeLink();
    for (let scan = 0; scan < 3; scan++)
      assert.equal((await house.http.inject({ method: "GET", url: `/${link}` })).statusCode, 200);
    const used = await house.http.inject({ method: "POST", url: `/${link}` });
    assert.equal(used.statusCode, 303);
    const cookie = String(used.headers["set-cookie"]).split(";")[0]!;
    assert.match(String(used.headers["set-cookie"]), /HttpOnly; SameSite=Lax/);
    const account = await house.http.inject({ method: "GET", url: "/account", headers: { cookie } });
    assert.match(account.body, /Peter Lund/);
    const again = await house.http.inject({ method: "POST", url: `/${link}` });
    assert.equal(again.statusCode, 410);
  });

  it("keeps only hashes of links and sessions", async () => {
    const link = await makeLink();
    const secret = link.split("/").at(-1)!;
    const { rows } = await house.superuser.query("select row_to_json(l)::text as row from sign_in_link l");
    assert.ok(rows.length > 0);
    for (const { row } of rows) assert.ok(!row.includes(secret));
  });

  it("an old link is refused and says what to do", async () => {
    const link = await makeLink();
    await house.superuser.query(
      "update sign_in_link set expires_at = now() - interval '1 minute' where used_at is null",
    );
    const answer = await house.http.inject({ method: "GET", url: `/${link}` });
    assert.equal(answer.statusCode, 410);
    assert.match(answer.body, /Bed om et nyt/);
  });

  it("signing out ends the session in the database", async () => {
    const headers = await house.as(people.reader);
    await house.http.inject({ method: "POST", url: "/sign-out", headers });
    const answer = await house.http.inject({ method: "GET", url: "/account", headers });
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, "/sign-in?next=%2Faccount");
  });

  it("only an administrator sees the people and makes links", async () => {
    for (const member of [people.secretary, people.reader, people.stranger]) {
      const headers = await house.as(member);
      assert.equal((await house.http.inject({ method: "GET", url: "/people", headers })).statusCode, 404);
      const link = await house.http.inject({
        method: "POST",
        url: `/people/${people.reader.id}/link`,
        headers,
      });
      assert.equal(link.statusCode, 403);
    }
  });

  it("a form from another site is refused", async () => {
    const headers = { ...(await house.as(people.administrator)), origin: "https://elsewhere.example" };
    const answer = await house.http.inject({
      method: "POST",
      url: `/people/${people.reader.id}/link`,
      headers,
    });
    assert.equal(answer.statusCode, 403);
  });

  it("a bad form keeps what was typed and says what to mend", async () => {
    const { headers, payload } = form({ name: "Ny <Person>", email: "ikke-en-adresse" });
    const answer = await house.http.inject({
      method: "POST",
      url: "/people",
      headers: { ...headers, ...(await house.as(people.administrator)) },
      payload,
    });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /value="Ny &lt;Person/);
    assert.match(answer.body, /href="#email"/);
  });

  it("the last administrator cannot be taken away", async () => {
    const { rows } = await house.superuser.query(
      "select id from membership where role = 'administrator' and person_id = $1",
      [people.administrator.id],
    );
    const answer = await house.http.inject({
      method: "POST",
      url: `/memberships/${rows[0].id}/end`,
      headers: { ...form({}).headers, ...(await house.as(people.administrator)) },
      payload: "back=/people",
    });
    assert.equal(answer.statusCode, 409);
    const { rows: left } = await house.superuser.query("select ended_at from membership where id = $1", [
      rows[0].id,
    ]);
    assert.equal(left[0].ended_at, null);
  });

  it("asking for a link says the same whether the address is known or not", async () => {
    const ask = (email: string) =>
      house.http.inject({ method: "POST", url: "/sign-in", ...form({ email, next: "/" }) });
    const known = await ask(people.reader.email);
    const unknown = await ask("nobody@aakaer.example");
    assert.equal(known.statusCode, unknown.statusCode);
    assert.equal(known.statusCode, 409, "mail is not set up in this house, and it says so to both");
  });
});
