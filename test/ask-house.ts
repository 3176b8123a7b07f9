import type { FastifyInstance } from "fastify";
import type { CastMember } from "#test/cast/cast.ts";

/** What is typed into a form, in its order; a field may stand several times. */
export type Fields = Record<string, string> | [string, string][];

/** What a member of the cast does with the house over HTTP. `as` gives their session. */
export function askHouse(http: FastifyInstance, as: (who: CastMember) => Promise<{ cookie: string }>) {
  const get = async (url: string, who: CastMember, accept = "text/html") =>
    http.inject({ url, headers: { ...(await as(who)), accept } });
  return {
    get,
    /** The same page for whoever asks for data. */
    data: async (url: string, who: CastMember) => (await get(url, who, "application/json")).json(),
    /** A form, sent. */
    post: async (url: string, fields: Fields, who: CastMember) =>
      http.inject({
        method: "POST",
        url,
        headers: { ...(await as(who)), "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(fields).toString(),
      }),
  };
}
