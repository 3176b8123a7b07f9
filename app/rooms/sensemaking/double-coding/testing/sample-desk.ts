import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";
import { fillProcess, proposeNow } from "../../testing/fill-process.ts";

export const root = `/process/${cast.process.slug}`;
export const samples = `${root}/samples`;
/** Codes a second time, blind. */
export const coder = people.otherSecretary;
/** The page of a statement of a sample. */
export const at = (position: number, number = 1) => `${samples}/${number}/statements/${position}`;

/** A house with sixty statements, and what the analyst and the blind coder do in it, through HTTP. */
export async function openSampleDesk() {
  const house = await openTestHouse();
  const filled = await fillProcess(house, 60);
  await proposeNow(house);
  const { get, post } = house;

  const code = async (id: string, fields: Record<string, string>, who: CastMember = people.analyst) => {
    const { seen } = await house.data(`${root}/coding/${id}`, who);
    return post(`${root}/coding/${id}`, { seen: String(seen), ...fields }, who);
  };
  const blind = (position: number, number = 1) => house.data(at(position, number), coder);
  const areaOf = (index: number) => {
    const { homes, buses, young } = filled.areas;
    return [homes, buses, young][index % 3]!;
  };
  return {
    house,
    filled,
    get,
    post,
    /** An ordinary coding. */
    code,
    /** What the blind coder has before them. */
    blind,
    judge: async (position: number, fields: Record<string, string>, number = 1) =>
      post(at(position, number), { seen: String((await blind(position, number)).seen), ...fields }, coder),
    draw: (fields: Record<string, string> = {}, who: CastMember = people.analyst) =>
      post(samples, { coder: coder.id, share: "10", seed: "7", ...fields }, who),
    /** The area the analyst gives, by place among all. */
    areaOf,
    async codeAll() {
      for (const [index, id] of filled.statements.entries()) await code(id, { area: areaOf(index) });
    },
  };
}

export type SampleDesk = Awaited<ReturnType<typeof openSampleDesk>>;
