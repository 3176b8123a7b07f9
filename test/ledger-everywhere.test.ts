import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readDocx, readPdf } from "#formats/write/read-back.ts";
import { type BareHouse, openExamplePlace } from "#test/bare-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const work = "/process/fremtidens-aakaer";

/** Where every statement of the example is, told once by the database. */
interface Sum {
  coded: number;
  waiting: number;
  rest: number;
  excluded: number;
  total: number;
}

describe("the ledger", () => {
  let test: TestHouse;
  let place: BareHouse;
  let get: (url: string) => Promise<{ body: string; rawPayload: Buffer }>;
  let sum: Sum;
  before(async () => {
    test = await openTestHouse();
    place = await openExamplePlace(test);
    const { house } = await place.open();
    const headers = await place.signIn();
    get = async (url) => {
      const answer = await house.http.inject({ url, headers });
      assert.equal(answer.statusCode, 200, url);
      return answer;
    };
    [sum] = (await place.look(`
      select count(*) filter (where place = 'coded')::int as coded, count(*) filter (where place = 'waiting')::int as waiting,
             count(*) filter (where place = 'rest')::int as rest, count(*) filter (where place = 'excluded')::int as excluded,
             count(*)::int as total from statement_place`)) as unknown as [Sum];
  });
  after(async () => {
    await place.close();
    await test.close();
  });

  it("adds up", () => {
    const { total, ...parts } = sum;
    assert.equal(
      Object.values(parts).reduce((all, part) => all + part, 0),
      total,
    );
    assert.ok(Math.min(...Object.values(parts)) > 0, "the example has something in each place");
  });

  for (const page of ["coding", "ledger", "copies", "groups", "minorities", "runs", "exchange"])
    it(`is the same at the foot of ${page}`, async () => {
      let url = `${work}/${page}`;
      if (page === "coding") {
        const [first] = await place.look(
          "select statement_id as id from statement_place order by number limit 1",
        );
        url = `${url}/${first!.id}`;
      }
      const text = wordsOf((await get(url)).body);
      const { coded, waiting, rest, excluded, total } = sum;
      const told = page === "ledger" ? [coded, waiting, rest, excluded, total] : null;
      if (told)
        for (const number of told) assert.match(text, new RegExp(`(?<!\\d)${number}(?!\\d)`), `${page}`);
      else
        assert.match(
          text,
          new RegExp(
            `${coded} \\D{1,30}${waiting} \\D{1,30}${rest} \\D{1,30}${excluded} \\D{1,30}${total} udsagn|` +
              `${total} udsagn = ${coded} \\D{1,30}${waiting} \\D{1,20}${rest} \\D{1,20}${excluded} `,
          ),
          page,
        );
    });

  it("is the same in every file of the exchange that tells it as text", async () => {
    for (const name of ["codings.csv", "statements.csv", "coding.json"]) {
      const numbers = (await get(`${work}/exchange/files/${name}`)).body;
      for (const [key, count] of Object.entries(sum))
        assert.match(numbers, new RegExp(`(?<!\\d)${count}(?!\\d)`), `${name}: ${key}`);
    }
    const { statements } = JSON.parse((await get(`${work}/exchange/files/coding.json`)).body) as {
      statements: { ledger_place: string }[];
    };
    assert.equal(statements.length, sum.total);
    for (const [key, count] of Object.entries(sum).filter(([name]) => name !== "total"))
      assert.equal(statements.filter((each) => each.ledger_place === key).length, count, key);
  });

  it("is the same in the summary as page, PDF and Word file, and on the published page", async () => {
    const texts = {
      page: wordsOf((await get(`${work}/summary`)).body),
      pdf: (await readPdf((await get(`${work}/summary.pdf`)).rawPayload)).text,
      docx: (await readDocx((await get(`${work}/summary.docx`)).rawPayload)).text,
      public: wordsOf((await get("/fremtidens-aakaer/summary")).body),
    };
    for (const [name, text] of Object.entries(texts)) {
      const flat = text.replace(/\s+/g, " ");
      const from = flat.indexOf("Hvad blev der af udsagnene?");
      assert.ok(from >= 0, name);
      const table = flat.slice(from, from + 900);
      for (const [key, count] of Object.entries(sum))
        assert.match(table, new RegExp(`(?<!\\d)${count}(?!\\d)`), `${name}: ${key} in ${table}`);
    }
  });
});

function wordsOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/\s+/g, " ");
}
