import type { Fields } from "#test/ask-house.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";

export const coding = `/process/${cast.process.slug}/coding`;

/** What the analyst, or whoever else is named, does through HTTP in a house that opens before the tests. */
export function analystIn(house: () => TestHouse) {
  const post = (url: string, fields: Fields, who: CastMember = people.analyst) =>
    house().post(url, fields, who);
  const state = (id: string) => house().data(`${coding}/${id}`, people.analyst);
  return {
    get: (url: string, who: CastMember = people.analyst) => house().get(url, who),
    post,
    /** A statement as it stands on the coding screen. */
    state,
    /** A decision on a statement, made on what stands now. */
    act: async (id: string, fields: Record<string, string>, who?: CastMember) =>
      post(`${coding}/${id}`, { seen: String((await state(id)).seen), ...fields }, who),
  };
}
