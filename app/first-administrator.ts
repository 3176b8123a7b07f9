import pg from "pg";
import type { Ids } from "#base/ids.ts";
import { paths } from "#base/paths.ts";
import { hashSecret } from "#base/secrets.ts";
import { lifetimes } from "#rooms/people/person.ts";

/**
 * While nobody is administrator, a one-time link makes the first. It is the one
 * link that is printed; it works once, for an hour, and a new one takes its place.
 *
 * @returns the address, or null when there is an administrator already
 */
export async function makeFirstAdministratorLink(
  owner: pg.ClientConfig,
  ids: Ids,
  origin: string,
): Promise<string | null> {
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(
      "select 1 from membership m join person p on p.id = m.person_id where m.role = 'administrator' and m.ended_at is null and p.email is not null",
    );
    if (rows.length > 0) return null;
    const secret = ids.secret();
    await client.query(
      "update sign_in_link set expires_at = now() where purpose = 'firstAdministrator' and used_at is null",
    );
    await client.query(
      "insert into sign_in_link (token_hash, purpose, expires_at) values ($1, 'firstAdministrator', now() + make_interval(mins => $2))",
      [hashSecret(secret), lifetimes.firstAdministratorMinutes],
    );
    return origin + paths.firstAdministrator(secret);
  } finally {
    await client.end();
  }
}
