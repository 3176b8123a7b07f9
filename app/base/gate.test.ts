import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { listEndpoints } from "#app/endpoints.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { cast, people } from "#test/cast/cast.ts";
import { fillEveryTable, one } from "#test/cast/fill-every-table.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

/** Tables a signed-in person without any role may read something of, and what. */
const openToSignedIn: Record<string, string> = {
  person: "themselves, and the administrators they may ask for access",
  session: "their own",
  committee: "names of committees; membership decides what of theirs is seen",
};

describe("the gate", () => {
  let house: TestHouse;
  let tables: string[];

  before(async () => {
    house = await openTestHouse();
    const { rows } = await house.superuser.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
    );
    tables = rows.map((row) => row.relname);
    await fillEveryTable(house);
  });
  after(() => house.close());

  it("the app's role is no superuser, bypasses no rule and owns nothing", async () => {
    const { rows } = await house.db.pool.query(
      `select current_user as name, rolsuper, rolbypassrls,
              (select count(*) from pg_class where relowner = r.oid) as owns
         from pg_roles r where rolname = current_user`,
    );
    assert.deepEqual(rows[0], { name: "forsamlingshus_app", rolsuper: false, rolbypassrls: false, owns: 0 });
  });

  it("every table forces row-level security and every view asks as the one who looks", async () => {
    const { rows } = await house.superuser.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace
          and ((relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity))
            or (relkind in ('v', 'm') and not coalesce(reloptions::text like '%security_invoker=true%', false)))`,
    );
    assert.deepEqual(rows, []);
  });

  it("every table has a row here, so that the refusals below refuse something", async () => {
    for (const table of tables) {
      const { rows } = await house.superuser.query(`select count(*) as n from ${table}`);
      assert.ok(Number(rows[0].n) > 0, `${table} is empty: add a row in test/cast/fill-every-table.ts`);
    }
  });

  it("a stranger reads no row of any table and can write none", async () => {
    for (const table of tables) {
      const seen = await rowsSeen(table, null);
      assert.equal(seen, 0, `${table} shows ${seen} rows to a stranger`);
    }
  });

  it("what is published is read by anyone; withdrawn or replaced it is not, and why is never told", async () => {
    const shown = ["publication", "published_statement", "published_list"];
    const hidden = ["publication_act", "disclosure_decision"];
    const seen = async (set: string) => {
      await house.superuser.query(`update publication set ${set} where id = $1`, [one.publication]);
      const counts = [];
      for (const viewer of [null, people.stranger.id])
        for (const table of shown) counts.push(await rowsSeen(table, viewer));
      for (const table of hidden) assert.equal(await rowsSeen(table, null), 0, `${table} after ${set}`);
      return counts;
    };
    const all = [1, 1, 1, 1, 1, 1];
    const none = [0, 0, 0, 0, 0, 0];
    const summary = "kind = 'summary', report_kind = 'summary'";
    assert.deepEqual(await seen("withdrawn_at = null"), all);
    assert.deepEqual(await seen("superseded_at = now()"), none);
    assert.deepEqual(await seen(summary), all, "a summary keeps its address when a newer one stands");
    assert.deepEqual(await seen(`withdrawn_at = now()`), none);
    assert.deepEqual(
      await seen("kind = 'process', report_kind = null, superseded_at = null, withdrawn_at = null"),
      all,
    );
    assert.deepEqual(await seen("withdrawn_at = now()"), none);
  });

  it("a stranger changes nothing of what is published, and an analyst publishes nothing", async () => {
    await house.superuser.query("update publication set withdrawn_at = null where id = $1", [
      one.publication,
    ]);
    for (const viewer of [null, people.analyst.id])
      for (const change of ["publication set revision = 2", "published_statement set text = 'x'"])
        assert.equal(await rowsChanged(`update ${change}`, viewer), 0, `${viewer}: ${change}`);
    await house.superuser.query("update publication set withdrawn_at = now() where id = $1", [
      one.publication,
    ]);
  });

  it("a signed-in person without a role reads no row that belongs to a process", async () => {
    for (const table of tables) {
      const seen = await rowsSeen(table, people.stranger.id);
      if (!(table in openToSignedIn))
        assert.equal(seen, 0, `${table} shows ${seen} rows to a person without a role`);
    }
  });

  it("the search, which reads past the rules to be quick, finds nothing for who may not read", async () => {
    const found = `statements_saying('${cast.process.id}', '', '%')`;
    for (const viewer of [null, people.stranger.id]) assert.equal(await rowsSeen(found, viewer), 0);
    assert.ok((await rowsSeen(found, people.reader.id)) > 0);
  });

  it("a reader reads the process and can change nothing in it", async () => {
    assert.ok((await rowsSeen("statement", people.reader.id)) > 0);
    for (const table of tables) {
      const changed = await house.db
        .transaction({ viewer: people.reader.id }, async (trx) => {
          const { sql } = await import("kysely");
          const { rows } = await sql<{
            has: boolean;
          }>`select exists (select from information_schema.columns where table_name = ${table} and column_name = 'process_id') as has`.execute(
            trx,
          );
          if (!rows[0]!.has) return 0n;
          const result = await sql`update ${sql.table(table)} set process_id = process_id`.execute(trx);
          return result.numAffectedRows ?? 0n;
        })
        .catch((error) => {
          assert.equal(error.code, "42501");
          return 0n;
        });
      assert.equal(changed, 0n, `${table} let a reader change rows`);
    }
  });

  it("asked by address, the house shows a stranger nothing but the door", async () => {
    for (const endpoint of endpoints()) {
      if (endpoint.open) continue;
      for (const accept of ["text/html", "application/json"]) {
        const answer = await ask(endpoint, { accept });
        const refused = [303, 401].includes(answer.statusCode);
        assert.ok(refused, `${endpoint.method} ${endpoint.path} answered ${answer.statusCode} to a stranger`);
        if (answer.statusCode === 303) assert.match(String(answer.headers.location), /^\/sign-in/);
      }
    }
  });

  it("asked by address, a person without a role is told that nothing is there", async () => {
    const headers = await house.as(people.stranger);
    for (const endpoint of endpoints().filter((each) => each.path.includes(":slug"))) {
      const answer = await ask(endpoint, { ...headers, accept: "text/html" });
      assert.ok(
        [403, 404, 422, 400].includes(answer.statusCode),
        `${endpoint.method} ${endpoint.path} answered ${answer.statusCode}`,
      );
      assert.ok(
        !answer.body.includes(cast.process.name),
        `${endpoint.method} ${endpoint.path} names the process`,
      );
    }
  });

  const endpoints = () => listEndpoints({ objects: folderObjectStore(house.objectFolder), mail: null });

  const ask = (endpoint: { method: "GET" | "POST"; path: string }, headers: Record<string, string>) =>
    house.http.inject({
      method: endpoint.method,
      url: endpoint.path
        .replace(":slug", cast.process.slug)
        .replace(/:number\b/, "1")
        .replace(/:\w+/g, people.reader.id),
      headers:
        endpoint.method === "POST"
          ? { ...headers, "content-type": "application/x-www-form-urlencoded" }
          : headers,
      ...(endpoint.method === "POST" ? { payload: "" } : {}),
    });

  async function rowsChanged(statement: string, viewer: string | null): Promise<number> {
    const client = await house.db.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('forsamlingshus.viewer', $1, true)", [viewer ?? ""]);
      return (await client.query(statement)).rowCount ?? 0;
    } finally {
      await client.query("rollback");
      client.release();
    }
  }

  /** How many rows the app's role sees of a table; a table it may not even ask shows none. */
  async function rowsSeen(table: string, viewer: string | null): Promise<number> {
    const client = await house.db.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('forsamlingshus.viewer', $1, true)", [viewer ?? ""]);
      const { rows } = await client.query(`select count(*) as n from ${table}`);
      return Number(rows[0].n);
    } catch (error) {
      assert.equal((error as { code: string }).code, "42501");
      return 0;
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
});
