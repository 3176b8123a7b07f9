import pg from "pg";
import { databaseName, roleNames } from "./cluster.ts";

/** `pg_advisory_lock` key for set-up: two nodes on one server must not set up at the same time. */
const setUpLock = 7_215_001;

/**
 * Roles, database and extensions, made where they are missing and put right where
 * they have drifted. Owner owns the database and everything in it; app and worker
 * own nothing and are bound by row-level security.
 *
 * @param passwords for roles on a server; without them the socket's own check decides who may be which role
 */
export async function provision(
  superuser: pg.ClientConfig,
  passwords?: Record<keyof typeof roleNames, string>,
): Promise<void> {
  await withClient({ ...superuser, database: "postgres" }, async (client) => {
    await client.query("select pg_advisory_lock($1)", [setUpLock]);
    for (const [role, name] of Object.entries(roleNames))
      await makeRole(client, name, passwords?.[role as keyof typeof roleNames]);
    const found = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0)
      await client.query(
        `create database ${databaseName} owner ${roleNames.owner} encoding 'UTF8' template template0`,
      );
  });
  await withClient({ ...superuser, database: databaseName }, async (client) => {
    await client.query("select pg_advisory_lock($1)", [setUpLock]);
    await client.query(databaseSetUp);
  });
}

async function makeRole(client: pg.Client, name: string, password?: string): Promise<void> {
  const bounds = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
  const found = await client.query(
    `select rolcanlogin and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls) as right
     from pg_roles where rolname = $1`,
    [name],
  );
  if (found.rowCount === 0) await client.query(`create role ${name} ${bounds}`);
  else if (!found.rows[0].right) await client.query(`alter role ${name} ${bounds}`);
  if (password) await client.query(`alter role ${name} password ${client.escapeLiteral(password)}`);
}

/** Idempotent; runs at every start. */
const databaseSetUp = `
  alter database ${databaseName} owner to ${roleNames.owner};
  revoke all on database ${databaseName} from public;
  grant connect on database ${databaseName} to ${roleNames.app}, ${roleNames.worker};
  revoke create on schema public from public;
  set client_min_messages = warning;
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
`;

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
