import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { type Crawled, crawl } from "#test/crawl.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

/*
 * Three of many have said something, all in one note. A stranger who reads every page, list, data
 * file and print, and takes whatever can be counted from whatever else, learns neither how many
 * they are nor which note they come from.
 */

const { slug } = cast.process;
const base = `/process/${slug}`;
const places = ["Lyngå", "Åbrinken", "Øster Åkær", "Havnebyen"];
const rareNote = "Åbrinken";
const rare = [
  "Foreningen mangler bistader til bierne bag hallen",
  "Bierne kan bo i bistader på taget af hallen",
  "Sæt bistader op, så bierne kan hjælpe foreningen",
];

const noteOf = (place: string) => `Notat fra drøftelsen i ${place}

Gruppe 1
${Array.from({ length: 5 }, (_, at) => `- Flere gode boliger ${["til unge", "til ældre", "ved skoven", "nær byen", "på landet"][at]} i ${place}`).join("\n")}
${Array.from({ length: 3 }, (_, at) => `- Børn har brug for ${["voksne", "en klub", "et fristed"][at]} omkring ${place}`).join("\n")}
- Vejen gennem ${place} er for smal
${place === rareNote ? rare.map((text) => `- ${text}`).join("\n") : ""}
`;

/** Numbers of statements that stand in a list a stranger can open, by its address. */
type Lists = Map<string, Set<number>>;

describe("what few have said", () => {
  let house: TestHouse;
  let areas: string[];
  let numbers: Set<number>;
  let seen: Crawled;

  before(async () => {
    house = await openTestHouse();
    areas = await makeFocusAreas(house);
    for (const place of places) await bringIn(house, `${place}.txt`, noteOf(place));
    await house.superuser.query("update contribution set groups = 6 where kind = 'compiledNote'");
    await codeByHand(house, [
      { words: "gode boliger", area: areas[0]! },
      { words: "Børn har brug for", area: areas[1]! },
      { words: "bistader", area: areas[2]! },
    ]);
    const { rows } = await house.superuser.query(
      "select number from statement where text ilike '%bistader%'",
    );
    numbers = new Set(rows.map((row) => row.number));
    assert.equal(numbers.size, 3);
    await house.superuser.query(
      `insert into finding (id, process_id, focus_area_id, position, sentence, query, made_by, made_at)
       values ('01890000-0000-7000-8000-000000000997', $1, $2, 1, 'Nogle vil have bistader', $3, $4, now())`,
      [
        cast.process.id,
        areas[2],
        JSON.stringify({ focusAreaId: areas[2], words: "bistader" }),
        people.analyst.id,
      ],
    );
    await acceptMinority();
    await approveSummary();
    for (const { key } of (await data(`${base}/publishing`)).candidates) await publishWhole(key);
    seen = await crawl(house.http, slug);
  });
  after(() => house.close());

  const post = async (url: string, body: [string, string][], who: CastMember = people.secretary) =>
    house.http.inject({
      method: "POST",
      url,
      headers: {
        ...(await house.as(who)),
        accept: "text/html",
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: new URLSearchParams(body).toString(),
    });
  const data = async (url: string) =>
    (
      await house.http.inject({
        url,
        headers: { ...(await house.as(people.secretary)), accept: "application/json" },
      })
    ).json();

  async function acceptMinority() {
    const { open } = await data(`${base}/minorities`);
    const { rows } = await house.superuser.query("select id from statement where text ilike '%bistader%'");
    const view = open.find(
      (one: { kind: string; statementIds: string[] }) =>
        one.kind === "rare" && rows.every(({ id }) => one.statementIds.includes(id)),
    );
    assert.ok(view, "the rare view is found");
    const accepted = await post(`${base}/minorities/accept`, [
      ["view", view.key],
      ["count", String(view.statementIds.length)],
      ["sentence", "Nogle vil have plads til bier."],
    ]);
    assert.equal(accepted.statusCode, 303, accepted.body.slice(0, 400));
  }

  async function approveSummary() {
    const draft = String((await post(`${base}/drafts`, [["kind", "summary"]])).headers.location);
    const { revision, seen: as } = await data(draft);
    const approved = await post(`${draft}/approval`, [
      ["revision", String(revision)],
      ["seen", as],
    ]);
    assert.equal(approved.statusCode, 303, approved.body.slice(0, 500));
  }

  async function publishWhole(key: string) {
    const { hits } = await data(`${base}/publishing/${key}`);
    const open = hits.filter((hit: { decision: unknown; moot: boolean }) => !hit.decision && !hit.moot);
    if (open.length > 0)
      await post(`${base}/publishing/${key}/decisions`, [
        ...open.map(({ kind, place }: { kind: string; place: string }): [string, string] => [
          "hit",
          `${kind}@${place}`,
        ]),
        ["verdict", "stands"],
        ["why", "Ingen person"],
      ]);
    const { hash } = await data(`${base}/publishing/${key}`);
    const answer = await post(`${base}/publications`, [
      ["reason", "Aftalt"],
      ["thing", key],
      ["seen", `${key}:${hash}`],
    ]);
    assert.equal(answer.statusCode, 303, `${key} ${answer.body.slice(0, 300)}`);
  }

  /** Every list of statements, and what the data file says of areas. */
  const listsSeen = (): Lists => {
    const lists: Lists = new Map();
    for (const [url, body] of seen.bodies) {
      const list = /^\/[^/]+\/(?:.*\/)?lists\/[^/?]+/.exec(url)?.[0];
      if (!list || !/data-unit="(?:statement|moved)"/.test(body)) continue;
      const found = lists.get(list) ?? new Set();
      lists.set(list, found);
      for (const [, number] of body.matchAll(/href="[^"]*\/statements\/(\d+)"/g)) found.add(Number(number));
    }
    const { statements } = JSON.parse(seen.bodies.find(([url]) => url.endsWith("data.json"))![1]);
    const add = (key: string, number: number) => lists.set(key, (lists.get(key) ?? new Set()).add(number));
    for (const { number, areas: named, ...rest } of statements) {
      add("data", number);
      for (const area of named) add(`data area ${area}`, number);
      if (named.length === 0) add("data without area", number);
      for (const [column, value] of Object.entries(rest))
        if (column !== "text") add(`data where ${column} is ${value}`, number);
    }
    return lists;
  };

  /** A set of nothing but the few, all or some; the one example that is shown is no such set. */
  const tells = (set: ReadonlySet<number>) => set.size > 1 && [...set].every((number) => numbers.has(number));
  const without = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
    new Set([...a].filter((n) => !b.has(n)));
  const within = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((n) => b.has(n)));

  it("is told in the summary, by its own words, as fewer than five", () => {
    const [, summary] = seen.bodies.find(([url]) => url === `/${slug}/summary`)!;
    assert.match(summary, /Nogle vil have plads til bier/);
    assert.match(summary, /færre end 5/);
  });

  it("no list holds them, and none taken from another or crossed with it leaves them", () => {
    const lists = [...listsSeen()];
    assert.ok(lists.length > 10);
    const told: string[] = [];
    for (const [a, of] of lists) {
      if (tells(of)) told.push(a);
      for (const [b, other] of lists) {
        if (tells(without(of, other))) told.push(`${a} without ${b}`);
        if (tells(within(of, other))) told.push(`${a} within ${b}`);
      }
    }
    assert.deepEqual(told, []);
  });

  it("nor does a list less all the lists of one page that lie within it", () => {
    const lists = listsSeen();
    const told: string[] = [];
    for (const [a, of] of lists)
      for (const page of new Set(
        [...lists.keys()].map((key) => key.replace(/\/lists\/.*| (?:area|where) .*/, "")),
      )) {
        const parts = [...lists].filter(
          ([b, other]) =>
            b !== a && b.startsWith(page) && other.size < of.size && without(other, of).size === 0,
        );
        const left = parts.reduce<ReadonlySet<number>>((set, [, part]) => without(set, part), of);
        if (tells(left)) told.push(`${a} without all of ${page} within it`);
      }
    assert.deepEqual(told, []);
  });

  it("no number told of statements is theirs, nor what areas leave of all that are coded", () => {
    const [, page] = seen.bodies.find(([url]) => url === `/${slug}`)!;
    assert.doesNotMatch(page, />\s*3\s*udsagn\s*</);
    for (const [url, body] of seen.bodies)
      for (const [, count] of body.matchAll(/data-count="(\d+)" data-unit="statement"/g))
        assert.notEqual(Number(count), 3, url);
  });

  it("none of them is told to come from anywhere, on any page or in any file", () => {
    const own = [...numbers].map((number) => new RegExp(`/statements/${number}$`));
    const pages = seen.bodies.filter(([url]) => own.some((pattern) => pattern.test(url)));
    assert.ok(pages.length > 2);
    for (const [url, body] of pages)
      assert.ok(!body.includes("Notat fra drøftelsen") && !/Udvalg/.test(body), url);
    const csv = seen.bodies.find(([url]) => url.endsWith("data.csv"))![1];
    assert.doesNotMatch(csv, /Notat fra drøftelsen/);
  });

  it("at most one of them is quoted where they are counted, in print too", () => {
    for (const [url, body] of seen.bodies) {
      if (!/^(?:\/en)?\/[^/]+(?:\/summary(?:\/\d+(?:\/file\.(?:pdf|docx))?)?|\/focus-areas\/3)?$/.test(url))
        continue;
      const flat = body.replace(/<[^>]*>/g, " ").replace(/[\s\u00a0]+/g, " ");
      const quoted = rare.filter((text) => flat.includes(text));
      assert.ok(quoted.length <= 1, `${url}: ${quoted.join(" | ")}`);
    }
  });

  it("the pages of their own area name no source", () => {
    const own = seen.bodies.filter(([url]) => url.startsWith(`/${slug}/focus-areas/3`));
    assert.ok(own.length > 1);
    for (const [url, body] of own)
      assert.ok(!body.includes(rareNote) || /boliger|Børn|Vejen/.test(body), url);
    for (const [url, body] of own.filter(([url]) => /lists\/(?:notes|inputs)/.test(url)))
      assert.ok(!body.includes(rareNote), url);
  });
});
