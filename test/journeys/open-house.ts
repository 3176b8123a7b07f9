import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { housePersonId, makeFirstAdministratorLink } from "#rooms/people/door.ts";
import { buildAssets } from "#shell/build.ts";
import { type PageWish, withBrowser } from "#test/browser.ts";
import { type CastMember, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

export interface OpenedHouse {
  /** http://127.0.0.1 with the port the machine gave. */
  origin: string;
  house: TestHouse;
  /** A page of its own, signed in as one of the cast. */
  openAs: (member: CastMember, wish?: PageWish) => Promise<Page>;
  /** A page of its own, of somebody who has not signed in. */
  openPage: (wish?: PageWish) => Promise<Page>;
}

/**
 * A whole house behind a real port, with its worker running and one browser in
 * front of it: what `bin/start` gives, on a database that is thrown away.
 */
export async function withOpenHouse<Result>(use: (opened: OpenedHouse) => Promise<Result>): Promise<Result> {
  await buildAssets();
  const house = await openTestHouse();
  const work = house.house.startWork();
  try {
    await house.http.listen({ host: "127.0.0.1", port: 0 });
    const { port } = house.http.server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    return await withBrowser(async ({ openPage }) =>
      use({
        origin,
        house,
        openPage: async (wish) => {
          const page = await openPage(wish);
          await page.goto(origin);
          return page;
        },
        openAs: async (member, wish) => {
          const page = await openPage(wish);
          await signIn(page, house, member, origin);
          await page.goto(origin);
          return page;
        },
      }),
    );
  } finally {
    await work.stop();
    await house.close();
  }
}

async function signIn(page: Page, house: TestHouse, member: CastMember, origin: string): Promise<void> {
  const [name = "", value = ""] = (await house.as(member)).cookie.split("=");
  await page.context().addCookies([{ name, value, url: origin }]);
}

/** The link a new house prints; the cast's administrator steps back, so that there is none. */
export async function firstAdministratorLink({ house, origin }: OpenedHouse): Promise<string> {
  await house.superuser.query("update membership set ended_at = now() where person_id = $1", [
    people.administrator.id,
  ]);
  const { db, clock, ids } = house.house.house;
  const link = await db.transaction({ viewer: housePersonId }, (trx) =>
    makeFirstAdministratorLink({ trx, clock, ids }, origin),
  );
  if (!link) throw new Error("the house has an administrator already");
  return link;
}
