import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { type RawBuilder, sql } from "kysely";
import { systemIds } from "#base/ids.ts";
import type { Acting } from "#rooms/process/door.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { type FilledProcess, fillProcess } from "../testing/fill-process.ts";
import { listCodebookActs, listThemesAt } from "./act-queries.ts";
import { acceptLarge, acceptProposal, declineProposal } from "./answer-proposal.ts";
import {
  addTheme,
  bareWords,
  decideMembers,
  editTheme,
  mergeThemes,
  restoreTheme,
  retireTheme,
  splitTheme,
} from "./change-codebook.ts";
import { listCodebook, listThemeMembers, listThemes, sumThemes } from "./codebook-queries.ts";
import { layInRest } from "./lay-in-rest.ts";
import { makeThemeRun } from "./make-theme-run.ts";
import { loadProposals, withStatements } from "./proposal-queries.ts";
import { proposeOneByOne, standingFromActs } from "./testing/propose-one-by-one.ts";
import type { Level } from "./theme.ts";
import { findNewestCodebookAct, undoCodebook } from "./undo-codebook.ts";

const process = cast.process.id;

describe("the codebook of themes", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 120);
    assert.equal(await act((acting) => makeThemeRun({ ...acting, madeBy: acting.viewer.id }, process)), 1);
  });
  after(() => house.close());
  beforeEach(async () => {
    await house.superuser.query(
      "update codebook_act set undone_at = at, undone_by = person_id where undone_at is null",
    );
  });

  const act = <T>(work: (acting: Acting) => Promise<T>, who = people.analyst): Promise<T> =>
    house.db.transaction({ viewer: who.id }, (trx) =>
      work({ trx, viewer: { id: who.id }, clock: () => new Date(), ids: systemIds, record: async () => {} }),
    );
  const read = act;
  const themes = () => read(({ trx }) => listThemes(trx, process));
  const members = () => read(({ trx }) => listThemeMembers(trx, process));
  const sum = () => read(({ trx }) => sumThemes(trx, process));
  const changes = async (level: Level = "middle") =>
    read(async ({ trx }) => {
      const found = await loadProposals(trx, process, level);
      return found ? withStatements(found, found.outlines) : [];
    });
  /** What is kept and counted is what the acts and the statements say one by one. */
  const assertKept = async () => {
    const told = (some: Awaited<ReturnType<typeof changes>>) =>
      some.map(({ kind, themeIds, group, statementIds }) => [kind, themeIds, group, statementIds]);
    for (const level of ["fine", "middle", "coarse"] as const)
      assert.deepEqual(
        told(await changes(level)),
        told(await read(({ trx }) => proposeOneByOne(trx, process, level))),
        level,
      );
    const [kept, worked] = await read(async ({ trx }) => {
      const columns = sql`theme_id, statement_id, process_id, coding_id, reading_id, state, firm, run_id, act_id, person_id, at`;
      const rows = async (from: RawBuilder<unknown>) =>
        (await sql`select ${columns} from ${from} order by theme_id, statement_id`.execute(trx)).rows;
      return [await rows(sql`theme_standing`), await rows(sql`(${standingFromActs(process)}) worked`)];
    });
    assert.deepEqual(kept, worked);
  };
  const undo = () =>
    act(async (acting) =>
      undoCodebook(acting, process, (await findNewestCodebookAct(acting.trx, process))!.id),
    );
  const membersOf = async (number: number) => {
    const theme = (await themes()).find((one) => one.number === number);
    return (await members()).filter((one) => one.themeId === theme?.id);
  };
  const add = (name: string) => act((acting) => addTheme(acting, process, { ...bareWords, name }));
  const confirm = (number: number, ...ids: string[]) =>
    act((acting) => decideMembers(acting, process, number, ids, { kind: "confirm" }));
  /** Each part of the sum is counted in another way, and the parts make the whole. */
  const assertSum = async () => {
    const { total, inThemes, inNone, excluded } = await sum();
    assert.equal(inThemes + inNone + excluded, total);
    assert.equal(new Set((await members()).map((one) => one.statementId)).size, inThemes);
    const counted = await themes();
    const perTheme = new Map<string, number>();
    for (const { themeId } of await members()) perTheme.set(themeId, (perTheme.get(themeId) ?? 0) + 1);
    for (const theme of counted)
      assert.equal(perTheme.get(theme.id) ?? 0, theme.placed + theme.confirmed, theme.name);
    await assertKept();
  };

  it("with no codebook every group is a proposal, and nothing is in a theme until a person says so", async () => {
    assert.ok((await changes()).length >= 2);
    assert.ok((await changes()).every((change) => change.kind === "new"));
    assert.deepEqual(await sum(), { total: 120, inThemes: 0, inNone: 120, excluded: 0 });
  });

  it("an accepted proposal gets the name it is given, its statements are placed, and it is not proposed again", async () => {
    const [first, ...others] = await changes();
    await act((acting) => acceptProposal(acting, process, "middle", first!.hash, "Hjem og hus"));
    const [theme] = await themes();
    assert.equal(theme!.name, "Hjem og hus");
    assert.deepEqual([theme!.placed, theme!.confirmed], [first!.statementIds.length, 0]);
    assert.deepEqual(
      (await changes()).map((change) => change.hash),
      others.map((change) => change.hash),
    );
    await assertSum();
  });

  it("all large ones are accepted in one act, and one undo takes them all back", async () => {
    await act((acting) => acceptLarge(acting, process, "middle"));
    const made = await themes();
    assert.ok(made.length >= 2);
    assert.equal((await changes()).filter((change) => change.statementIds.length >= 5).length, 0);
    await assertSum();
    await undo();
    assert.deepEqual(await themes(), []);
    await add("Et helt andet");
    const [next] = await themes();
    assert.ok(next!.number > Math.max(...made.map((one) => one.number)), "a number is never used again");
  });

  it("a new run changes nothing that was accepted, whatever has come since", async () => {
    await act((acting) => acceptLarge(acting, process, "middle"));
    const before = JSON.stringify([await themes(), await members()]);
    await house.superuser.query(
      `insert into statement (id, process_id, contribution_id, document_id, number, position, basis, reading_id, spans, text, raw_start, made_at)
       select gen_random_uuid(), process_id, contribution_id, document_id, 200 + number, 200 + number, basis, reading_id, '[]', replace(text, 'Vi mangler', 'Vi har brug for'), 90000 + number, now()
         from statement where process_id = $1 and number between 1 and 30 and text like 'Vi mangler%'`,
      [process],
    );
    try {
      assert.equal(await act((acting) => makeThemeRun({ ...acting, madeBy: acting.viewer.id }, process)), 2);
      assert.equal(JSON.stringify([await themes(), await members()]), before);
      const joins = (await changes()).filter((change) => change.kind === "join");
      assert.ok(joins.length > 0, "what came is proposed where it belongs");
      await act((acting) => acceptProposal(acting, process, "middle", joins[0]!.hash, ""));
      assert.equal((await members()).length, JSON.parse(before)[1].length + joins[0]!.statementIds.length);
      await assertSum();
    } finally {
      await house.superuser.query(
        "update statement set retired_at = now(), retired_because = 'notInReading' where process_id = $1 and number > 200",
        [process],
      );
    }
    await assertSum();
  });

  it("the same input gives the same hash, and makes no second run", async () => {
    const again = () => act((acting) => makeThemeRun({ ...acting, madeBy: acting.viewer.id }, process));
    const number = await again();
    assert.equal(await again(), null);
    const { rows } = await house.superuser.query(
      "select output_hash from theme_run where number in (1, $1) order by number",
      [number],
    );
    assert.equal(rows[0].output_hash, rows[1].output_hash);
  });

  it("a declined proposal is not asked again until its no is undone", async () => {
    const [first] = await changes();
    await act((acting) => declineProposal(acting, process, "middle", first!.hash));
    assert.ok(!(await changes()).some((change) => change.hash === first!.hash));
    await assert.rejects(act((acting) => acceptProposal(acting, process, "middle", first!.hash, "")));
    await undo();
    assert.ok((await changes()).some((change) => change.hash === first!.hash));
  });

  it("a merger takes everything along, keeps what people have refused, and leaves the old theme readable", async () => {
    const [a, b, c, d] = filled.statements as [string, string, string, string];
    const from = await add("Busser");
    const into = await add("Kollektiv trafik");
    await confirm(from, a, b);
    await act((acting) => decideMembers(acting, process, from, [d], { kind: "reject" }));
    await confirm(into, c);
    await act((acting) => decideMembers(acting, process, into, [a], { kind: "reject" }));
    await act((acting) => mergeThemes(acting, process, from, into));
    // What was confirmed in the one outweighs the no in the other; a no with nothing against it goes along.
    assert.deepEqual((await membersOf(into)).map((one) => one.statementId).sort(), [a, b, c].sort());
    const { rows } = await house.superuser.query(
      "select state from standing_theme_coding c join theme t on t.id = c.theme_id where t.number = $1 and statement_id = $2",
      [into, d],
    );
    assert.equal(rows[0].state, "rejected");
    const old = (await read(({ trx }) => listCodebook(trx, process))).find((one) => one.number === from)!;
    assert.equal(old.name, "Busser");
    assert.ok(old.retired && old.mergedInto);
    await assertSum();
    await undo();
    assert.equal((await membersOf(from)).length, 2);
    assert.equal((await membersOf(into)).length, 1);
  });

  it("a split moves the chosen ones and no others, and cannot be made of statements that are not there", async () => {
    const [a, b, c, d] = filled.statements as [string, string, string, string];
    const theme = await add("Veje");
    await confirm(theme, a, b, c);
    const part = await act((acting) => splitTheme(acting, process, theme, [a, d], "Cykelstier"));
    assert.deepEqual(
      (await membersOf(part)).map((one) => one.statementId),
      [a],
    );
    assert.deepEqual(
      (await membersOf(theme)).map((one) => one.statementId),
      [b, c],
    );
    await assert.rejects(act((acting) => splitTheme(acting, process, theme, [d], "Intet")));
    await assertSum();
  });

  it("what a person has parted is not proposed as one, and what they have joined not as two", async () => {
    await act((acting) => acceptLarge(acting, process, "middle"));
    const [first, second] = [...(await themes())].sort((a, b) => b.placed - a.placed);
    const half = (await membersOf(first!.number)).slice(0, Math.floor(first!.placed / 2));
    const part = await act((acting) =>
      splitTheme(
        acting,
        process,
        first!.number,
        half.map((one) => one.statementId),
        "Den ene halvdel",
      ),
    );
    const id = async (number: number) => (await themes()).find((one) => one.number === number)!.id;
    const parted = [await id(first!.number), await id(part)];
    assert.ok(
      !(await changes()).some(
        (one) => one.kind === "merge" && one.themeIds.every((theme) => parted.includes(theme)),
      ),
    );
    await undo();
    await act((acting) => mergeThemes(acting, process, second!.number, first!.number));
    const whole = await id(first!.number);
    assert.ok(!(await changes()).some((one) => one.kind === "split" && one.themeIds[0] === whole));
  });

  it("a statement moved is refused in the one theme and confirmed in the other", async () => {
    const [a] = filled.statements as [string];
    const [from, to] = [await add("Skole"), await add("Fritid")];
    await confirm(from, a);
    await act((acting) => decideMembers(acting, process, from, [a], { kind: "move", to }));
    assert.equal((await membersOf(from)).length, 0);
    assert.equal((await membersOf(to))[0]!.state, "confirmed");
  });

  it("a theme out of use holds nobody, takes no change, and comes back with all it had", async () => {
    const [a] = filled.statements as [string];
    const theme = await add("Natur");
    await confirm(theme, a);
    await act((acting) => retireTheme(acting, process, theme));
    assert.equal((await sum()).inThemes, 0);
    await assert.rejects(confirm(theme, a));
    await act((acting) => restoreTheme(acting, process, theme));
    assert.equal((await membersOf(theme)).length, 1);
  });

  it("a theme cannot lie under itself, not even by way of another", async () => {
    const [above, below] = [await add("By"), await add("Torv")];
    const book = await read(({ trx }) => listCodebook(trx, process));
    const id = (number: number) => book.find((one) => one.number === number)!.id;
    const put = (number: number, name: string, parentId: string) =>
      act((acting) => editTheme(acting, process, number, { ...bareWords, name, parentId }));
    await put(below, "Torv", id(above));
    await assert.rejects(put(above, "By", id(below)));
    await assert.rejects(put(above, "By", id(above)));
  });

  it("the codebook can be read as it was at any act, also what was undone later", async () => {
    const number = await add("Havn");
    const first = (await read(({ trx }) => findNewestCodebookAct(trx, process)))!;
    await act((acting) => editTheme(acting, process, number, { ...bareWords, name: "Havn og strand" }));
    const second = (await read(({ trx }) => findNewestCodebookAct(trx, process)))!;
    await undo();
    const nameAt = async (id: string) =>
      (await read(({ trx }) => listThemesAt(trx, process, id)))!.themes.map((one) => one.name);
    assert.deepEqual(await nameAt(first.id), ["Havn"]);
    assert.deepEqual(await nameAt(second.id), ["Havn og strand"]);
    assert.equal((await themes())[0]!.name, "Havn");
    const { acts } = await read(({ trx }) => listCodebookActs(trx, process, { limit: 2, offset: 0 }));
    assert.deepEqual(
      acts[0]!.entries.map(({ before, name }) => [before, name]),
      [["Havn", "Havn og strand"]],
    );
  });

  it("the newest act is undone by whoever codes, but not when another has come since, and not by a reader", async () => {
    await add("Torv");
    const seen = (await read(({ trx }) => findNewestCodebookAct(trx, process)))!.id;
    await add("Gade");
    await assert.rejects(act((acting) => undoCodebook(acting, process, seen), people.secretary));
    const newest = (await read(({ trx }) => findNewestCodebookAct(trx, process)))!.id;
    await assert.rejects(act((acting) => undoCodebook(acting, process, newest), people.reader));
    await act((acting) => undoCodebook(acting, process, newest), people.secretary);
    assert.deepEqual(
      (await themes()).map((one) => one.name),
      ["Torv"],
    );
  });

  it("what waits of a theme goes to a rest with its name, and what is coded stays", async () => {
    const [a, b] = filled.statements as [string, string];
    const theme = await add("Kaffen");
    await confirm(theme, a, b);
    const one = (await read(({ trx }) => listCodebook(trx, process))).find((each) => each.number === theme)!;
    try {
      assert.equal(await act((acting) => layInRest(acting, process, one, "Om kaffen")), 2);
      const { rows } = await house.superuser.query(
        "select place, reason from statement_place where statement_id = any($1)",
        [[a, b]],
      );
      assert.deepEqual(rows, [
        { place: "rest", reason: "Om kaffen" },
        { place: "rest", reason: "Om kaffen" },
      ]);
      await assert.rejects(act((acting) => layInRest(acting, process, one, "Igen")));
      await assertSum();
    } finally {
      await house.superuser.query("update coding_act set undone_at = now(), undone_by = person_id");
    }
  });

  it("a statement left out of the ledger is in no theme, and the sum says so", async () => {
    const [a, b] = filled.statements as [string, string];
    const theme = await add("Lys");
    await confirm(theme, a, b);
    await house.superuser.query(
      `with act as (insert into coding_act (id, process_id, person_id, at, kind) values (gen_random_uuid(), $1, $2, now(), 'exclude') returning id)
       insert into coding (act_id, process_id, statement_id, reading_id, target, reason, state) select id, $1, $3, $4, 'exclusion', 'Sendt to gange', 'confirmed' from act`,
      [process, people.analyst.id, a, filled.readingId],
    );
    try {
      assert.deepEqual(await sum(), { total: 120, inThemes: 1, inNone: 118, excluded: 1 });
      await assertSum();
    } finally {
      await house.superuser.query("update coding_act set undone_at = now(), undone_by = person_id");
    }
  });

  it("a stranger sees no theme, no run and no act", async () => {
    await add("Stille");
    const seen = await act(
      async ({ trx }) => [
        await listCodebook(trx, process),
        await listThemeMembers(trx, process),
        (await listCodebookActs(trx, process, { limit: 9, offset: 0 })).acts,
        (await loadProposals(trx, process, "fine"))?.outlines ?? [],
      ],
      people.stranger,
    );
    assert.deepEqual(seen, [[], [], [], []]);
  });

  for (const seed of [1, 2, 3])
    it(`whatever people do and undo, every statement is once in the sum (seed ${seed})`, async () => {
      const draw = mulberry(seed);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
      const states: string[] = [];
      const state = async () => JSON.stringify([await themes(), await members()]);
      for (let step = 0; step < 40; step++) {
        const now = await themes();
        const numbers = now.map((one) => one.number);
        const some = () => Array.from({ length: 4 }, () => pick(filled.statements));
        const proposed = await changes(pick(["fine", "middle", "coarse"] as const));
        const before = await state();
        const what = draw();
        try {
          if (what < 0.25 && states.length > 0) {
            await undo();
            assert.equal(await state(), states.pop(), "undo brings back what was");
            continue;
          }
          if (what < 0.4 && proposed.length > 0) {
            const level = pick(["fine", "middle", "coarse"] as const);
            const one = pick(await changes(level));
            if (!one) continue;
            await act((acting) => acceptProposal(acting, process, level, one.hash, ""));
          } else if (what < 0.44 && proposed.length > 0) {
            const level = pick(["fine", "middle", "coarse"] as const);
            const one = pick(await changes(level));
            if (!one) continue;
            await act((acting) => declineProposal(acting, process, level, one.hash));
          } else if (what < 0.52 || numbers.length < 2) await add(`Tema ${step}`);
          else if (what < 0.7) await confirm(pick(numbers), ...some());
          else if (what < 0.78)
            await act((acting) => decideMembers(acting, process, pick(numbers), some(), { kind: "reject" }));
          else if (what < 0.86)
            await act((acting) => mergeThemes(acting, process, pick(numbers), pick(numbers)));
          else if (what < 0.94) {
            const theme = pick(now);
            const own = (await members()).filter((one) => one.themeId === theme.id);
            await act((acting) =>
              splitTheme(
                acting,
                process,
                theme.number,
                own.slice(0, 2).map((one) => one.statementId),
                "Del",
              ),
            );
          } else await act((acting) => retireTheme(acting, process, pick(numbers)));
          states.push(before);
        } catch (error) {
          // Refused: then nothing may have changed.
          if (error instanceof assert.AssertionError) throw error;
          assert.equal(await state(), before);
        }
        await assertSum();
      }
    });
});

function mulberry(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
