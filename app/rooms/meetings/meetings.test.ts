import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { subscriptions } from "#app/worker.ts";
import { recordEvent } from "#base/events.ts";
import { systemIds } from "#base/ids.ts";
import { folderObjectStore } from "#base/object-store.ts";
import type { Item, Reading } from "#formats/reading.ts";
import {
  type Acting,
  addDocument,
  approveReading,
  type Document,
  listReadings,
} from "#rooms/documents/door.ts";
import { pack } from "#rooms/documents/packed.ts";
import { type CastMember, cast, committees, people, seats } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { minutes, rawMinutes } from "./sample-minutes.ts";

const base = `/process/${cast.process.slug}`;

describe("meetings", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
    for (const each of cast.committees)
      await house.superuser.query(
        "insert into committee (id, name, level, parent_id) values ($1, $2, $3, $4)",
        [each.id, each.name, each.level, each.parentId],
      );
    for (const { person, committee, role } of seats)
      await house.superuser.query(
        "insert into membership (id, person_id, scope_kind, scope_id, role) values ($1, $2, 'committee', $3, $4)",
        [systemIds.uuid(), person.id, committee.id, role],
      );
  });
  after(() => house.close());

  const get = async (member: CastMember, url: string, headers = {}) =>
    house.http.inject({ method: "GET", url, headers: { ...(await house.as(member)), ...headers } });
  const getJson = async (member: CastMember, url: string) =>
    (await get(member, url, { accept: "application/json" })).json();

  /** As the secretary, in one transaction, the way a request does it. */
  function act<T>(work: (acting: Acting) => Promise<T>): Promise<T> {
    const viewer = house.viewer(people.secretary);
    const clock = () => new Date();
    return house.db.transaction({ viewer: viewer.id }, (trx) =>
      work({
        trx,
        viewer,
        clock,
        ids: systemIds,
        record: (event) =>
          recordEvent({ trx, viewer: viewer.id, clock, ids: systemIds, subscriptions }, event),
      }),
    );
  }

  const approveNewest = (document: Document) =>
    act(async (acting) => {
      const heads = await listReadings(acting.trx, document.id);
      const newest = heads.reduce((a, b) => (b.number > a.number ? b : a));
      await approveReading(acting, document, newest);
    });

  async function approveMinutes(committeeId: string | null = committees.health.id): Promise<Document> {
    const text = rawMinutes;
    const { document } = await act((acting) =>
      addDocument(
        acting,
        cast.process.id,
        {
          filename: "referat.txt",
          bytes: Buffer.from(`${text}${systemIds.uuid()}`),
          extraction: {
            mediaType: "text/plain",
            text,
            pages: [{ start: 0, end: text.length }],
            marks: [],
            title: null,
            language: null,
            warnings: [],
            extractor: "test",
          },
          reading: minutes,
        },
        { channel: "committee", committeeId, receivedOn: null, title: null },
        folderObjectStore(house.objectFolder),
      ),
    );
    await approveNewest(document);
    await house.work();
    return document;
  }

  async function approveNewReading(document: Document, reading: Reading): Promise<void> {
    await house.superuser.query(
      `insert into reading (id, document_id, process_id, number, recipe, content, kind, repairs, open_doubts, points, items, made_by, made_at, cause)
       select $1, document_id, process_id, (select max(number) + 1 from reading where document_id = $2), recipe, $3, $4, 0, 0, 0, $5, made_by, now(), 'undo'
         from reading where document_id = $2 limit 1`,
      [systemIds.uuid(), document.id, pack(reading), reading.kind, reading.items.length],
    );
    await approveNewest(document);
    await house.work();
  }

  const meetingOf = async (document: Document): Promise<string> => {
    const { rows } = await house.superuser.query("select id from meeting where document_id = $1", [
      document.id,
    ]);
    return rows[0]?.id;
  };
  const itemsOf = async (document: Document) =>
    (
      await house.superuser.query(
        "select id, position, number, title, outcome_kind, kle, reading_id from agenda_item where document_id = $1 order by position",
        [document.id],
      )
    ).rows;
  const failedJobs = async () =>
    (
      await house.superuser.query(
        "select kind from job where finished_at is null and kind = 'meetings.place'",
      )
    ).rows;

  it("says what is missing before there is any meeting, and to no stranger", async () => {
    const empty = await get(people.reader, `${base}/meetings`);
    assert.equal(empty.statusCode, 200);
    assert.match(empty.body, /Der er ingen møder endnu/);
    for (const member of [people.stranger, people.chair])
      assert.equal((await get(member, `${base}/meetings`)).statusCode, 404);
  });

  it("approved minutes become a meeting and its items", async () => {
    const document = await approveMinutes();
    assert.deepEqual(await failedJobs(), []);
    const [first, second] = await itemsOf(document);
    assert.deepEqual(
      [first.number, first.title, first.outcome_kind, first.kle],
      ["7", "Flere hænder om natten", "discussed", "29.09.00"],
    );
    assert.deepEqual([second.number, second.outcome_kind, second.kle], ["8", "noted", null]);
    const { rows } = await house.superuser.query(
      "select subject_id, details from event where kind = 'meetingPlaced' and details ->> 'documentId' = $1",
      [document.id],
    );
    assert.equal(rows.length, 1);
    assert.equal(rows[0].subject_id, await meetingOf(document));
    assert.deepEqual([rows[0].details.items, rows[0].details.added, rows[0].details.removed], [2, 2, 0]);
  });

  it("the same approval placed twice changes nothing", async () => {
    const document = await approveMinutes();
    const before = [await meetingOf(document), await itemsOf(document)];
    await house.superuser.query(
      "update job set finished_at = null, leased_until = null where kind = 'meetings.place' and payload ->> 'documentId' = $1",
      [document.id],
    );
    await house.work();
    assert.deepEqual(await failedJobs(), []);
    assert.deepEqual([await meetingOf(document), await itemsOf(document)], before);
  });

  it("a newer approved reading takes items away and adds them; those that stay keep their address", async () => {
    const document = await approveMinutes();
    const meeting = await meetingOf(document);
    const [night, coffee] = await itemsOf(document);
    const opening: Item = {
      ...minutes.items[1]!,
      number: null,
      title: "Velkomst",
      span: { start: 0, end: 10 },
    };
    await approveNewReading(document, {
      ...minutes,
      items: [opening, { ...minutes.items[1]!, title: "Ny kaffemaskine til natholdet" }],
    });
    const now = await itemsOf(document);
    assert.equal(await meetingOf(document), meeting);
    assert.deepEqual(
      now.map(({ position, title }) => [position, title]),
      [
        [1, "Velkomst"],
        [2, "Ny kaffemaskine til natholdet"],
      ],
    );
    assert.equal(now[1].id, coffee.id);
    assert.ok(!now.some((item) => item.id === night.id));
    assert.equal((await get(people.reader, `${base}/agenda-items/${night.id}`)).statusCode, 404);
  });

  it("a late job of an older approval does not undo the newer one", async () => {
    const document = await approveMinutes();
    await approveNewReading(document, { ...minutes, items: [minutes.items[0]!] });
    const before = await itemsOf(document);
    assert.equal(before.length, 1);
    await house.superuser.query(
      `update job set finished_at = null, leased_until = null
        where kind = 'meetings.place' and payload ->> 'documentId' = $1 and payload ->> 'subjectId' <> $2`,
      [document.id, before[0].reading_id],
    );
    await house.work();
    assert.deepEqual(await itemsOf(document), before);
  });

  it("minutes that turn out to be something else are no meeting any longer", async () => {
    const document = await approveMinutes();
    await approveNewReading(document, { ...minutes, kind: "text", meeting: null, items: [] });
    assert.equal(await meetingOf(document), undefined);
    assert.deepEqual(await itemsOf(document), []);
  });

  it("shows an item as the minutes have it", async () => {
    const document = await approveMinutes();
    const meeting = await get(people.reader, `${base}/meetings/${await meetingOf(document)}`);
    assert.match(meeting.body, /Torsdag d\. 12\. marts 2026 kl\. 13\.00/);
    assert.match(meeting.body, /Mødelokale 2, Åkær Rådhus/);
    assert.match(meeting.body, /Punkt 8: Ny kaffemaskine/);
    const [night] = await itemsOf(document);
    const { body } = await get(people.reader, `${base}/agenda-items/${night.id}`);
    for (const words of [
      "Bodil Astrup",
      "29.09.00-G01-14-26",
      "29.09.00",
      "G01",
      "Drøftet",
      "senest 1. juni 2026",
    ])
      assert.ok(body.includes(words), words);
    const order = [
      "Resumé",
      "Indstilling",
      "Referat",
      "Sagsfremstilling",
      "Hvad vi har lært",
      "Færre fald",
      "Bilag",
    ];
    const places = order.map((words) => body.indexOf(`>${words}`));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!places.includes(-1));
    const start = minutes.items[0]!.span.start;
    assert.ok(body.includes(`href="${base}/documents/${document.id}/review?at=${start}#at-${start}"`));
    assert.match(body, /class="said[^"]*" lang="da">Natholdet på Åbrinken/);
    assert.doesNotMatch(body, /class="said[^"]*"[^>]*>(Resumé|Drøftet)/);
  });

  it("speaks English, with days for dates, and leaves the minutes' own words as they are", async () => {
    const document = await approveMinutes();
    const { body } = await get(people.reader, `/en${base}/meetings/${await meetingOf(document)}`);
    assert.match(body, /12\s+March 2026/);
    const [night] = await itemsOf(document);
    const item = await get(people.reader, `/en${base}/agenda-items/${night.id}`);
    assert.match(item.body, /Discussed/);
    assert.match(item.body, /When: by 1\s+June 2026/);
    assert.match(item.body, /lang="da">Natholdet på Åbrinken/);
  });

  it("says the outcome in its own words where the minutes have no section for it", async () => {
    const document = await approveMinutes();
    const [, coffee] = await itemsOf(document);
    const { body } = await get(people.reader, `${base}/agenda-items/${coffee.id}`);
    assert.match(body, /Taget til efterretning/);
    assert.match(body, /lang="da">Udvalget tog det til efterretning\./);
  });

  it("answers in JSON too", async () => {
    const document = await approveMinutes();
    const id = await meetingOf(document);
    const { meeting, items } = await getJson(people.reader, `${base}/meetings/${id}`);
    assert.equal(meeting.committeeName, "Sektor-MED Sundhed og Omsorg");
    assert.equal(meeting.heldOn.from, "2026-03-12");
    const { item } = await getJson(people.reader, `${base}/agenda-items/${items[0].id}`);
    assert.equal(item.content.outcome.promises[0].when.to, "2026-06-01");
    const { meetings } = await getJson(people.reader, `${base}/meetings`);
    assert.equal(meetings.find((each: { id: string }) => each.id === id).items, 2);
  });

  it("a committee's member reads the committee's meetings and no other, without the process around them", async () => {
    const theirs = await approveMinutes(committees.health.id);
    const another = await approveMinutes(committees.children.id);
    const nobodys = await approveMinutes(null);
    const id = await meetingOf(theirs);
    const { meetings } = await getJson(people.chair, `${base}/meetings`);
    assert.ok(meetings.length > 0);
    for (const meeting of meetings) assert.equal(meeting.committeeId, committees.health.id);
    const page = await get(people.chair, `${base}/meetings/${id}`);
    assert.equal(page.statusCode, 200);
    assert.doesNotMatch(page.body, /\/documents\//);
    const [night] = await itemsOf(theirs);
    assert.equal((await get(people.chair, `${base}/agenda-items/${night.id}`)).statusCode, 200);
    for (const document of [another, nobodys]) {
      assert.equal(
        (await get(people.chair, `${base}/meetings/${await meetingOf(document)}`)).statusCode,
        404,
      );
      const [item] = await itemsOf(document);
      assert.equal((await get(people.chair, `${base}/agenda-items/${item.id}`)).statusCode, 404);
      assert.equal((await get(people.stranger, `${base}/agenda-items/${item.id}`)).statusCode, 404);
    }
  });

  it("a meeting is not found under the address of another process", async () => {
    const document = await approveMinutes();
    await house.superuser.query(
      "insert into process (id, slug, name, municipality, created_by) values ($1, 'en-anden', 'En anden', 'Åkær Kommune', $2)",
      [systemIds.uuid(), people.administrator.id],
    );
    const [night] = await itemsOf(document);
    for (const url of [`meetings/${await meetingOf(document)}`, `agenda-items/${night.id}`]) {
      assert.equal((await get(people.administrator, `${base}/${url}`)).statusCode, 200);
      assert.equal((await get(people.administrator, `/process/en-anden/${url}`)).statusCode, 404);
    }
  });

  it("no page asks the database more than twelve times", async () => {
    const document = await approveMinutes();
    const [night] = await itemsOf(document);
    for (const url of [
      `${base}/meetings`,
      `${base}/meetings/${await meetingOf(document)}`,
      `${base}/agenda-items/${night.id}`,
    ])
      for (const member of [people.reader, people.administrator]) {
        const answer = await get(member, url);
        const queries = Number(/desc="(\d+)"/.exec(String(answer.headers["server-timing"]))![1]);
        assert.ok(queries <= 12, `${url} asked ${queries} times`);
      }
  });
});
