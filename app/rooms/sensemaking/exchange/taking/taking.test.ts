import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { writeQdc } from "#formats/refi-qda/codebook.ts";
import { guidOf } from "#formats/refi-qda/guid.ts";
import type { QdaCode, QdaProject } from "#formats/refi-qda/qda-project.ts";
import { readQdpx } from "#formats/refi-qda/read-qdpx.ts";
import { writeQdpx } from "#formats/refi-qda/write-qdpx.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { multipart } from "#test/multipart.ts";
import { codeProcess, takeInputs } from "../testing/coded-house.ts";

const base = `/process/${cast.process.slug}/exchange`;
const guid = (name: string) => guidOf("5f0f3f4a-6a64-5a0c-9f0e-7d5d3f1f9b12", name);

function desk(house: TestHouse) {
  const get = async (url: string, who: CastMember = people.secretary, headers = {}) =>
    house.http.inject({ method: "GET", url, headers: { ...(await house.as(who)), ...headers } });
  const see = async (id: string) =>
    (await get(`${base}/imports/${id}`, people.secretary, { accept: "application/json" })).json();
  const download = async (name: string) => (await get(`${base}/files/${name}`)).rawPayload;
  const send = async (name: string, content: Uint8Array | string, who: CastMember = people.secretary) => {
    const form = multipart({}, [{ name, content }]);
    return house.http.inject({
      method: "POST",
      url: base,
      headers: { ...form.headers, ...(await house.as(who)) },
      payload: form.payload,
    });
  };
  const bring = async (name: string, content: Uint8Array | string) => {
    const answer = await send(name, content);
    const id = /imports\/([0-9a-f-]{36})$/.exec(String(answer.headers.location))?.[1];
    assert.ok(id, `${answer.statusCode} ${answer.body.slice(0, 400)}`);
    return id;
  };
  const post = async (url: string, codes: readonly string[] = [], who: CastMember = people.secretary) =>
    house.http.inject({
      method: "POST",
      url,
      headers: { ...(await house.as(who)), "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(codes.map((code) => ["code", code])).toString(),
    });
  const take = async (id: string, codes: readonly string[]) => post(`${base}/imports/${id}/taking`, codes);
  return { get, see, download, send, bring, post, take };
}

/** The tree as it counts: ids, names, words and order; and each coding by words, place and code. */
function essence({ codes, sources }: QdaProject) {
  return {
    codes,
    codings: sources
      .flatMap((source) =>
        source.selections.flatMap((selection) =>
          selection.codings.map((coding) => [
            source.name,
            selection.start,
            selection.end,
            selection.name,
            coding.code,
          ]),
        ),
      )
      .map((row) => row.join("\t"))
      .sort(),
  };
}

const code = (name: string, description = "", codes: QdaCode[] = []): QdaCode => ({
  guid: guid(name),
  name,
  description,
  colour: "#112233",
  isCodable: true,
  noteRefs: [],
  codes,
});

describe("a file of our own", () => {
  let ours: Uint8Array;
  before(async () => {
    const house = await openTestHouse();
    await codeProcess(house);
    ours = await desk(house).download("coding.qdpx");
    await house.close();
  });

  it("comes into a process without codes as an equal tree with equal codings, in one act that is taken back whole", async () => {
    const house = await openTestHouse();
    const { see, bring, take, download, get, post } = desk(house);
    await takeInputs(house);
    const id = await bring("kodning.qdpx", ours);
    const { plan } = await see(id);
    assert.deepEqual(
      [plan.new.map((one: { name: string }) => one.name), plan.codings, plan.unmatched],
      [["Veje & busser", "Boliger"], { fresh: 7, known: 0, homeless: 0 }, []],
    );
    const page = await get(`${base}/imports/${id}`);
    assert.match(page.body, /Nyt fokusområde/);
    assert.equal(
      (
        await take(
          id,
          plan.new.map((one: { guid: string }) => one.guid),
        )
      ).statusCode,
      303,
    );
    const back = await download("coding.qdpx");
    assert.deepEqual(essence(readQdpx(back).project), essence(readQdpx(ours).project));
    const { rows } = await house.superuser.query(
      "select count(*)::int as n, count(distinct act_id)::int as acts from coding",
    );
    assert.deepEqual(rows, [{ n: 7, acts: 1 }]);
    // The same file again has nothing new.
    const again = await bring("kodning.qdpx", ours);
    const known = (await see(again)).plan;
    assert.deepEqual([known.new, known.codings.fresh, known.codings.known], [[], 0, 7]);
    assert.equal((await take(again, [])).statusCode, 422);
    assert.equal((await post(`${base}/imports/${id}/taking-back`)).statusCode, 303);
    const emptied = readQdpx(await download("coding.qdpx")).project;
    assert.deepEqual(essence(emptied).codings, []);
    assert.equal((await post(`${base}/imports/${id}/taking-back`)).statusCode, 409);
    await house.close();
  });
});

describe("a file from another program", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
    await codeProcess(house);
  });
  after(() => house.close());

  it("proposes codes, and lays in only those that are ticked; nothing here is overwritten", async () => {
    const { see, bring, take, get } = desk(house);
    const file = writeQdc({
      origin: "Andet program",
      sets: [],
      codes: [
        code("boliger", "Noget helt andet", [
          code("Ungdomsboliger", "Kollegier.\n\nBruges når: de er billige"),
        ]),
        code("Natur & klima", "Skov <og> å"),
        code("Kultur"),
      ],
    });
    const id = await bring("kodebog.qdc", file);
    const { plan } = await see(id);
    assert.deepEqual(
      plan.known.map((one: { name: string; by: string }) => [one.name, one.by]),
      [["boliger", "name"]],
    );
    const { body } = await get(`${base}/imports/${id}`);
    assert.match(body, /Noget helt andet/);
    assert.match(body, /Nyt tema under boliger/);
    assert.match(body, /Koders farver \(4\)/);
    assert.equal((await take(id, [guid("Natur & klima"), guid("Ungdomsboliger")])).statusCode, 303);
    const { rows } = await house.superuser.query("select name, definition from focus_area order by position");
    assert.deepEqual(rows, [
      { name: "Veje & busser", definition: "Bus, tog og cykelsti.\n\nOgså om aftenen." },
      { name: "Boliger", definition: "Huse og lejligheder 🏠 til alle." },
      { name: "Natur & klima", definition: "Skov <og> å" },
    ]);
    const themes = await house.superuser.query(
      "select t.name, t.definition, t.use_when, a.name as area from standing_theme t join focus_area a on a.id = t.focus_area_id",
    );
    assert.deepEqual(themes.rows, [
      { name: "Ungdomsboliger", definition: "Kollegier.", use_when: "de er billige", area: "Boliger" },
    ]);
    assert.equal((await take(id, [guid("Kultur")])).statusCode, 409, "one answer to one file");
  });

  it("lists what does not match and what people here decided otherwise, and leaves it out", async () => {
    const { see, bring, take, download, get } = desk(house);
    const { project } = readQdpx(await download("coding.qdpx"));
    const [, homes] = project.codes;
    const selections = project.sources.flatMap((source) => source.selections.map((one) => ({ source, one })));
    const find = (words: string) => selections.find(({ one }) => one.name.includes(words))!;
    const lay = (words: string, on: string) =>
      find(words).one.codings.push({
        ...find("boliger til unge").one.codings[0]!,
        guid: guid(words),
        code: on,
      });
    lay("Cykelstien", homes!.guid);
    lay("klub", homes!.guid);
    lay("Tak for kaffen", homes!.guid);
    lay("Det regnede", homes!.guid);
    // Somebody mended a typo in the other program, and marked half a sentence.
    const mended = find("Bofællesskaber");
    mended.source.text = mended.source.text.replace("ældre", "gamle");
    const half = find("Bussen");
    half.one.guid = guid("half");
    half.one.end -= 3;
    half.one.name = half.one.name.slice(0, -3);
    const id = await bring("rettet.qdpx", writeQdpx(project));
    const { plan } = await see(id);
    assert.equal(plan.codings.fresh, 1);
    assert.deepEqual(plan.conflicts.map((one: { why: string }) => one.why).sort(), [
      "excluded",
      "rejected",
      "rest",
    ]);
    assert.deepEqual(plan.unmatched.map((one: { why: string }) => one.why).sort(), [
      "noStatement",
      "otherWords",
    ]);
    const { body } = await get(`${base}/imports/${id}`);
    for (const words of [
      /I har udeladt udsagnet/,
      /I har afvist koden her/,
      /I har lagt udsagnet i resten/,
      /Udsagnet har andre ord hos os/,
      /Der står intet udsagn præcis her/,
      /Hvem der kodede \(1\)/,
    ])
      assert.match(body, words);
    assert.equal((await take(id, [])).statusCode, 303);
    const after = readQdpx(await download("coding.qdpx")).project;
    const laid = after.sources
      .flatMap((source) => source.selections)
      .find((one) => one.name.includes("Cykelstien"))!;
    assert.equal(laid.codings.length, 2);
    assert.ok(laid.codings.some(({ createdBy }) => createdBy === people.secretary.id));
  });

  it("is undone whole from wherever it is undone: the coding screen, the codebook, or here", async () => {
    const { bring, take, download, post } = desk(house);
    const { project } = readQdpx(await download("coding.qdpx"));
    const selections = project.sources.flatMap((source) => source.selections);
    const [model] = selections.flatMap(({ codings }) => codings);
    const cycling = selections.find(({ name }) => name.includes("apostrof") || name.includes("Apostrof"))!;
    const lay = (on: string) => cycling.codings.push({ ...model!, guid: guid(`lagt på ${on}`), code: on });
    project.codes.push(code("Broer", "", [code("Broer af træ")]));
    lay(project.codes[1]!.guid);
    lay(guid("Broer af træ"));
    const file = writeQdpx(project);
    const standing = async () =>
      (
        await house.superuser.query(
          `select (select count(*)::int from standing_coding c join coding_act a on a.id = c.act_id where a.kind = 'import' and c.state = 'confirmed') as areas,
                  (select count(*)::int from standing_theme where name = 'Broer af træ') as themes`,
        )
      ).rows[0];
    const before = await standing();
    const layIn = async () => {
      const id = await bring("broer.qdpx", file);
      assert.equal((await take(id, [guid("Broer"), guid("Broer af træ")])).statusCode, 303);
      assert.deepEqual(await standing(), { areas: before.areas + 1, themes: 1 });
      return id;
    };
    const takeBack = (id: string) => post(`${base}/imports/${id}/taking-back`);
    const undoInCodebook = async () => {
      const { rows } = await house.superuser.query(
        "select id from codebook_act where undone_at is null order by at desc limit 1",
      );
      return house.http.inject({
        method: "POST",
        url: `/process/${cast.process.slug}/themes/undo`,
        headers: {
          ...(await house.as(people.analyst)),
          "content-type": "application/x-www-form-urlencoded",
        },
        payload: `act=${rows[0].id}`,
      });
    };
    for (const undo of [() => post(`/process/${cast.process.slug}/coding/undo`), undoInCodebook, takeBack]) {
      const id = await layIn();
      assert.equal((await undo(id)).statusCode, 303);
      assert.deepEqual(await standing(), before);
      assert.equal((await takeBack(id)).statusCode, 409);
    }
    // One half was undone by itself, as it could be once: the other is still taken back.
    const id = await layIn();
    await house.superuser.query(
      `update codebook_act set undone_at = now(), undone_by = person_id
        where id = (select codebook_act_id from exchange_import where id = $1)`,
      [id],
    );
    assert.equal((await takeBack(id)).statusCode, 303);
    assert.deepEqual(await standing(), before);
  });

  it("refuses what it cannot read with a sentence at the field, and who may not code", async () => {
    const { send, get, bring, post } = desk(house);
    const bad = await send("billede.qdpx", "PK ikke et projekt");
    assert.equal(bad.statusCode, 422);
    assert.match(bad.body, /ikke et REFI-QDA-projekt/);
    assert.match(bad.body, /href="#files"/);
    const xxe = await send(
      "kodebog.qdc",
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0">&b;</CodeBook>',
    );
    assert.equal(xxe.statusCode, 422);
    assert.equal(
      (await send("kodebog.qdc", writeQdc({ origin: null, codes: [], sets: [] }), people.reader)).statusCode,
      403,
    );
    const id = await bring("kodebog.qdc", writeQdc({ origin: null, codes: [code("Havn")], sets: [] }));
    assert.equal((await post(`${base}/imports/${id}/taking`, [guid("Havn")], people.reader)).statusCode, 403);
    assert.equal((await get(`${base}/imports/${id}`, people.stranger)).statusCode, 404);
    assert.equal(
      (await post(`${base}/imports/${id}/taking`, [guid("Havn")], people.analyst)).statusCode,
      422,
    );
    assert.equal((await post(`${base}/imports/${id}/end`)).statusCode, 303);
    const { rows } = await house.superuser.query("select content from exchange_import where id = $1", [id]);
    assert.deepEqual(rows, [{ content: null }]);
  });
});
