import { buttonsOf } from "#test/buttons.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";
import { multipart, type SentFile } from "#test/multipart.ts";

const base = `/process/${cast.process.slug}`;
const json = { accept: "application/json" };

/** What a person does with documents, through HTTP. Without another word it is the secretary who does it. */
export function documentDesk(house: TestHouse) {
  const get = async (url: string, member: CastMember = people.secretary, headers = {}) =>
    house.http.inject({ method: "GET", url: at(url), headers: { ...(await house.as(member)), ...headers } });
  const post = async (
    url: string,
    body: Record<string, string | number>,
    member: CastMember = people.secretary,
    headers = {},
  ) =>
    house.http.inject({
      method: "POST",
      url: at(url),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        ...(await house.as(member)),
        ...headers,
      },
      payload: new URLSearchParams(
        Object.entries(body).map(([key, value]) => [key, String(value)]),
      ).toString(),
    });
  const upload = async (
    files: readonly SentFile[],
    member: CastMember = people.secretary,
    { channel = "committee", ...headers }: { channel?: string; accept?: string } = {},
  ) => {
    const form = multipart({ channel }, files);
    return house.http.inject({
      method: "POST",
      url: at("/documents/new"),
      headers: { ...form.headers, ...(await house.as(member)), ...headers },
      payload: form.payload,
    });
  };
  /** Brings one file in and answers with its id. */
  const bring = async (name: string, content: Uint8Array | string, channel = "committee") => {
    const answer = await upload([{ name, content }], people.secretary, { channel });
    const id = /documents\/([0-9a-f-]{36})\/review/.exec(String(answer.headers.location))?.[1];
    if (!id) throw new Error(`${name} was not taken in: ${answer.statusCode}`);
    return id;
  };
  const review = async (id: string) => (await get(`/documents/${id}/review`, people.secretary, json)).json();
  /**
   * Presses a button of the review page: the one with these words and, when
   * several have them, the one that speaks of this value.
   */
  const press = async (id: string, words: RegExp, value?: string) => {
    const { body } = await get(`/documents/${id}/review`);
    const button = buttonsOf(body).find(
      (each) => words.test(each.words) && (value === undefined || Object.values(each.data).includes(value)),
    );
    if (!button) throw new Error(`no button ${words} ${value ?? ""}`);
    return post(button.action, button.data);
  };
  /** The key of the repair of this kind that stands nearest before or on these words of the original. */
  const repairAt = async (id: string, kind: string, words: string) => {
    const { reading } = await review(id);
    const { body } = await get(`/documents/${id}/original`);
    const at = [...body.slice(0, body.indexOf(words) + words.length)].length;
    const found = reading.repairs.filter(
      (each: { kind: string; span: { start: number } }) => each.kind === kind && each.span.start < at,
    );
    return `${kind}:${found.at(-1).span.start}`;
  };
  /** Answers every doubt with its first answer, approves the newest reading and lets the jobs that follow run. */
  const approve = async (id: string) => {
    let { head, reading } = await review(id);
    for (let tries = 0; head.openDoubts > 0 && tries < 20; tries++) {
      await press(id, /./, reading.doubts[0].answers[0]);
      ({ head, reading } = await review(id));
    }
    const answer = await post(`/documents/${id}/approval`, { on: head.number });
    if (answer.statusCode !== 303)
      throw new Error(`the reading was not approved: ${answer.statusCode}, ${head.openDoubts} doubts`);
    await house.work();
    return answer;
  };
  return { get, post, upload, bring, review, press, repairAt, approve };
}

export type DocumentDesk = ReturnType<typeof documentDesk>;

/** How many questions a page asked the database. */
export function queriesOf(answer: { headers: Record<string, unknown> }): number {
  return Number(/queries;desc="(\d+)"/.exec(String(answer.headers["server-timing"]))?.[1]);
}

const at = (url: string) => (url.startsWith("/process/") ? url : `${base}${url}`);
