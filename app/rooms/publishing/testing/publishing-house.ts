import assert from "node:assert/strict";
import type { Trx } from "#base/db.ts";
import type { Fields } from "#test/ask-house.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse } from "#test/house.ts";
import { findStanding } from "../door.ts";

const { slug } = cast.process;
const base = `/process/${slug}`;
/** Where things are looked at before they are published. */
export const desk = `${base}/publishing`;

export interface SeenHit {
  kind: string;
  place: string;
  words: string;
  statement: unknown;
  decision: unknown;
  moot: boolean;
}

/** A house in which a note and a letter are coded, and what a person does at the desk, through HTTP: the secretary, unless another is named. */
export async function openPublishingHouse() {
  const house = await openTestHouse();
  const areas = await makeFocusAreas(house);
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

  const get = (url: string, who: CastMember = people.secretary) => house.get(url, who);
  const post = (url: string, fields: Fields, who: CastMember = people.secretary) =>
    house.post(url, fields, who);
  const data = (url: string, who: CastMember = people.secretary) => house.data(url, who);
  const seen = (key: string) => data(`${desk}/${key}`);
  const publish = async (keys: string[], options: { who?: CastMember; hash?: string } = {}) => {
    const body: [string, string][] = [["reason", "Aftalt med styregruppen"]];
    for (const key of keys)
      body.push(["thing", key], ["seen", `${key}:${options.hash ?? (await seen(key)).hash}`]);
    return post(`${base}/publications`, body, options.who);
  };
  const decide = (key: string, hits: Pick<SeenHit, "kind" | "place">[], verdict: string) =>
    post(`${desk}/${key}/decisions`, [
      ...hits.map(({ kind, place }): [string, string] => ["hit", `${kind}@${place}`]),
      ["verdict", verdict],
      ["why", "Det er ikke en person"],
    ]);

  return {
    house,
    areas,
    get,
    post,
    data,
    /** A thing as it would be published now. */
    seen,
    undecided: async (key: string): Promise<number> => (await seen(key)).undecided,
    publish,
    decide,
    async decideAll(key: string, verdict: string) {
      const { hits } = (await seen(key)) as { hits: SeenHit[] };
      return decide(
        key,
        hits.filter((hit) => !hit.decision && !hit.moot),
        verdict,
      );
    },
    withdraw: (id: string) => post(`${base}/publications/${id}/withdrawal`, [["reason", "Der var en fejl"]]),
    /** Approves a draft as it stands. */
    async approve(draft: string) {
      const { revision, seen: looked } = await data(draft);
      const answer = await post(`${draft}/approval`, [
        ["revision", String(revision)],
        ["seen", looked],
      ]);
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 2000));
    },
    /** A summary that is approved: its draft, and the key it is published by. */
    async approveSummary() {
      const draft = String((await post(`${base}/drafts`, [["kind", "summary"]])).headers.location);
      await this.approve(draft);
      const { candidates } = (await data(desk)) as { candidates: { key: string }[] };
      const key = candidates.find((each) => each.key.startsWith("summary-"))!.key;
      return { draft, key };
    },
    asStranger: <T>(work: (trx: Trx) => Promise<T>) => house.db.transaction({ viewer: null }, work),
    standing: (kind: "process" | "focusArea" | "summary", at: number | null) =>
      findStanding(house.db.pool, slug, kind, at),
    /** Changes a text behind the screen, does the work, and puts it back. */
    async whileItSays(set: string, back: string, work: () => Promise<void>) {
      await house.superuser.query(set);
      try {
        await work();
      } finally {
        await house.superuser.query(back);
      }
    },
  };
}

export type PublishingHouse = Awaited<ReturnType<typeof openPublishingHouse>>;

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
