import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import type { Ids } from "#base/ids.ts";
import { paths } from "#base/paths.ts";
import { hashSecret } from "#base/secrets.ts";
import { lifetimes } from "./person.ts";
import { countAdministrators, insertFirstAdministratorLink } from "./queries.ts";

/**
 * While nobody is administrator, a one-time link makes the first. It is the one
 * link that is printed; it works once, for an hour. Run as the house.
 *
 * @returns the address, or null when there is an administrator already
 */
export async function makeFirstAdministratorLink(
  { trx, clock, ids }: { trx: Trx; clock: Clock; ids: Ids },
  origin: string,
): Promise<string | null> {
  if ((await countAdministrators(trx)) > 0) return null;
  const secret = ids.secret();
  const now = clock();
  await insertFirstAdministratorLink(trx, {
    tokenHash: hashSecret(secret),
    madeAt: now,
    expiresAt: new Date(now.getTime() + lifetimes.firstAdministratorMinutes * 60_000),
  });
  return origin + paths.firstAdministrator(secret);
}
