import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Fields } from "#test/ask-house.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { crawl } from "#test/crawl.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

/*
 * Personal data planted where people plant it: in what was said, in findings, in
 * titles, in the purpose of the process. Nothing of it may reach a public page, list, data
 * file, feed, PDF or DOCX unless a person decided on just that place.
 */

const { slug } = cast.process;
const base = `/process/${slug}`;

/** Said in a note: each in a statement of its own. What the finder cannot know is a name stands in `pieces` without being one. */
const planted: Record<string, string> = {
  "a personal number": "010283-1234",
  "a personal number without its dash": "0102831235",
  "a number with the day of no month": "320283-1234",
  "a telephone number": "20 12 34 56",
  "a telephone number abroad": "+46 70 123 45 67",
  "an e-mail address": "lone.lyng@post.example",
  "an e-mail address in disguise": "lone snabel-a post punktum example",
  "a name": "Lone Lyngby",
  "a neighbour": "nabo Karsten",
  "an address": "Hybenstien 12",
};
/** Not personal: these may stand without anyone deciding. */
const harmless = ["87.00.00-G01-10-24", "81.38.04-P35-3-25", "24/12345", "1.750.000 kr."];

const note = `Notat fra drøftelsen i udvalget

Gruppe 1
${Object.values(planted)
  .map((words, at) => `- Punkt ${at + 1} handler om ${words} og om flere gode boliger i byen`)
  .join("\n")}
${harmless.map((words) => `- Sagen ${words} handler om cykelstier langs vejene i kommunen`).join("\n")}
- Flere små boliger i landsbyerne
`;

describe("nothing leaks into what is published", () => {
  let house: TestHouse;
  let areas: string[];
  let keys: string[];

  before(async () => {
    house = await openTestHouse();
    areas = await makeFocusAreas(house);
    await bringIn(house, "notat.txt", note);
    await codeByHand(house, [
      { words: "handler om", area: areas[0]! },
      { words: "Flere små boliger", area: areas[0]! },
    ]);
    await house.superuser.query("update contribution set groups = 6 where kind = 'compiledNote'");
    const draft = String((await post(`${base}/drafts`, [["kind", "summary"]])).headers.location);
    const { revision, seen: as } = await data(draft);
    const approved = await post(`${draft}/approval`, [
      ["revision", String(revision)],
      ["seen", as],
    ]);
    assert.equal(approved.statusCode, 303, approved.body.slice(0, 500));
    keys = (await data(`${base}/publishing`)).candidates.map((each: { key: string }) => each.key);
    assert.ok(keys.some((key) => key.startsWith("summary-")));
  });
  after(() => house.close());

  const post = (url: string, fields: Fields, who: CastMember = people.secretary) =>
    house.post(url, fields, who);
  const data = (url: string) => house.data(url, people.secretary);
  const seen = (key: string) => data(`${base}/publishing/${key}`);
  const publish = async (key: string) =>
    post(`${base}/publications`, [
      ["reason", "Aftalt"],
      ["thing", key],
      ["seen", `${key}:${(await seen(key)).hash}`],
    ]);
  const open = async (key: string) =>
    (await seen(key)).hits.filter((hit: { decision: unknown; moot: boolean }) => !hit.decision && !hit.moot);
  const decide = (key: string, hits: { kind: string; place: string }[], verdict: string) =>
    post(`${base}/publishing/${key}/decisions`, [
      ...hits.map(({ kind, place }): [string, string] => ["hit", `${kind}@${place}`]),
      ["verdict", verdict],
      ["why", "Gennemgået"],
    ]);
  /** What a stranger finds of the planted words, with where. */
  const leaks = async () => {
    const { bodies } = await crawl(house.http, slug);
    return bodies.flatMap(([url, text]) => {
      const flat = text.replace(/[\s\u00a0]+/g, " ");
      return Object.entries(planted)
        .filter(([, words]) => flat.includes(words))
        .map(([what]) => `${what} at ${url}`);
    });
  };

  it("every planted piece is a hit somewhere, and nothing harmless is", async () => {
    const { rows } = await house.superuser.query("select number, text from statement order by number");
    const found = new Set<number>();
    for (const key of keys)
      for (const hit of await open(key)) if (hit.statement) found.add(hit.statement.number ?? hit.statement);
    for (const { number, text } of rows as { number: number; text: string }[]) {
      const isPlanted = Object.values(planted).some((words) => text.includes(words));
      assert.equal(found.has(number), isPlanted, `${number}: ${text}`);
    }
  });

  it("what is not decided is not published, and nothing of it is public", async () => {
    for (const key of keys) {
      if ((await open(key)).length === 0) continue;
      assert.equal((await publish(key)).statusCode, 409, key);
    }
    assert.equal((await house.superuser.query("select from publication")).rowCount, 0);
    assert.deepEqual(await leaks(), []);
  });

  const elsewhere: [string, string, string][] = [
    [
      "the purpose of the process",
      "update process set purpose = 'Ring til Lone Lyngby på 20 12 34 56'",
      "update process set purpose = ''",
    ],
    [
      "the definition of a focus area",
      "update focus_area set definition = definition || ' Skriv til lone.lyng@post.example.' where position = 1",
      "update focus_area set definition = replace(definition, ' Skriv til lone.lyng@post.example.', '') where position = 1",
    ],
    [
      "the title of a note",
      "update document set title = 'Notat fra Lone Lyngby, 010283-1234'",
      "update document set title = 'Notat'",
    ],
    [
      "the sentence of a finding",
      `insert into finding (id, process_id, focus_area_id, position, sentence, query, made_by, made_at)
       values ('01890000-0000-7000-8000-000000000998', '${cast.process.id}', '01890000-0000-7000-8000-000000000110', 1,
               'Lone Lyngby vil have flere boliger', '{"focusAreaId":"01890000-0000-7000-8000-000000000110"}', '${people.analyst.id}', now())`,
      "delete from finding where id = '01890000-0000-7000-8000-000000000998'",
    ],
  ];
  for (const [where, plant, take] of elsewhere)
    it(`words in ${where} stop the publication too, when everything said is masked`, async () => {
      for (const key of keys) {
        const said = (await open(key)).filter((hit: { statement: unknown }) => hit.statement);
        if (said.length > 0) assert.equal((await decide(key, said, "masked")).statusCode, 303);
      }
      await house.superuser.query(plant);
      try {
        let stopped = 0;
        for (const key of keys) {
          const left = await open(key);
          if (left.length === 0) continue;
          stopped++;
          assert.equal(
            (await decide(key, left, "masked")).statusCode,
            422,
            "only what was said can be masked",
          );
          assert.equal((await publish(key)).statusCode, 409);
        }
        assert.ok(stopped > 0, "nothing stopped it");
        assert.deepEqual(await leaks(), []);
      } finally {
        await house.superuser.query(take);
      }
    });

  it("masked and published, the words are on no page, list, data file, feed or print", async () => {
    for (const key of keys) {
      const said = (await open(key)).filter((hit: { statement: unknown }) => hit.statement);
      if (said.length > 0) assert.equal((await decide(key, said, "masked")).statusCode, 303);
      const texts = await open(key);
      if (texts.length > 0) {
        const decided = await decide(key, texts, "stands");
        assert.equal(decided.statusCode, 303, JSON.stringify(texts));
      }
      const answer = await publish(key);
      assert.equal(answer.statusCode, 303, `${key} ${answer.body.slice(0, 300)}`);
    }
    const { pages } = await crawl(house.http, slug);
    for (const kind of [/\/lists\//, /\.csv$/, /\.json$/, /\.pdf$/, /\.docx$/, /feed/, /^\/en\//])
      assert.ok(
        pages.some((url) => kind.test(url)),
        `no ${kind} among ${pages.join(" ")}`,
      );
    assert.deepEqual(await leaks(), []);
    for (const words of harmless.slice(0, 2))
      assert.ok(
        (await crawl(house.http, slug)).bodies.some(([, text]) => text.includes(words)),
        `${words} may stand`,
      );
  });

  it("every place that was hidden or let stand has a decision by a person", async () => {
    const { rows } = await house.superuser.query(
      "select decided_by, decided_at, verdict, place from disclosure_decision where ended_at is null",
    );
    assert.ok(rows.length >= Object.keys(planted).length);
    for (const each of rows) {
      assert.equal(each.decided_by, people.secretary.id);
      for (const words of Object.values(planted)) assert.ok(!each.place.includes(words));
    }
  });
});
