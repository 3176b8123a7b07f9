import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { systemIds } from "#base/ids.ts";
import type { Report, ReportNode } from "#formats/report.ts";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const base = `/process/${cast.process.slug}`;

/** What the summary tells beside the areas: themes, few, copies, two coders. */
describe("the layers of the summary", () => {
  let house: TestHouse;
  let headers: { cookie: string };

  before(async () => {
    house = await openTestHouse();
    headers = await house.as(people.analyst);
    const { superuser } = house;
    const [area] = await makeFocusAreas(house);
    await bringIn(house, "notat.txt", note);
    await codeByHand(house, [{ words: "boliger ved", area: area! }]);
    const { rows } = await superuser.query("select id, reading_id, text from statement order by number");
    const homes: string[] = rows.filter(({ text }) => text.includes("boliger ved")).map(({ id }) => id);
    const reading_id = rows[0].reading_id;
    const put = (table: string, row: Record<string, unknown>) =>
      superuser.query(
        `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row)
          .map((_, at) => `$${at + 1}`)
          .join(", ")})`,
        Object.values(row),
      );
    const process_id = cast.process.id;
    const made = { made_by: people.analyst.id, made_at: new Date("2026-06-19T08:00:00Z") };
    const [run, codebook, large, small] = [
      systemIds.uuid(),
      systemIds.uuid(),
      systemIds.uuid(),
      systemIds.uuid(),
    ];
    await put("theme_run", {
      id: run,
      process_id,
      number: 3,
      manifest: JSON.stringify({ version: "1" }),
      output_hash: "a".repeat(64),
      report: JSON.stringify({ fine: [], middle: [], coarse: [] }),
      ...made,
    });
    await put("codebook_act", {
      id: codebook,
      process_id,
      person_id: people.analyst.id,
      at: made.made_at,
      kind: "add",
    });
    for (const [at, [id, name]] of [
      [large, "Små boliger"],
      [small, "Hemmeligt for få"],
    ].entries()) {
      await put("theme", { id, process_id, number: at + 1, made_at: made.made_at });
      await put("theme_entry", {
        act_id: codebook,
        process_id,
        theme_id: id,
        name,
        focus_area_id: area,
      });
    }
    for (const [at, id] of homes.slice(0, 12).entries())
      await put("theme_coding", {
        act_id: codebook,
        process_id,
        statement_id: id,
        reading_id,
        theme_id: at < 9 ? large : small,
        state: at < 4 ? "confirmed" : "placed",
      });
    const copies = systemIds.uuid();
    await put("copy_run", {
      id: copies,
      process_id,
      number: 99,
      manifest: "{}",
      output_hash: "b".repeat(64),
      statements: 24,
      ...made,
    });
    for (const [position, id] of homes.slice(0, 3).entries())
      await put("copy_member", {
        run_id: copies,
        statement_id: id,
        process_id,
        set_number: 1,
        position,
        kind: "exact",
      });
    await put("minority_decision", {
      id: systemIds.uuid(),
      process_id,
      kind: "rare",
      shown_id: homes[5],
      statement_ids: JSON.stringify(homes.slice(5, 9)),
      accepted: true,
      sentence: "Nogle vil have små boliger",
      decided_by: people.analyst.id,
      decided_at: made.made_at,
    });
    await superuser.query("update run set manifest = manifest || $1", [
      JSON.stringify({ background: { hash: "0", signs: 1_234_567, documents: 12 } }),
    ]);
  });
  after(() => house.close());

  const get = (path: string, accept = "application/json") =>
    house.http.inject({ url: path, headers: { ...headers, accept } });
  const summary = async (lang = ""): Promise<Report> => (await get(`${lang}${base}/summary`)).json();

  it("names a theme with its counts, each opening a list of just that many, and none of few", async () => {
    const report = await summary();
    const said = plain(report);
    assert.match(said, /Små boliger: 9 af 20 udsagn i Gode boliger, heraf er 4 set af et menneske/);
    assert.match(said, /De er 7 forskellige, når ens tekster tælles én gang/);
    assert.doesNotMatch(said, /Hemmeligt for få/);
    assert.match(said, /Desuden er der 1 tema med under fem udsagn/);
    let followed = 0;
    for (const { id, href } of report.references) {
      if (!/^list-.*(?:theme|copies|layer)/.test(id)) continue;
      const count = Number(/^\d+/.exec(report.references.find((each) => each.id === id)!.text)![0]);
      assert.equal((await get(href!)).json().count, count, id);
      followed += 1;
    }
    assert.ok(followed >= 6, `${followed} lists`);
  });

  it("counts copies both ways, and the themes' ledger adds up to all", async () => {
    const report = await summary();
    assert.match(
      plain(report),
      /22 udsagn er forskellige, når ens tekster tælles én gang\. 3 udsagn siger det samme/,
    );
    const table = report.body
      .filter((node) => node.kind === "table")
      .find(({ caption }) => /temaerne/.test(caption))!;
    const counts = table.rows.map(({ cells }) => Number(cells[1]![0]!.text));
    assert.equal(
      counts.slice(0, -1).reduce((sum, one) => sum + one, 0),
      24,
    );
    assert.equal(counts.at(-1), 24);
  });

  it("tells what few have said with one of their statements, and neither how many nor a list", async () => {
    const report = await summary();
    assert.match(plain(report), /Nogle vil have små boliger \(færre end fem udsagn, udsagn nr\. \d+\)/);
    assert.doesNotMatch(JSON.stringify(report.references), /minority/);
  });

  it("names the runs, and is whole in English", async () => {
    assert.match(plain(await summary()), /Temaer er fundet af temakørsel 3/);
    assert.match(
      plain(await summary()),
      /læst med i husets egne dokumenter .+: 12 godkendte dokumenter på 1\.234\.567 tegn/,
    );
    const english = plain(await summary("/en"));
    assert.match(
      english,
      /Små boliger: 9 of 20 statements in Gode boliger, of which 4 have been seen by a person/,
    );
    assert.match(english, /fewer than five statements/);
    assert.match(english, /Themes were found by theme run 3/);
    assert.match(english, /read along in the house's own documents .+: 12 approved documents of 1,234,567/);
  });

  it("prints as PDF and Word, and is approved", async () => {
    for (const format of ["pdf", "docx", "html"])
      assert.equal((await get(`${base}/summary.${format}`)).statusCode, 200, format);
    const as = { ...(await house.as(people.secretary)), "content-type": "application/x-www-form-urlencoded" };
    const started = await house.http.inject({
      method: "POST",
      url: `${base}/drafts`,
      headers: as,
      payload: "kind=summary",
    });
    const url = String(started.headers.location);
    const { revision, seen, blocks } = (
      await house.http.inject({ url, headers: { ...as, accept: "application/json" } })
    ).json();
    assert.deepEqual(
      blocks.flatMap((each: { doubts: unknown[] }) => each.doubts),
      [],
    );
    const approved = await house.http.inject({
      method: "POST",
      url: `${url}/approval`,
      headers: as,
      payload: new URLSearchParams({ revision: String(revision), seen }).toString(),
    });
    assert.equal(approved.statusCode, 303, approved.body.slice(0, 300));
  });
});

/** The words of a report, inlines put together. */
function plain({ body }: Report): string {
  const words = (node: ReportNode): string => {
    switch (node.kind) {
      case "paragraph":
        return node.inlines.map((each) => each.text).join("");
      case "bullets":
      case "numbers":
        return node.items.map((item) => item.map((each) => each.text).join("")).join("\n");
      case "finding":
        return [node.heading, ...node.body.map(words)].join("\n");
      case "table":
        return node.caption;
      default:
        return node.text;
    }
  };
  return body.map(words).join("\n").replaceAll("\u00a0", " ");
}

const places =
  "torvet åen skoven hallen kirken engen havnen skolen broen parken søen stationen mosen bakken diget pladsen volden gården haven vejen";

const note = `Notat fra drøftelse i Sektor-MED Teknik

Der er samlet op fra 3 grupper ud fra 1 arbejdsspørgsmål:

1. Hvad skal vi bygge videre på?

Pointer fra grupperne:

${places
  .split(" ")
  .map((place) => `• Små boliger ved ${place}`)
  .join("\n")}
• En fast voksen til de unge
• Bedre belysning på stien
• Åbn svømmehallen om søndagen
• Flere bænke langs ruten
`;
