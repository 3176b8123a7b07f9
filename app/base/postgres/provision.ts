import pg from "pg";
import { roleNames } from "./cluster.ts";

/** Key of `pg_advisory_lock`: two nodes must not set up one server at the same time. */
const setUpLock = 7_215_001;

export type RolePasswords = Record<keyof typeof roleNames, string>;

/**
 * Roles, database and extensions, made where they are missing and put right where
 * they have drifted. Owner owns the database and everything in it; app and worker
 * own nothing and are bound by row-level security.
 *
 * @param admin as someone who may make roles and databases
 * @param passwords for new roles on a server; on our own socket the kernel says who is who
 */
export async function provision(
  admin: pg.ClientConfig,
  database: string,
  passwords?: RolePasswords,
): Promise<void> {
  await withClient(admin, async (client) => {
    await client.query("select pg_advisory_lock($1)", [setUpLock]);
    for (const statement of await planSetUp(client, database, passwords)) await client.query(statement);
  });
  await withClient({ ...admin, database }, async (client) => {
    await client.query("select pg_advisory_lock($1)", [setUpLock]);
    await client.query(databaseSetUp(database));
  });
}

/** The statements that are still to be run on the server before the database can be entered. */
export async function planSetUp(
  client: pg.Client,
  database: string,
  passwords?: RolePasswords,
): Promise<string[]> {
  const statements: string[] = [];
  for (const [role, name] of Object.entries(roleNames)) {
    const password = passwords && ` password ${pg.escapeLiteral(passwords[role as keyof RolePasswords])}`;
    const found = await client.query(
      `select rolcanlogin and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls) as bound
       from pg_roles where rolname = $1`,
      [name],
    );
    if (found.rowCount === 0) statements.push(`create role ${name} ${bounds}${password ?? ""}`);
    else if (!found.rows[0].bound) statements.push(`alter role ${name} ${bounds}`);
  }
  const self = await client.query("select rolsuper from pg_roles where rolname = current_user");
  if (!self.rows[0]?.rolsuper) statements.push(`grant ${roleNames.owner} to current_user`);
  const found = await client.query("select 1 from pg_database where datname = $1", [database]);
  if (found.rowCount === 0)
    statements.push(
      `create database ${pg.escapeIdentifier(database)} owner ${roleNames.owner} encoding 'UTF8' template template0`,
    );
  return statements;
}

const bounds = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

/** To be run in the database; may be run again. */
export function databaseSetUp(database: string): string {
  const name = pg.escapeIdentifier(database);
  return `
alter database ${name} owner to ${roleNames.owner};
revoke all on database ${name} from public;
grant connect on database ${name} to ${roleNames.app}, ${roleNames.worker};
set role ${roleNames.owner};
set client_min_messages = warning;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
reset role;
`;
}

export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
