import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { systemIds } from "#base/ids.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { analystIn, coding } from "../testing/analyst-in.ts";
import { codeEverySecond, type FilledProcess, fillProcess, proposeNow } from "../testing/fill-process.ts";

describe("the workbench", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 120);
    await proposeNow(house);
  });
  after(() => house.close());

  const { act, get, post, state } = analystIn(() => house);
  const undo = () => post(`${coding}/undo`, {});
  const hidden = (body: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";

  it("what teaches most is asked first, and one goes on in that order", async () => {
    const start = String((await get(`${coding}?order=teaching`)).headers.location);
    assert.match(start, /order=teaching/);
    const { rows } = await house.superuser.query(
      "select statement_id as id from proposal where ask_rank is not null order by ask_rank limit 2",
    );
    assert.ok(start.includes(rows[0].id));
    const page = await get(start);
    const next = /href="([^"]+)"[^>]*data-key="J"/.exec(page.body)![1]!;
    assert.ok(next.includes(rows[1].id) && next.includes("order=teaching"));
  });

  it("a whole small group is given one area in one act, and undone whole", async () => {
    const { rows } = await house.superuser.query(
      "select statement_id as id from proposal where ask_group = 1 order by ask_rank",
    );
    assert.ok(rows.length >= 3);
    const at = rows[0].id;
    const { body } = await get(`${coding}/${at}`);
    assert.match(body, new RegExp(`Disse ${rows.length} ligner hinanden`));
    const group = body.slice(body.indexOf('aria-labelledby="group-heading"'));
    const given = { at, ids: hidden(group, "ids"), seen: hidden(group, "seen"), area: filled.areas.young };
    assert.deepEqual(given.ids.split(",").sort(), rows.map((row) => row.id).sort());
    const sent = await post(`${coding}/group`, given);
    assert.equal(sent.statusCode, 303);
    assert.match(
      (await get(String(sent.headers.location))).body,
      new RegExp(`${rows.length} udsagn er lagt i »Børn og unge«`),
    );
    assert.equal((await state(at)).ledger.coded, rows.length);
    const again = await post(`${coding}/group`, given);
    assert.equal(again.statusCode, 409, "somebody has coded them meanwhile");
    assert.equal((await post(`${coding}/group`, given, people.reader)).statusCode, 403);
    await undo();
    assert.equal((await state(at)).ledger.coded, 0);
  });

  it("what is most alike stands beside the statement, with the words they share and where they lie", async () => {
    const id = filled.statements[0]!;
    const twin = filled.statements[60]!;
    await act(twin, { area: filled.areas.homes });
    const { body } = await get(`${coding}/${id}`);
    const evidence = body.slice(body.indexOf('id="evidence-heading"'), body.indexOf('id="comments"'));
    assert.match(evidence, /næsten ens udsagn/);
    assert.match(evidence, /Fælles ord: /);
    assert.ok(evidence.includes(`${coding}/${twin}`) && evidence.includes("Boliger"));
    await undo();
  });

  it("who said what, on which run's proposals, is told on the screen, taken back or not", async () => {
    const id = filled.statements[5]!;
    await act(id, { area: filled.areas.homes });
    await act(id, { reject: filled.areas.buses });
    await undo();
    const { body } = await get(`${coding}/${id}`, people.secretary);
    assert.match(body, /Kodet 2 gange/);
    assert.match(
      body,
      /Amal Sørensen lagde det i »Boliger«\.[^<]*<span class="meta">[^<]*så forslag fra kørsel 1/,
    );
    assert.match(body, /<s>Amal Sørensen afviste »Veje og busser«\.<\/s>/);
    await undo();
  });

  it("says what the piles mean, and nothing of how often while people have decided too little", async () => {
    const id = filled.statements[0]!;
    assert.match((await get(`${coding}/${id}`)).body, /I har bestemt for få til at sige/);
    await house.superuser.query(
      `update run set manifest = manifest || '{"calibration": {"sure": {"decided": 40, "agreed": 34}, "suggestion": {"decided": 12, "agreed": 6}}}'`,
    );
    const { body } = await get(`${coding}/${id}`);
    assert.match(body, /Af 40 »ligner meget« har mennesker ændret 6\./);
    assert.match(body, /I har bestemt for få til at sige/, "twelve are too few");
  });

  describe("with themes in the codebook", () => {
    const theme = systemIds.uuid();
    before(async () => {
      const made = systemIds.uuid();
      await house.superuser.query(
        "insert into theme (id, process_id, number, made_at) values ($1, $2, 1, now())",
        [theme, cast.process.id],
      );
      await house.superuser.query(
        "insert into codebook_act (id, process_id, person_id, at, kind) values ($1, $2, $3, now(), 'add')",
        [made, cast.process.id, people.secretary.id],
      );
      await house.superuser.query(
        `insert into theme_entry (act_id, process_id, theme_id, name, use_when, not_when, focus_area_id)
         values ($1, $2, $3, 'Voksne, der bliver ved', 'en bestemt voksen', 'mere personale', $4)`,
        [made, cast.process.id, theme, filled.areas.young],
      );
    });

    it("an area opens its themes by key, with what belongs in them and what does not", async () => {
      const id = filled.statements[7]!;
      const { body } = await get(`${coding}/${id}?themes=${filled.areas.young}`);
      assert.match(body, /value="1" aria-pressed="false" data-key="1"[^>]*>.*?Voksne, der bliver ved/s);
      assert.match(body, /<b>Tag med:<\/b> en bestemt voksen/);
      assert.match(body, /<b>Ikke:<\/b> mere personale/);
      const found = await get(`${coding}/${id}?code=VOKSNE`);
      assert.match(found.body, /1 kode med »VOKSNE«/);
    });

    it("a theme brings its area with it in one act, and both are undone at once", async () => {
      const id = filled.statements[7]!;
      const given = await act(id, { theme: "1" });
      assert.match(
        (await get(String(given.headers.location))).body,
        /Givet temaet »Voksne, der bliver ved« og lagt i »Børn og unge«/,
      );
      const members = async () =>
        (await house.superuser.query("select state from theme_member where statement_id = $1", [id])).rows;
      assert.deepEqual(await members(), [{ state: "confirmed" }]);
      assert.equal((await state(id)).codings[0].areaId, filled.areas.young);
      await undo();
      assert.deepEqual(await members(), []);
      assert.deepEqual((await state(id)).codings, []);
    });

    it("pressed again the theme is taken off and the area stays", async () => {
      const id = filled.statements[8]!;
      await act(id, { theme: "1" });
      assert.match(
        (await get(`${coding}/${id}`)).body,
        /id="code-theme-1" name="themeOff" value="1" aria-pressed="true"/,
      );
      const off = await act(id, { themeOff: "1" });
      assert.match(
        (await get(String(off.headers.location))).body,
        /Temaet »Voksne, der bliver ved« er taget af/,
      );
      assert.equal((await state(id)).codings[0].areaId, filled.areas.young);
      await undo();
      await undo();
      assert.equal((await act(id, { theme: "77" })).statusCode, 404);
    });

    const standsIn = async (number: number, id: string) => {
      const { rows } = await house.superuser.query(
        "select c.state from standing_theme_coding c join theme t on t.id = c.theme_id where t.number = $1 and c.statement_id = $2",
        [number, id],
      );
      return rows[0]?.state ?? null;
    };
    const countActs = async () =>
      (await house.superuser.query("select count(*)::int as n from coding_act where undone_at is null"))
        .rows[0].n;
    const undoInCodebook = async () => {
      const { rows } = await house.superuser.query(
        "select id from codebook_act where undone_at is null order by at desc limit 1",
      );
      return post(`/process/${cast.process.slug}/themes/undo`, { act: rows[0].id }, people.secretary);
    };

    it("a double tap, or two analysts with one thought, give the theme once and take nothing off", async () => {
      const id = filled.statements[9]!;
      // It brings no area, so no newest coding tells the second from the first.
      await act(id, { area: filled.areas.young });
      const seen = String((await state(id)).seen);
      const give = (who: CastMember) => post(`${coding}/${id}`, { seen, theme: "1" }, who);
      await give(people.analyst);
      const before = await countActs();
      assert.equal((await give(people.analyst)).statusCode, 303);
      assert.equal((await give(people.secretary)).statusCode, 303);
      assert.equal(await standsIn(1, id), "confirmed");
      const takeOff = () => post(`${coding}/${id}`, { seen, themeOff: "1" });
      await takeOff();
      await takeOff();
      assert.equal(await standsIn(1, id), "withdrawn");
      assert.equal(await countActs(), before + 1, "what is so already is no act");
      for (let times = 0; times < 3; times++) await undo();
      assert.equal(await standsIn(1, id), null);
      // Where it brings an area, the second tap is no quarrel with the first.
      const fresh = filled.statements[10]!;
      for (let taps = 0; taps < 2; taps++)
        assert.equal((await post(`${coding}/${fresh}`, { seen: "0", theme: "1" })).statusCode, 303);
      await undo();
      assert.equal(await standsIn(1, fresh), null);
    });

    it("undone in the codebook, a theme takes the area it brought along", async () => {
      const id = filled.statements[11]!;
      await act(id, { theme: "1" });
      assert.equal((await state(id)).codings.length, 1);
      assert.equal((await undoInCodebook()).statusCode, 303);
      assert.equal(await standsIn(1, id), null);
      assert.deepEqual((await state(id)).codings, []);
    });

    it("a theme given before a merger is not undone from under it, and a statement is never left behind in the other", async () => {
      const id = filled.statements[12]!;
      const { rows } = await house.superuser.query("select act_id from theme_entry limit 1");
      const into = systemIds.uuid();
      await house.superuser.query(
        "insert into theme (id, process_id, number, made_at) values ($1, $2, 2, now())",
        [into, cast.process.id],
      );
      await house.superuser.query(
        "insert into theme_entry (act_id, process_id, theme_id, name) values ($1, $2, $3, 'Steder at være')",
        [rows[0].act_id, cast.process.id, into],
      );
      await act(id, { theme: "1" });
      const merged = await post(
        `/process/${cast.process.slug}/themes/1/merger`,
        { into: "2" },
        people.secretary,
      );
      assert.equal(merged.statusCode, 303);
      const refused = await undo();
      assert.equal(refused.statusCode, 409);
      assert.match(refused.body, /Der er bygget videre på temaet siden/);
      assert.deepEqual([await standsIn(1, id), await standsIn(2, id)], ["confirmed", "confirmed"]);
      assert.equal((await undoInCodebook()).statusCode, 303);
      assert.equal((await undo()).statusCode, 303);
      assert.deepEqual([await standsIn(1, id), await standsIn(2, id)], [null, null]);
      assert.deepEqual((await state(id)).codings, []);
    });

    it("what others do with the theme elsewhere does not hinder one's undo", async () => {
      const [mine, theirs] = [filled.statements[13]!, filled.statements[14]!];
      await act(mine, { theme: "1" });
      await post(`${coding}/${theirs}`, { seen: "0", theme: "1" }, people.secretary);
      assert.equal((await undo()).statusCode, 303);
      assert.deepEqual([await standsIn(1, mine), await standsIn(1, theirs)], [null, "confirmed"]);
      await undoInCodebook();
    });
  });

  it("the pace is nothing the house knows: an empty, hidden line, and no field or address that carries it", async () => {
    const { body } = await get(`${coding}/${filled.statements[0]}`);
    const line = /<span class="pace"[^>]*>/.exec(body)![0];
    assert.match(line, / hidden/);
    assert.ok(body.includes(`${line}</span>`), "there is nothing in it until the browser has counted");
    assert.doesNotMatch(body, /name="(pace|seconds|today|took)"/);
    const { rows } = await house.superuser.query(
      "select table_name, column_name from information_schema.columns where table_schema = 'public' and column_name ~ '(pace|seconds|duration|took)'",
    );
    assert.deepEqual(rows, []);
  });
});

describe("where each statement stands", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  /** The same worked out from nothing but the codings, acts and runs. */
  const afresh = `
    with standing as (
      select distinct on (c.statement_id, c.target, c.focus_area_id) c.*
        from coding c join coding_act a on a.id = c.act_id where a.undone_at is null
       order by c.statement_id, c.target, c.focus_area_id, c.id desc),
    newest as (select r.id from run r left join coding_act a on a.id = r.act_id where a.undone_at is null order by r.number desc limit 1)
    select s.id, coalesce(max(c.reason) filter (where c.target = 'exclusion' and c.state = 'confirmed'),
                          case when bool_or(c.target = 'area' and c.state = 'confirmed') then null
                               else max(c.reason) filter (where c.target = 'rest' and c.state = 'confirmed') end) as reason,
           coalesce(array_agg(c.focus_area_id order by c.id) filter (where c.target = 'area' and c.state = 'confirmed'), '{}') as confirmed,
           p.focus_area_id as proposed, p.band
      from statement s left join standing c on c.statement_id = s.id
      left join proposal p on p.statement_id = s.id and p.run_id = (select id from newest)
     where s.retired_at is null group by s.id, p.focus_area_id, p.band order by s.id`;
  const agree = async (when: string) => {
    const kept = await house.superuser.query(
      "select statement_id as id, reason, confirmed, proposed, band from statement_standing where counted order by statement_id",
    );
    assert.deepEqual(kept.rows, (await house.superuser.query(afresh)).rows, when);
  };

  it("is always what the codings, the acts and the runs say", async () => {
    const filled = await fillProcess(house, 60);
    await agree("nothing is decided");
    await codeEverySecond(house, filled);
    await agree("coded");
    await proposeNow(house);
    await agree("a run has proposed");
    await house.superuser.query(
      "update coding_act set undone_at = now(), undone_by = person_id where id in (select act_id from coding order by id desc limit 9)",
    );
    await agree("some are taken back");
    await house.superuser.query("update coding set reason = 'udeladt' where reason is not null");
    await agree("reasons are struck");
    await house.superuser.query(
      "update statement set retired_at = now(), retired_because = 'split' where number % 7 = 0",
    );
    await agree("some are split");
    await house.superuser.query(
      "update statement set retired_at = null, retired_because = null where number = 7",
    );
    await agree("one is counted again");
    const move = systemIds.uuid();
    await house.superuser.query(
      "insert into coding_act (id, process_id, person_id, at, kind) values ($1, $2, $3, now(), 'move')",
      [move, cast.process.id, people.analyst.id],
    );
    await house.superuser.query(
      `insert into run (id, process_id, number, manifest, output_hash, made_by, made_at, act_id)
       select $1, process_id, 2, manifest, output_hash, made_by, now(), $2 from run where number = 1`,
      [systemIds.uuid(), move],
    );
    await agree("a run that proposes nothing");
    await house.superuser.query(
      "update coding_act set undone_at = now(), undone_by = person_id where id = $1",
      [move],
    );
    await agree("the run before stands again");
  });
});
