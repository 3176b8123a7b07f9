import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { paths } from "#base/paths.ts";
import { cast } from "#test/cast/cast.ts";
import { listSummaries, loadAll } from "./door.ts";
import { openPublishingHouse, type PublishingHouse, type SeenHit } from "./testing/publishing-house.ts";

const { slug } = cast.process;
const phone = "20 30 40 56";

describe("the same version of a summary published again with more hidden", () => {
  let at: PublishingHouse;
  let key: string;

  before(async () => {
    at = await openPublishingHouse();
    for (const table of ["statement", "statement_wording"])
      await at.house.superuser.query(
        `update ${table} set text = text || ' ring ${phone}' where text like 'Flere små%'`,
      );
    ({ key } = await at.approveSummary());
    await at.decideAll(key, "stands");
    const answer = await at.publish([key]);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 2000));
  });
  after(() => at.house.close());

  /** The statement with the number, as a stranger reads it under the summary. */
  const strangersPage = async () => {
    const { rows } = await at.house.superuser.query(
      "select number from statement where text like 'Flere små%'",
    );
    return at.house.http.inject({ url: paths.publicSummaryStatement(slug, 1, rows[0].number) });
  };

  it("takes the place of the first for good: nobody reads what is hidden now", async () => {
    const first = (await at.standing("summary", 1))!;
    assert.ok((await strangersPage()).body.includes(phone), "it stood there before");
    const { hits } = (await at.seen(key)) as { hits: SeenHit[] };
    const chosen = hits.filter((hit) => hit.statement && hit.words === phone);
    assert.equal((await at.decide(key, chosen, "masked")).statusCode, 303);
    assert.equal((await at.publish([key])).statusCode, 303);
    const again = (await at.standing("summary", 1))!;
    assert.notEqual(again.id, first.id);
    assert.ok(!(await strangersPage()).body.includes(phone));
    assert.equal(await at.asStranger((trx) => loadAll(trx, first.id)), null);
    const summaries = await at.asStranger((trx) => listSummaries(trx, slug));
    assert.deepEqual(
      summaries.map(({ id, number }) => [id, number]),
      [[again.id, 1]],
    );
  });

  it("says who took the first back, and why", async () => {
    const { rows } = await at.house.superuser.query(
      "select a.reason from publication p join publication_act a on a.publication_id = p.id and a.what = 'withdraw' where p.withdrawn_at is not null",
    );
    assert.deepEqual(rows, [{ reason: "Aftalt med styregruppen" }]);
    const events = await at.house.superuser.query(
      "select from event where kind = 'publicationWithdrawn' and details->>'thing' = 'summary'",
    );
    assert.equal(events.rowCount, 1);
  });

  it("withdrawn, leaves nothing at its address", async () => {
    const { id } = (await at.standing("summary", 1))!;
    assert.equal((await at.withdraw(id)).statusCode, 303);
    assert.equal((await strangersPage()).statusCode, 404);
    assert.equal(await at.standing("summary", 1), null);
    for (const format of ["pdf", "docx"] as const)
      assert.equal(
        (await at.house.http.inject({ url: paths.publicSummaryFile(slug, 1, format) })).statusCode,
        404,
      );
  });
});
