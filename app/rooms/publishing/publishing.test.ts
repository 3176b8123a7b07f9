import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Trx } from "#base/db.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import {
  findStanding,
  listListsHolding,
  listProcessesPublished,
  listStanding,
  listSummaries,
  loadAll,
  loadList,
  loadPage,
  loadStatement,
} from "./door.ts";

const { slug } = cast.process;
const desk = `/process/${slug}/publishing`;

describe("publishing", () => {
  let house: TestHouse;
  let areas: string[];

  before(async () => {
    house = await openTestHouse();
    areas = await makeFocusAreas(house);
    await bringIn(house, "notat.txt", note);
    await bringIn(house, "brev.txt", letter);
    await house.superuser.query("update contribution set channel = 'letter' where kind = 'input'");
    await codeByHand(house, [
      { words: "Flere små boliger", area: areas[0]! },
      { words: "Bedre belysning", area: areas[0]! },
      { words: "En fast voksen", area: areas[1]! },
      { words: "Tak for kaffen", rest: "Uden for emnet" },
      { words: "Åbn svømmehallen", exclusion: "Sendt to gange" },
    ]);
  });
  after(() => house.close());

  const get = async (url: string, who: CastMember = people.secretary, json = false) =>
    house.http.inject({
      url,
      headers: { ...(await house.as(who)), accept: json ? "application/json" : "text/html" },
    });
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
  const seen = async (key: string) => (await get(`${desk}/${key}`, people.secretary, true)).json();
  const publish = async (keys: string[], options: { who?: CastMember; hash?: string } = {}) => {
    const body: [string, string][] = [["reason", "Aftalt med styregruppen"]];
    for (const key of keys)
      body.push(["thing", key], ["seen", `${key}:${options.hash ?? (await seen(key)).hash}`]);
    return post(`/process/${slug}/publications`, body, options.who);
  };
  const decideAll = async (key: string, verdict: string) => {
    const { hits } = await seen(key);
    const open = hits.filter((hit: { decision: unknown; moot: boolean }) => !hit.decision && !hit.moot);
    return decide(key, open, verdict);
  };
  const decide = (key: string, hits: { kind: string; place: string }[], verdict: string) =>
    post(`${desk}/${key}/decisions`, [
      ...hits.map(({ kind, place }): [string, string] => ["hit", `${kind}@${place}`]),
      ["verdict", verdict],
      ["why", "Det er ikke en person"],
    ]);
  const asStranger = <T>(work: (trx: Trx) => Promise<T>) => house.db.transaction({ viewer: null }, work);
  const standing = (kind: "process" | "focusArea" | "summary", at: number | null) =>
    findStanding(house.db.pool, slug, kind, at);
  const withdraw = (id: string) =>
    post(`/process/${slug}/publications/${id}/withdrawal`, [["reason", "Der var en fejl"]]);
  const undecided = async (key: string) => (await seen(key)).undecided as number;
  /** Changes a text behind the screen, tries to publish, and puts it back. */
  const whileItSays = async (set: string, back: string, work: () => Promise<void>) => {
    await house.superuser.query(set);
    try {
      await work();
    } finally {
      await house.superuser.query(back);
    }
  };
  const area = () => `focusArea-${areas[0]}`;

  it("nothing is public before somebody publishes it, and the page says where to begin", async () => {
    const page = await get(desk);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /0 sider er offentliggjort/);
    assert.equal(await standing("process", null), null);
    assert.deepEqual(await asStranger((trx) => listStanding(trx, slug)), []);
  });

  it("only those who run the process may look at what is not published, decide, publish and withdraw", async () => {
    for (const who of [people.analyst, people.reader]) {
      for (const url of [desk, `${desk}/process`]) assert.equal((await get(url, who)).statusCode, 403);
      assert.equal((await publish(["process"], { who })).statusCode, 403);
      assert.equal(
        (
          await post(
            `${desk}/process/decisions`,
            [
              ["hit", "x"],
              ["verdict", "masked"],
            ],
            who,
          )
        ).statusCode,
        403,
      );
      assert.ok(!(await get(`/process/${slug}`, who)).body.includes(desk));
    }
    assert.equal((await get(desk, people.stranger)).statusCode, 404);
    assert.ok((await get(`/process/${slug}`)).body.includes(desk));
  });

  const leaks: [string, string, () => string, string, string][] = [
    [
      "a statement",
      "process",
      () => area(),
      "update statement set text = text || ' ring 20 30 40 51' where text like 'Flere små%'",
      "update statement set text = replace(text, ' ring 20 30 40 51', '') where text like 'Flere små%'",
    ],
    [
      "the sentence of a finding",
      "area",
      () => area(),
      `insert into finding (id, process_id, focus_area_id, position, sentence, query, made_by, made_at) values ('01890000-0000-7000-8000-000000000999', '${cast.process.id}', '01890000-0000-7000-8000-000000000110', 1, 'Skriv til lone@example.dk om boliger', '{"focusAreaId":"01890000-0000-7000-8000-000000000110"}', '${people.analyst.id}', now())`,
      "delete from finding where id = '01890000-0000-7000-8000-000000000999'",
    ],
    [
      "the purpose of the process",
      "process",
      () => "process",
      "update process set purpose = purpose || ' Ring 20 30 40 52.'",
      "update process set purpose = replace(purpose, ' Ring 20 30 40 52.', '')",
    ],
    [
      "the name of a note",
      "process",
      () => "process",
      "update document set title = 'Notat fra lone@example.dk' where filename = 'notat.txt'; update contribution set groups = 6, kind = 'compiledNote'",
      "update document set title = 'notat' where filename = 'notat.txt'; update contribution set groups = null, kind = 'input' where channel = 'letter'",
    ],
  ];
  for (const [where, , key, set, back] of leaks)
    it(`refuses to publish while a hit in ${where} is undecided, however the request is sent`, async () => {
      await house.superuser.query("update contribution set groups = 6 where kind = 'compiledNote'");
      await decideAll(key(), "stands");
      await whileItSays(set, back, async () => {
        assert.ok((await undecided(key())) > 0);
        const answer = await publish([key()]);
        assert.equal(answer.statusCode, 409);
        assert.match(answer.body, /ikke har taget stilling til/);
        assert.match(answer.body, /Aftalt med styregruppen/, "the reason typed is kept");
        assert.equal(await standing("process", null), null);
      });
    });

  it("published, a stranger reads the page, its lists and the words behind them", async () => {
    await decideAll("process", "stands");
    await decideAll(area(), "stands");
    const answer = await publish(["process", area()]);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 500));
    const process = await standing("process", null);
    assert.equal(process!.revision, 1);
    const areaPage = await standing("focusArea", 1);
    await asStranger(async (trx) => {
      const heads = await listStanding(trx, slug);
      assert.deepEqual(
        heads.map(({ kind, title }) => [kind, title]),
        [
          ["process", cast.process.name],
          ["focusArea", "Gode boliger"],
        ],
      );
      assert.equal((await listProcessesPublished(trx)).length, 1);
      const page = await loadPage(trx, process!.id);
      assert.equal(page!.page.kind, "process");
      const all = await loadAll(trx, process!.id);
      assert.ok(all!.statements.length > 3);
      const list = await loadList(trx, process!.id, "statements", { limit: 2, offset: 1 });
      assert.equal(list!.statements.length, 2);
      assert.equal(list!.length, all!.statements.length);
      assert.equal(list!.list.count, list!.length);
      const sources = await loadList(trx, process!.id, "notes", { limit: 10, offset: 0 });
      assert.equal(sources!.list.sources.length, 1);
      const out = all!.statements.find(({ heldBack }) => heldBack === "leftOut")!;
      assert.equal(out.text, null);
      assert.equal((await loadStatement(trx, process!.id, out.number))!.heldBack, "leftOut");
      assert.ok((await listListsHolding(trx, process!.id, out.number)).length >= 2);
      const few = await loadPage(trx, areaPage!.id);
      assert.ok(
        few!.page.kind === "focusArea" && few!.page.statements.count === null,
        "two statements are few",
      );
      assert.equal(few!.statements.length, 1, "one of the few is shown");
      assert.equal(few!.statements[0]!.title, null);
    });
    const index = await get(desk);
    assert.match(index.body, /Viser det, der står nu/);
    assert.match(index.body, /Aftalt med styregruppen/);
  });

  it("shows the page as it will be to those who may publish it, and no link of it leads out", async () => {
    const url = `${desk}/process/preview`;
    const { body, statusCode } = await get(url);
    assert.equal(statusCode, 200);
    assert.match(body, /Linkene virker/);
    const hrefs = [...body.matchAll(/<a\b[^>]* href="([^"]*)"/g)].map(([, href]) => href!);
    const led = new Set(hrefs.filter((href) => !href.startsWith("#")));
    assert.deepEqual([...led].sort(), [`/en${url}`, `${desk}/process`].sort());
    assert.doesNotMatch(body, /rel="(canonical|alternate)"/);
    assert.equal((await get(url, people.analyst)).statusCode, 403);
    assert.equal((await get(`${desk}/nothing/preview`)).statusCode, 404);
  });

  it("says what is not published yet when something changes, and refuses what was seen before", async () => {
    const { hash } = await seen("process");
    await codeByHand(house, [{ words: "Cykelsti", area: areas[2]! }]);
    // Who codes on the screen leaves an event; the list is kept until there is one
    await house.superuser.query(
      "insert into event (kind, process_id, subject_kind, subject_id) select 'statementCoded', id, 'process', id from process where slug = $1",
      [cast.process.slug],
    );
    const index = await get(desk);
    assert.match(index.body, /ændringer er ikke offentliggjort/);
    const page = await get(`${desk}/process`);
    assert.match(page.body, /Hvad der er ændret/);
    const stale = await publish(["process"], { hash });
    assert.equal(stale.statusCode, 409);
    assert.match(stale.body, /Tallene er ændret, mens du så på dem\. Se igen\./);
    const before = await standing("process", null);
    assert.equal((await publish(["process"])).statusCode, 303);
    const now = await standing("process", null);
    assert.notEqual(now!.id, before!.id);
    assert.equal(await asStranger((trx) => loadPage(trx, before!.id)), null, "the page it replaced is gone");
  });

  it("words hidden or held back are nowhere in what is published", async () => {
    const phone = "20 30 40 53";
    await house.superuser.query(
      "update statement set text = text || ' ring 20 30 40 53' where text like 'Cykelsti%' or text like 'En fast%'",
    );
    const { hits } = await seen("process");
    const open = hits.filter((hit: { words: string }) => hit.words === phone);
    assert.equal(open.length, 2);
    const [first, second] = open;
    assert.equal((await decide("process", [first], "masked")).statusCode, 303);
    assert.equal((await decide("process", [second], "heldBack")).statusCode, 303);
    assert.equal((await publish(["process"])).statusCode, 303);
    const { id } = (await standing("process", null))!;
    const all = (await asStranger((trx) => loadAll(trx, id)))!;
    assert.ok(!JSON.stringify(all).includes(phone));
    const masked = all.statements.find((each) => each.masked)!;
    assert.match(masked.text!, /\[udeladt: telefonnummer\]$/);
    assert.equal(all.statements.filter(({ heldBack }) => heldBack === "decided").length, 1);
    assert.equal(all.page.kind === "process" && all.page.said!.statements.count, all.statements.length);
    await house.superuser.query("update statement set text = replace(text, ' ring 20 30 40 53', '')");
  });

  it("words outside statements cannot be hidden: they stand, or are edited where they were written", async () => {
    await whileItSays(
      "update process set purpose = purpose || ' Ring 20 30 40 54.'",
      "update process set purpose = replace(purpose, ' Ring 20 30 40 54.', '')",
      async () => {
        const answer = await decideAll("process", "masked");
        assert.equal(answer.statusCode, 422);
        assert.match(answer.body, /ret teksten, hvor den er skrevet/);
        assert.equal((await decideAll("process", "stands")).statusCode, 303);
        assert.equal(await undecided("process"), 0);
      },
    );
  });

  it("a decision asks for a reason, and keeps what was typed", async () => {
    await whileItSays(
      "update process set purpose = purpose || ' Ring 20 30 40 55.'",
      "update process set purpose = replace(purpose, ' Ring 20 30 40 55.', '')",
      async () => {
        const { hits } = await seen("process");
        const hit = hits.find(({ words }: { words: string }) => words.includes("55"));
        const answer = await post(`${desk}/process/decisions`, [
          ["hit", `${hit.kind}@${hit.place}`],
          ["verdict", "stands"],
          ["why", " "],
        ]);
        assert.equal(answer.statusCode, 422);
        assert.match(answer.body, /Skriv, hvorfor det må stå/);
        assert.match(answer.body, /value="stands"[^>]* checked/);
      },
    );
  });

  it("many places of one kind are decided together, each recorded for itself", async () => {
    const before = (await house.superuser.query("select count(*) as n from disclosure_decision")).rows[0].n;
    await whileItSays(
      "update process set purpose = purpose || ' Ring 20 30 40 57. Ring 20 30 40 58. Ring 20 30 40 59.'",
      "update process set purpose = split_part(purpose, ' Ring', 1)",
      async () => {
        const page = await get(`${desk}/process`);
        assert.match(page.body, /Telefonnummer: alle 3 ovenfor/);
        const { hash } = await seen("process");
        const all = (on: string) =>
          post(`${desk}/process/decisions`, [
            ["all", "phone"],
            ["on", on],
            ["verdict", "stands"],
            ["why", "Kommunens hovednummer"],
          ]);
        assert.equal((await all("0".repeat(64))).statusCode, 409, "only what was shown");
        assert.equal((await all(hash)).statusCode, 303);
        assert.equal(await undecided("process"), 0);
      },
    );
    const { rows } = await house.superuser.query("select count(*) as n from disclosure_decision");
    assert.equal(rows[0].n - before, 3);
  });

  it("withdrawn, it is gone for strangers at once, on every way in", async () => {
    const { id, revision } = (await standing("process", null))!;
    assert.equal((await withdraw(id)).statusCode, 303);
    assert.equal(await standing("process", null), null);
    assert.equal(await findStanding(house.db.pool, slug, "process", cast.process.id), null);
    const all = await asStranger(async (trx) => [
      await loadPage(trx, id),
      await loadAll(trx, id),
      await loadList(trx, id, "statements", { limit: 10, offset: 0 }),
      await loadStatement(trx, id, 1),
      (await listStanding(trx, slug)).find((each) => each.id === id) ?? null,
      (await listProcessesPublished(trx)).find((each) => each.id === id) ?? null,
      (await listSummaries(trx, slug))[0] ?? null,
      (await listListsHolding(trx, id, 1))[0] ?? null,
    ]);
    assert.deepEqual(
      all,
      all.map(() => null),
    );
    // Nor for a member who is signed in and asks as the public does
    assert.equal(
      await house.db.transaction({ viewer: people.secretary.id }, (trx) => loadPage(trx, id)),
      null,
    );
    const { rows } = await house.superuser.query("select revision from publication where id = $1", [id]);
    assert.ok(rows[0].revision > revision);
    assert.equal((await withdraw(id)).statusCode, 409);
    const index = await get(desk);
    assert.match(index.body, /Trukket tilbage/);
    assert.match(index.body, /Der var en fejl/);
    const history = await get(`/process/${slug}/history`);
    assert.match(history.body, /trak en offentliggjort side tilbage/);
  });

  it("a page keeps its number when the areas are put in another order", async () => {
    const before = await standing("focusArea", 1);
    await house.superuser.query("update focus_area set position = 4 - position");
    await decideAll(`focusArea-${areas[2]}`, "stands");
    assert.equal((await publish([`focusArea-${areas[2]}`])).statusCode, 303);
    assert.equal((await standing("focusArea", 1))!.id, before!.id);
    const third = await findStanding(house.db.pool, slug, "focusArea", areas[2]!);
    assert.ok(third!.number > 1);
    await house.superuser.query("update focus_area set position = 4 - position");
  });

  describe("an approved summary", () => {
    let key: string;
    const base = `/process/${slug}`;
    const approve = async (url: string) => {
      const { revision, seen: looked } = (await get(url, people.secretary, true)).json();
      const answer = await post(`${url}/approval`, [
        ["revision", String(revision)],
        ["seen", looked],
      ]);
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 2000));
    };
    let draft: string;

    before(async () => {
      await house.superuser.query(
        "update statement set text = text || ' ring 20 30 40 56' where text like 'Flere små%'",
      );
      await house.superuser.query(
        `update statement_wording set text = text || ' ring 20 30 40 56' where text like 'Flere små%'`,
      );
      draft = String((await post(`${base}/drafts`, [["kind", "summary"]])).headers.location);
      await approve(draft);
      const { candidates } = (await get(desk, people.secretary, true)).json();
      key = candidates.find((each: { key: string }) => each.key.startsWith("summary-")).key;
    });

    it("is looked through with its files, and printed when it is published", async () => {
      const looked = await seen(key);
      assert.ok(looked.hits.some((hit: { words: string }) => hit.words === "20 30 40 56"));
      assert.equal((await publish([key])).statusCode, 409);
      await decide(
        key,
        looked.hits.filter((hit: { statement: unknown }) => hit.statement),
        "masked",
      );
      await decideAll(key, "stands");
      const answer = await publish([key]);
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 3000));
      const found = (await standing("summary", null))!;
      assert.equal(found.number, 1);
      const loaded = (await asStranger((trx) => loadAll(trx, found.id)))!;
      const { page } = loaded;
      assert.ok(page.kind === "summary");
      assert.ok(!JSON.stringify(loaded).includes("20 30 40 56"));
      assert.deepEqual(
        page.files.map(({ format }) => format),
        ["pdf", "docx"],
      );
      const { folderObjectStore } = await import("#base/object-store.ts");
      const bytes = await folderObjectStore(house.objectFolder).fetch(page.files[0]!.sha256);
      assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
      for (const { href } of page.report.references)
        assert.ok(href === null || href.startsWith(`/${slug}/summary/1/`), String(href));
      const words = JSON.stringify(page.report);
      assert.match(words, /færre end 5 af/, "numbers of few say so in the report too");
      assert.doesNotMatch(words, /"text":"[1-4] af \d+.udsagn"/);
      assert.match(words, /ikke vist, da det er få/, "a channel of one letter is not told by number");
      const lists = new Set(loaded.lists.map((each) => each.key));
      for (const { href } of page.report.references) {
        const list = href?.split("/lists/")[1];
        if (list) assert.ok(lists.has(list), list);
      }
    });

    it("stays as it is when something is coded differently, and says what moved under a new revision", async () => {
      const before = (await standing("summary", null))!;
      const was = (await asStranger((trx) => loadAll(trx, before.id)))!;
      const statements = (await get(`${base}/statements`, people.analyst, true)).json().statements;
      const moved = statements.find((each: { text: string }) => each.text.startsWith("Bedre belysning"));
      const { seen: newest } = (await get(`${base}/coding/${moved.id}`, people.analyst, true)).json();
      const coded = await post(
        `${base}/coding/${moved.id}`,
        [
          ["seen", String(newest)],
          ["area", areas[2]!],
        ],
        people.analyst,
      );
      assert.equal(coded.statusCode, 303);
      await house.work();
      const now = (await standing("summary", null))!;
      assert.equal(now.id, before.id);
      assert.ok(now.revision > before.revision);
      const is = (await asStranger((trx) => loadAll(trx, before.id)))!;
      assert.deepEqual({ ...is, moved: [], publication: null }, { ...was, moved: [], publication: null });
      assert.deepEqual(
        is.moved.map(({ number, from }) => [number, from]),
        [[moved.number, "Gode boliger"]],
      );
    });

    it("published again after people went on coding, it says at once what moved", async () => {
      const { id } = (await standing("summary", null))!;
      assert.equal((await withdraw(id)).statusCode, 303);
      assert.equal((await publish([key])).statusCode, 303);
      const again = (await standing("summary", 1))!;
      assert.notEqual(again.id, id, "the same version keeps its number");
      assert.equal((await asStranger((trx) => loadPage(trx, again.id)))!.moved.length, 1);
    });

    it("keeps its own address when the next version is published, until it is withdrawn", async () => {
      await approve(draft);
      await decideAll(key, "stands");
      assert.equal((await publish([key])).statusCode, 303);
      const newest = (await standing("summary", null))!;
      assert.equal(newest.number, 2);
      const first = (await standing("summary", 1))!;
      assert.notEqual(first.id, newest.id);
      assert.ok(first.supersededAt);
      assert.ok(await asStranger((trx) => loadPage(trx, first.id)));
      assert.equal((await asStranger((trx) => listSummaries(trx, slug))).length, 2);
      assert.equal((await withdraw(first.id)).statusCode, 303);
      assert.equal(await standing("summary", 1), null);
      assert.equal(await asStranger((trx) => loadPage(trx, first.id)), null);
      assert.equal((await standing("summary", null))!.id, newest.id);
    });
  });
});

const note = `Notat fra drøftelsen i udvalget

Gruppe 1
- Flere små boliger i landsbyerne
- Bedre belysning på stien til skolen
- En fast voksen i klubben hver dag

Gruppe 2
- Cykelsti langs landevejen til byen
- Tak for kaffen og de gode kager
- Åbn svømmehallen om aftenen
`;

const letter = `Bussen skal køre om aftenen, så de unge kan komme hjem. Der mangler en plads, hvor man kan mødes.`;
