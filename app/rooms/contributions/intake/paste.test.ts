import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { intakeDesk } from "#test/intake-desk.ts";
import { findLeavable, withoutLines } from "./leavable.ts";
import { splitPaste } from "./split-paste.ts";

const mail = `Fra: Bent Holm <bent@aakaer.example>
Sendt: 3. juni 2026
Emne: Stien

Vi mangler en sti fra Lyngå til skolen. Børnene kører på landevejen.
Ring gerne på 12 34 56 78.

Med venlig hilsen
Bent Holm
`;

it("a mail's head, signature and phone are offered to be left out, and nothing else is", () => {
  const offers = findLeavable(mail);
  assert.deepEqual(
    offers.map(({ kind, text }) => [kind, text.split("\n")[0]]),
    [
      ["header", "Fra: Bent Holm <bent@aakaer.example>"],
      ["contact", "Ring gerne på 12 34 56 78."],
      ["signature", "Med venlig hilsen"],
    ],
  );
  const left = withoutLines(mail, offers, [offers[0]!.key, offers[2]!.key]).trim();
  assert.equal(
    left,
    "Vi mangler en sti fra Lyngå til skolen. Børnene kører på landevejen.\nRing gerne på 12 34 56 78.",
  );
  assert.deepEqual(findLeavable("Til: alle\nVi vil have en hal."), []);
});

it("each line is a point without its mark, at its exact place", () => {
  const raw = "• Flere 😀 bænke\n\n2) Lys på stien  \n– En gynge";
  const signs = [...raw];
  const found = splitPaste(raw, "lines");
  assert.deepEqual(
    found.map((each) => each.text),
    ["Flere 😀 bænke", "Lys på stien", "En gynge"],
  );
  for (const { spans, text } of found)
    assert.equal(signs.slice(spans[0]!.start, spans[0]!.end).join(""), text);
});

describe("what is typed in", () => {
  let house: TestHouse;
  let desk: ReturnType<typeof intakeDesk>;
  before(async () => {
    house = await openTestHouse();
    desk = intakeDesk(house);
  });
  after(() => house.close());

  const keyOf = async () =>
    /name="key" value="([0-9a-f-]{36})"/.exec((await desk.get("/intakes/paste")).body)![1]!;
  const one = async (query: string, values: unknown[] = []) =>
    (await house.superuser.query(query, values)).rows[0];

  it("is shown as it will be divided before it is saved, and what is ticked is left out", async () => {
    const key = await keyOf();
    const fields = {
      key,
      text: mail,
      kind: "mail",
      saidOn: "03-06-2026",
      senderKind: "Borger",
      split: "one",
    };
    const preview = await desk.post("/intakes/paste", { ...fields, act: "preview" });
    assert.equal(preview.statusCode, 200);
    assert.match(preview.body, /Det bliver til 3 udsagn/);
    assert.match(preview.body, /Mailens hoved/);
    assert.equal((await one("select count(*)::int as n from contribution")).n, 0);
    const ticked = /value="(header-[^"]+)"[^>]*checked/.exec(preview.body)?.[1];
    assert.ok(ticked, "the head is ticked from the start");
    const saved = await desk.post("/intakes/paste", {
      ...fields,
      act: "save",
      seen: "yes",
      leaveOut: ticked,
    });
    assert.equal(saved.statusCode, 303);
    const row = await one(
      "select c.raw_text, c.channel, c.kind, c.basis, c.said_on::text, c.sender_kind, i.title from contribution c join intake i on i.id = c.intake_id",
    );
    assert.doesNotMatch(row.raw_text, /Fra:|bent@/);
    assert.match(row.raw_text, /Bent Holm/, "what was not ticked is kept");
    assert.deepEqual(
      [row.channel, row.kind, row.basis, row.said_on, row.sender_kind, row.title.replace(/\s/g, " ")],
      ["mail", "input", "verbatim", "2026-06-03", "Borger", "Mail fra borger, 3. juni 2026"],
    );
    const page = await desk.get(String(saved.headers.location));
    assert.match(page.body, /Vi mangler en sti fra Lyngå til skolen\./);
    const again = await desk.post("/intakes/paste", {
      ...fields,
      act: "save",
      seen: "yes",
      leaveOut: ticked,
    });
    assert.equal(again.headers.location, saved.headers.location, "a second tap is the same input");
    assert.equal((await one("select count(*)::int as n from contribution")).n, 1);
  });

  it("from a flip chart is a note of one table: its points are no senders", async () => {
    const answer = await desk.post("/intakes/paste", {
      key: await keyOf(),
      text: "- Flere bænke\n- Lys på stien",
      kind: "flipChart",
      meeting: "villageHall",
      group: "Bord 7",
      split: "lines",
      act: "save",
    });
    assert.equal(answer.statusCode, 303);
    const row = await one(
      `select c.kind, c.groups, c.channel, i.title, array_agg(s.text order by s.number) as points, array_agg(distinct s.group_label) as labels
         from contribution c join intake i on i.id = c.intake_id join statement s on s.contribution_id = c.id
        where c.channel = 'villageHall' group by c.id, i.title`,
    );
    assert.deepEqual(row, {
      kind: "compiledNote",
      groups: 1,
      channel: "villageHall",
      title: "Flipover fra Bord 7",
      points: ["Flere bænke", "Lys på stien"],
      labels: ["Bord 7"],
    });
    const note = await desk.get("/compiled-note");
    assert.equal(note.statusCode, 200);
    assert.match(note.body, /Flipover fra Bord 7/);
    assert.match(note.body, /Lys på stien/);
    assert.equal((await desk.get("/summary")).statusCode, 200);
  });

  it("never keeps a CPR number, and says so", async () => {
    const fields = {
      key: await keyOf(),
      text: "Mit nummer er 010180-1234, og jeg vil have en hal.",
      kind: "letter",
    };
    assert.match(
      (await desk.post("/intakes/paste", { ...fields, act: "preview" })).body,
      /Der står et CPR-nummer/,
    );
    await desk.post("/intakes/paste", { ...fields, act: "save" });
    const row = await one("select raw_text from contribution where channel = 'letter'");
    assert.equal(row.raw_text, "Mit nummer er [udeladt: CPR-nummer], og jeg vil have en hal.");
  });

  it("stands in the form again when something is wrong", async () => {
    const text = "Det her må ikke gå tabt.";
    const answer = await desk.post("/intakes/paste", {
      key: await keyOf(),
      text,
      kind: "mail",
      saidOn: "i går",
      act: "save",
    });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Det her må ikke gå tabt\./);
    assert.match(answer.body, /Skriv datoen som dag, måned og år/);
    const without = await desk.post("/intakes/paste", { key: await keyOf(), text, act: "save" });
    assert.equal(without.statusCode, 422);
    assert.match(without.body, /Det her må ikke gå tabt\./);
    assert.match(without.body, /Vælg, hvad det er/);
  });

  it("is not for readers", async () => {
    const answer = await desk.post(
      "/intakes/paste",
      { key: await keyOf(), text: "Hej", kind: "mail", act: "save" },
      people.reader,
    );
    assert.equal(answer.statusCode, 403);
  });
});
