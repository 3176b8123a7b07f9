import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { documentDesk } from "#test/document-desk.ts";
import type { TestHouse } from "#test/house.ts";
import { multipart } from "#test/multipart.ts";

const base = `/process/${cast.process.slug}`;
const json = { accept: "application/json" };

/** What a person does with sheets and pastes, through HTTP. */
export function intakeDesk(house: TestHouse) {
  const { get, post } = documentDesk(house);
  const upload = async (
    name: string,
    content: Uint8Array | string,
    member: CastMember = people.secretary,
    headers = {},
  ) => {
    const form = multipart({ channel: "web" }, [{ name, content }]);
    return house.http.inject({
      method: "POST",
      url: `${base}/intakes/sheet`,
      headers: { ...form.headers, ...(await house.as(member)), ...headers },
      payload: form.payload,
    });
  };
  /** Uploads and answers with the id of the intake. */
  const stage = async (name: string, content: Uint8Array | string) => {
    const answer = await upload(name, content);
    const id = /intakes\/([0-9a-f-]{36})$/.exec(String(answer.headers.location))?.[1];
    if (!id) throw new Error(`${name} was not taken: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    return id;
  };
  const check = (id: string, roles: Record<number, string>, sheet = 0) =>
    post(`/intakes/${id}/check`, {
      sheet,
      channel: "web",
      ...Object.fromEntries(Object.entries(roles).map(([column, role]) => [`column-${column}`, role])),
    });
  const start = (id: string, cpr = "leaveOut") => post(`/intakes/${id}/start`, { cpr });
  const see = async (id: string) => (await get(`/intakes/${id}`, people.secretary, json)).json();
  /** The whole way: uploaded, mapped, checked, taken in. */
  const bring = async (
    name: string,
    content: Uint8Array | string,
    roles: Record<number, string>,
    cpr?: string,
  ) => {
    const id = await stage(name, content);
    await check(id, roles);
    await start(id, cpr);
    await house.work();
    return id;
  };
  return { get, post, upload, stage, check, start, see, bring };
}
