import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Report } from "#formats/report.ts";
import { readPdf } from "#formats/write/read-back.ts";
import { cast, type CastMember, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const base = `/process/${cast.process.slug}`;

describe("the editor", () => {
  let house: TestHouse;
  let areas: string[];

  before(async () => {
    house = await openTestHouse();
    areas = await makeFocusAreas(house);
    await bringIn(house, "notat.txt", note);
    await codeByHand(house, [
      { words: "Flere små boliger", area: areas[0]! },
      { words: "Bedre belysning", area: areas[0]! },
      { words: "En fast voksen", area: areas[1]! },
      { words: "Åbn svømmehallen", exclusion: "Sendt to gange" },
    ]);
  });
  after(() => house.close());

  const get = async (url: string, as: CastMember = people.secretary, accept = "text/html") =>
    house.http.inject({ url, headers: { ...(await house.as(as)), accept } });
  const data = async (url: string) => (await get(url, people.secretary, "application/json")).json();
  const post = async (url: string, body: Record<string, string>, as: CastMember = people.secretary) =>
    house.http.inject({
      method: "POST",
      url,
      headers: { ...(await house.as(as)), "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(body).toString(),
    });

  it("starts", async () => {
    const started = await post(`${base}/drafts`, { kind: "summary" });
    assert.equal(started.statusCode, 303, started.body.slice(0, 500));
    const url = String(started.headers.location);
    const page = await get(url);
    assert.equal(page.statusCode, 200, page.body.slice(0, 3000));
    console.log(page.headers["server-timing"]);
    const draft = await data(url);
    console.log(draft.blocks.map((b: any) => b.key + " " + JSON.stringify(b.doubts)).join("\n"));
    console.log(areas.length, readPdf.name, (draft.report as Report).title);
  });
});

const note = `Notat fra drøftelse i Sektor-MED Teknik

Der er samlet op fra 3 grupper ud fra 1 arbejdsspørgsmål:

1. Hvad skal vi bygge videre på?

Overordnede tilbagemeldinger fra grupperne:

Grupperne vil gerne have flere små boliger i landsbyerne, så de ældre kan blive boende.

Pointer fra grupperne:

• Flere små boliger i landsbyerne
• En fast voksen til de unge
• Bedre belysning på stien
• Åbn svømmehallen om søndagen
`;
