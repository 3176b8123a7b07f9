import assert from "node:assert/strict";
import type { Fields } from "#test/ask-house.ts";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { type Crawled, crawl } from "#test/crawl.ts";
import { openTestHouse } from "#test/house.ts";

const { slug } = cast.process;
const base = `/process/${slug}`;
const places = ["Lyngå", "Åbrinken", "Øster Åkær", "Havnebyen"];
export const rareNote = "Åbrinken";
export const rare = [
  "Foreningen mangler bistader til bierne bag hallen",
  "Bierne kan bo i bistader på taget af hallen",
  "Sæt bistader op, så bierne kan hjælpe foreningen",
];

export const noteOf = (place: string, more: readonly string[] = []) => `Notat fra drøftelsen i ${place}

Gruppe 1
${Array.from({ length: 5 }, (_, at) => `- Flere gode boliger ${["til unge", "til ældre", "ved skoven", "nær byen", "på landet"][at]} i ${place}`).join("\n")}
${Array.from({ length: 3 }, (_, at) => `- Børn har brug for ${["voksne", "en klub", "et fristed"][at]} omkring ${place}`).join("\n")}
- Vejen gennem ${place} er for smal
${more.map((text) => `- ${text}`).join("\n")}
`;

/** Numbers of statements that stand in a list a stranger can open, by its address. */
export type Lists = Map<string, Set<number>>;

/** A house in which three of many have said something, all in one note, and everything of it is published. */
export async function openRareHouse() {
  const house = await openTestHouse();
  const areas = await makeFocusAreas(house);
  for (const place of places)
    await bringIn(house, `${place}.txt`, noteOf(place, place === rareNote ? rare : []));
  await house.superuser.query("update contribution set groups = 6 where kind = 'compiledNote'");
  await codeByHand(house, [
    { words: "gode boliger", area: areas[0]! },
    { words: "Børn har brug for", area: areas[1]! },
    { words: "bistader", area: areas[2]! },
  ]);
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
  const post = (url: string, fields: Fields) => house.post(url, fields, people.secretary);
  const data = (url: string) => house.data(url, people.secretary);

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

  async function publishAll() {
    for (const { key } of (await data(`${base}/publishing`)).candidates) await publishWhole(key);
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

  await acceptMinority();
  await approveSummary();
  await publishAll();
  return {
    house,
    areas,
    post,
    data,
    approveSummary,
    publishAll,
    crawl: () => crawl(house.http, slug),
    /** Numbers of the statements of the few. */
    numbers: async (): Promise<Set<number>> => {
      const { rows } = await house.superuser.query(
        "select number from statement where text ilike '%bistader%'",
      );
      return new Set(rows.map((row) => row.number));
    },
  };
}

/** Every list of statements, and what the data file says of areas. */
export function listsIn(seen: Crawled): Lists {
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
}

/** A set of nothing but the few, all or some; the one example that is shown is no such set. */
export const tells = (set: ReadonlySet<number>, few: ReadonlySet<number>) =>
  set.size > 1 && [...set].every((number) => few.has(number));
export const without = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
  new Set([...a].filter((n) => !b.has(n)));
export const within = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
  new Set([...a].filter((n) => b.has(n)));
