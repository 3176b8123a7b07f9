import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import { serve } from "#test/faults/serve-house.ts";
import { endProcess, exitOf, makeGround, postmasterPid } from "#test/start/ground.ts";

/*
 * Promise 1, nothing said is lost: 20 times the server or its PostgreSQL is ended
 * with SIGKILL while imports, approvals and codings are on their way. What was
 * answered is there afterwards, nothing is half there, and the next start needs
 * no help.
 */

const kills = 20;

class Person {
  private cookie = "";
  address: string;
  constructor(address: string) {
    this.address = address;
  }

  async send(path: string, body?: BodyInit, type?: string): Promise<Response> {
    const answer = await fetch(path.startsWith("http") ? path : this.address + path, {
      method: body === undefined ? "GET" : "POST",
      redirect: "manual",
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? { accept: "application/json" } : {}),
        ...(type ? { "content-type": type } : {}),
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(20_000),
    });
    const given = answer.headers.get("set-cookie");
    if (given) this.cookie = given.split(";")[0]!;
    await answer.clone().arrayBuffer();
    return answer;
  }

  form(path: string, fields: Record<string, string>): Promise<Response> {
    return this.send(path, new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded");
  }

  /** Brings one note in. @returns the document's id when the house said it was received */
  async bringIn(slug: string, filename: string, text: string): Promise<string | null> {
    const body = new FormData();
    body.set("channel", "committee");
    body.set("files", new Blob([text], { type: "text/plain" }), filename);
    const answer = await this.send(`/process/${slug}/documents/new`, body);
    return answer.status === 303
      ? (/documents\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1] ?? null)
      : null;
  }
}

test("20 times SIGKILL amid imports, approvals and codings: nothing acknowledged is lost", async (t) => {
  const { dataDir } = makeGround(t, "drab");
  let served = await serve(t, dataDir, true);
  const person = new Person(served.address);
  await person.form(served.link!, { name: "Bodil Astrup", email: "bodil@aakaer.example" });
  const made = await person.form("/processes/new", {
    name: "Prøven",
    slug: "proeven",
    municipality: "Åkær Kommune",
    purpose: "",
    caseNumber: "",
  });
  assert.equal(made.status, 303, "the process was made");
  await person.form("/process/proeven/focus-areas", {
    name: "Boliger",
    definition: "Flere gode boliger i landsbyerne.",
  });

  const documents = new Map<string, string>();
  const approved = new Set<string>();
  const coded = new Set<string>();
  let number = 0;

  for (let kill = 0; kill < kills; kill++) {
    const working = work();
    // Some way into the round, at a seeded moment that differs each time, however busy the machine is.
    await oneMore(kill % 4 < 2 ? documents : coded);
    await new Promise((resolve) => setTimeout(resolve, (kill * 7919) % 700));
    if (kill % 2 === 0) {
      served.child.kill("SIGKILL");
      await exitOf(served.child);
    } else {
      const pid = postmasterPid(dataDir);
      if (pid) endProcess(pid, "SIGKILL");
    }
    await working;
    if (kill % 2 === 0) {
      served = await serve(t, dataDir);
      person.address = served.address;
    } else await answers(person);
  }
  await check();
  served.child.kill("SIGTERM");
  await exitOf(served.child);
  t.diagnostic(
    `${documents.size} imports, ${approved.size} approvals, ${coded.size} codings acknowledged; all there`,
  );
  assert.ok(documents.size >= kills, `only ${documents.size} imports got through`);
  assert.ok(coded.size > 0, "some codings got through");

  /** Until the house has received one more note or coding, or ten seconds have gone. */
  async function oneMore(acknowledged: { size: number }): Promise<void> {
    const before = acknowledged.size;
    for (let waited = 0; acknowledged.size === before && waited < 10_000; waited += 25)
      await new Promise((resolve) => setTimeout(resolve, 25));
  }

  /** One round of a busy secretary, until the house goes away under her hands. */
  async function work(): Promise<void> {
    try {
      for (let each = 0; each < 6; each++) {
        number += 1;
        const text = `Notat fra gruppedrøftelse nr. ${number}\n\nDer er samlet op fra 2 grupper.\n\nPointer fra grupperne:\n\n• Flere små boliger i by nummer ${number}\n• En bus om aftenen til by nummer ${number}\n`;
        const id = await person.bringIn("proeven", `notat-${number}.txt`, text);
        if (!id) continue;
        documents.set(id, text);
        const { head, reading } = (await (
          await person.send(`/process/proeven/documents/${id}/review`)
        ).json()) as {
          head: { number: number };
          reading: { doubts: { key: string; answers: string[] }[] };
        };
        let on = head.number;
        for (const doubt of reading.doubts) {
          await person.form(`/process/proeven/documents/${id}/review`, {
            on: String(on),
            act: "answer",
            doubt: doubt.key,
            answer: doubt.answers[0]!,
          });
          on += 1;
        }
        const approval = await person.form(`/process/proeven/documents/${id}/approval`, { on: String(on) });
        if (approval.status === 303) approved.add(id);
        await codeOne();
      }
    } catch {
      // The house was killed under her hands; what was not answered may be lost.
    }
  }

  async function codeOne(): Promise<void> {
    const { statements } = (await (await person.send("/process/proeven/statements")).json()) as {
      statements: { id: string }[];
    };
    const next = statements.find((each) => !coded.has(each.id));
    if (!next) return;
    const answer = await person.form(`/process/proeven/coding/${next.id}`, {
      rest: "Enkeltstående forslag",
      seen: "0",
    });
    if (answer.status === 303) coded.add(next.id);
  }

  async function check(): Promise<void> {
    const cluster = await startPostgres({ dataDir, log: () => undefined });
    const client = new pg.Client(cluster.connectionFor("superuser"));
    await client.connect();
    const ids = async (sql: string) => new Set((await client.query(sql)).rows.map((row) => row.id as string));
    const there = await ids("select id from document");
    for (const id of documents.keys())
      assert.ok(there.has(id), `document ${id} was acknowledged and is gone`);
    const standing = await ids("select document_id as id from reading_approval");
    for (const id of approved)
      assert.ok(standing.has(id), `the approval of ${id} was acknowledged and is gone`);
    const codings = await ids("select statement_id as id from coding");
    for (const id of coded) assert.ok(codings.has(id), `the coding of ${id} was acknowledged and is gone`);
    const half = await client.query(
      `select d.id from document d where not exists (select from source_text s where s.document_id = d.id)
          or not exists (select from reading r where r.document_id = d.id)`,
    );
    assert.deepEqual(half.rows, [], "no document is half there");
    await client.end();
    await cluster.stop();
  }
});

/** Waits until the house answers again by itself after its database was killed. */
async function answers(person: Person): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const status = await person.send("/readyz").then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > until) throw new Error("the house did not come back by itself within 30 s");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
