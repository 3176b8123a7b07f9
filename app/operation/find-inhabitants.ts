import type pg from "pg";
import { listTables, quoted } from "./catalogue.ts";

/** What migrations themselves put into an empty house, and what a first start leaves. */
const ofTheHouse: Record<string, string> = {
  person: "id <> '00000000-0000-7000-8000-000000000001'",
  membership: "person_id <> '00000000-0000-7000-8000-000000000001'",
  sign_in_link: "purpose <> 'firstAdministrator'",
  session: "false",
  event: "process_id is not null",
  job: "process_id is not null",
};

/** @returns what lives here, as »3 process, 12 document«, or null in an empty house */
export async function findInhabitants(client: pg.ClientBase): Promise<string | null> {
  const found: string[] = [];
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query(
      `select count(*)::int as n from ${quoted(name)} where ${ofTheHouse[name] ?? "true"}`,
    );
    if (rows[0].n > 0) found.push(`${rows[0].n} ${name}`);
  }
  return found.length > 0 ? found.join(", ") : null;
}
