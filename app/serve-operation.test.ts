import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openDatabase } from "#base/db.ts";
import { migrate } from "#base/migrate.ts";
import { structuredLog } from "#base/structured-log.ts";
import { type BareHouse, openBareHouse } from "#test/bare-house.ts";
import { cast, people } from "#test/cast/cast.ts";
import { damagedNote } from "#test/fixtures/damaged-note.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { multipart } from "#test/multipart.ts";
import { loadExample } from "./load-example.ts";
import { findUnreadiness } from "./operation/readiness.ts";
import type { OpenHouse } from "./server.ts";

describe("what those who run the house look at", () => {
  let test: TestHouse;
  let bare: BareHouse;
  let house: OpenHouse;
  const lines: string[] = [];

  before(async () => {
    test = await openTestHouse();
    bare = await openBareHouse(test);
    await migrate(bare.owner);
    const write = structuredLog(
      (line) => lines.push(line),
      () => new Date(),
    );
    ({ house } = await bare.open(write));
  });
  after(async () => {
    await bare.close();
    await test.close();
  });

  it("the sign of life asks no database; readiness asks whether it answers and the schema is right", async () => {
    assert.equal((await house.http.inject({ url: "/healthz" })).statusCode, 200);
    assert.deepEqual((await house.http.inject({ url: "/readyz" })).json(), { ready: true });
    await bare.look("insert into migration (name, hash) values ('999-later.sql', 'x')");
    const later = await house.http.inject({ url: "/readyz" });
    assert.equal(later.statusCode, 503);
    assert.deepEqual(later.json(), { ready: false, because: "schema" });
    await bare.look("delete from migration where name = '999-later.sql'");
    assert.equal((await house.http.inject({ url: "/readyz" })).statusCode, 200);
  });

  it("a role that is too strong is not ready", async () => {
    const strong = openDatabase({ ...bare.owner, max: 1 });
    assert.equal(await findUnreadiness(strong, null), "role");
    await strong.close();
  });

  it("measures are for this machine, and behind a proxy for the token's holder alone", async () => {
    const { http } = house;
    assert.equal((await http.inject({ url: "/metrics" })).statusCode, 200);
    assert.equal((await http.inject({ url: "/metrics", remoteAddress: "192.0.2.7" })).statusCode, 404);
    const forwarded = await http.inject({ url: "/metrics", headers: { "x-forwarded-for": "127.0.0.1" } });
    assert.equal(forwarded.statusCode, 404);

    const guarded = await bare.open(() => undefined, { metricsToken: "et-langt-ord" });
    const ask = (token: string) =>
      guarded.house.http.inject({
        url: "/metrics",
        remoteAddress: "192.0.2.7",
        headers: { authorization: `Bearer ${token}` },
      });
    assert.equal((await ask("et-langt-ord")).statusCode, 200);
    assert.equal((await ask("et andet")).statusCode, 404);
    assert.equal((await guarded.house.http.inject({ url: "/metrics" })).statusCode, 404);
  });

  it("over a whole journey, log and measures name no person, no text, no id and no address asked for", async () => {
    await loadExample(house, bare.objectFolder, () => undefined);
    const headers = await bare.signIn();
    const { http } = house;
    const form = (url: string, fields: Record<string, string>) =>
      http.inject({
        method: "POST",
        url,
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(fields).toString(),
      });
    const process = `/process/${cast.process.slug}`;
    lines.length = 0;

    await form("/sign-in", { email: people.administrator.email });
    await form("/people", { email: people.secretary.email, name: people.secretary.name });
    await http.inject({ url: "/sign-in/link/hemmeligt-ord-som-ingen-kender", headers });
    await http.inject({ url: `${process}/statements?words=b%C3%B8rn`, headers });
    await http.inject({ url: `${process}/documents/${people.chair.id}`, headers });
    await http.inject({ url: `${process}/documents/ingen-id-men-karen%40aakaer.example`, headers });
    await form(`${process}/focus-areas`, {
      name: "Boliger til Inger",
      definition: "Som Inger Tranekær sagde",
    });
    await form(`${process}/focus-areas`, { name: "", definition: "Som Inger Tranekær sagde" });
    const upload = multipart({ channel: "committee" }, [{ name: "fra-karen.txt", content: damagedNote }]);
    await http.inject({
      method: "POST",
      url: `${process}/documents/new`,
      headers: { ...headers, ...upload.headers },
      payload: upload.payload,
    });
    const { statements } = (
      await http.inject({ url: `${process}/statements`, headers: { ...headers, accept: "application/json" } })
    ).json();
    assert.ok(statements.length > 0);
    await form(`${process}/coding/${statements[0].id}`, { rest: "Sagt af Inger", seen: "0" });
    while (await house.runNextJob());
    await breakOnce(() => form(`${process}/focus-areas`, { name: "Ny", definition: "Karen bor på Åvej 3" }));

    const log = lines.join("\n");
    const measures = (await http.inject({ url: "/metrics" })).body;
    assert.ok(
      lines.length >= 10 && log.includes('"route":"/process/:slug/documents/:id"'),
      "routes as patterns",
    );
    assert.match(log, /"message":"request failed"/, "an error was logged");
    const names = cast.people.flatMap(({ name, email }) => [name, ...name.split(" "), email]);
    const texts = statements
      .map(({ text }: { text: string }) => text)
      .filter((text: string) => text.length > 10);
    const secret = [
      "hemmeligt",
      "words=",
      "b%C3%B8rn",
      "børn",
      cast.process.slug,
      "127.0.0.1",
      "Åvej",
      "fra-karen",
    ];
    for (const said of [log, measures]) {
      for (const word of [...names, ...texts, ...secret])
        assert.ok(!said.includes(word), `»${word}« is told`);
      assert.doesNotMatch(said, /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/, "an id is told");
    }
  });

  /** A bug in the database that quotes the value it stumbled over, for as long as `work` lasts. */
  async function breakOnce(work: () => Promise<unknown>): Promise<void> {
    await bare.look(`create function stumble() returns trigger language plpgsql as $$
      begin raise exception 'cannot keep "%"', new.definition using detail = new.definition; end $$;
      create trigger stumble before insert on focus_area for each row execute function stumble()`);
    await work();
    await bare.look("drop trigger stumble on focus_area; drop function stumble()");
  }
});
