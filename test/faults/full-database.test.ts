import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import pg from "pg";
import { type Databases, openDatabases } from "#app/open-database.ts";
import { buildHouse } from "#app/server.ts";
import { systemIds } from "#base/ids.ts";
import { hashSecret } from "#base/secrets.ts";
import { readSettings } from "#base/settings.ts";
import { people } from "#test/cast/cast.ts";
import { needsMount, openSmallDisk } from "#test/faults/small-disk.ts";

/*
 * PostgreSQL itself runs out of disk. People get a sentence, what they were told
 * was saved is saved, and with room again the house goes on without help, also
 * when PostgreSQL had to end itself on the way.
 */

it("a database without room is told in a sentence, loses nothing and comes back by itself", {
  skip: needsMount,
}, async (t) => {
  const disk = openSmallDisk(200);
  t.after(() => disk.close());
  const log: string[] = [];
  const settings = readSettings({ DATA_DIR: join(disk.folder, "data"), EXAMPLE: "no" }, "/");
  const databases = await openDatabases(settings, (line) => log.push(line));
  t.after(() => databases.close());
  const { db, workerDb } = databases;
  const house = await buildHouse({
    db,
    workerDb,
    objectFolder: join(disk.folder, "data/objects"),
    origin: null,
    trustProxy: false,
    mail: null,
    log: () => undefined,
  });
  await house.http.ready();
  t.after(() => house.http.close());
  const headers = await signIn(databases);
  const form = (url: string, fields: Record<string, string>) =>
    house.http.inject({
      method: "POST",
      url,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  const made = await form("/processes/new", {
    name: "Prøven",
    slug: "proeven",
    municipality: "Åkær",
    purpose: "",
    caseNumber: "",
  });
  assert.equal(made.statusCode, 303);
  const say = (number: number) =>
    form("/process/proeven/focus-areas", { name: `Område ${number}`, definition: randomWords(number) });

  const acknowledged: number[] = [];
  let refused = 0;
  disk.leave(400_000);
  for (let number = 1; refused < 5 && number < 3000; number++) {
    const { statusCode, body } = await say(number);
    if (statusCode === 303) acknowledged.push(number);
    else {
      refused += 1;
      assert.ok([503, 507].includes(statusCode), `${statusCode}: ${body.slice(0, 500)}`);
      assert.match(body, /ikke mere plads på serverens disk|Databasen er ved at starte/);
      assert.doesNotMatch(body, /could not extend|No space left|at \w+ \(/);
    }
  }
  assert.equal(refused, 5, "the disk was full");
  disk.clear();
  for (let tries = 0; (await house.http.inject({ url: "/readyz" })).statusCode !== 200; tries++) {
    assert.ok(tries < 600, `the database did not come back: ${log.join("\n")}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.equal((await say(9000)).statusCode, 303, "with room again it works");
  const superuser = new pg.Client(databases.cluster.connectionFor("superuser"));
  await superuser.connect();
  const { rows } = await superuser.query("select name from focus_area");
  await superuser.end();
  const names = new Set(rows.map(({ name }) => name));
  for (const number of acknowledged)
    assert.ok(names.has(`Område ${number}`), `${number} was acknowledged and is gone`);
  t.diagnostic(`${acknowledged.length} acknowledged before there was no room; all there`);
});

/** Words that do not pack well, so that a row is as large as it looks. */
function randomWords(seed: number): string {
  let state = seed;
  return Array.from({ length: 1100 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state.toString(36);
  }).join(" ");
}

async function signIn({ cluster }: Databases): Promise<{ cookie: string }> {
  const client = new pg.Client(cluster.connectionFor("superuser"));
  await client.connect();
  const secret = systemIds.secret();
  const { id, email, name } = people.administrator;
  await client.query("insert into person (id, email, name) values ($1, $2, $3)", [id, email, name]);
  await client.query(
    "insert into membership (id, person_id, scope_kind, role) values ($1, $2, 'installation', 'administrator')",
    [systemIds.uuid(), id],
  );
  await client.query(
    "insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 hour')",
    [hashSecret(secret), id],
  );
  await client.end();
  return { cookie: `forsamlingshus=${secret}` };
}
