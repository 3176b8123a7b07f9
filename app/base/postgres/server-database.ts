import pg from "pg";
import { type Cluster, databaseName, type Log, roleNames } from "./cluster.ts";
import { withClient } from "./provision.ts";
import { loadRolePasswords, passwordFile } from "./role-passwords.ts";
import { type Admin, setUpServer } from "./server-set-up.ts";
import { StartError } from "./start-error.ts";

interface ServerOptions {
  /** `DATABASE_URL`; its database is used, or `forsamlingshus` when it names none of its own. */
  url: string;
  /** Where the generated passwords of the roles are kept. */
  dataDir: string;
  log: Log;
}

/**
 * A PostgreSQL 15 or newer that somebody else runs. Roles, database and
 * extensions are made when the URL's user may make them; else the statements are
 * written to a file for the server's keeper to run. `superuser` is the URL's user.
 *
 * @throws StartError with one sentence that says what to do
 */
export async function useServer({ url, dataDir, log }: ServerOptions): Promise<Cluster> {
  const admin = readUrl(url);
  const database = ["postgres", "template1", admin.user].includes(admin.database)
    ? databaseName
    : admin.database;
  await refuseOldVersion(admin);
  const passwords = loadRolePasswords(dataDir);
  const connectionFor: Cluster["connectionFor"] = (role) =>
    role === "superuser"
      ? { ...admin, database }
      : { ...admin, database, user: roleNames[role], password: passwords[role] };
  let started: Cluster["started"] = "attached";
  if ((await findFault(connectionFor)) !== null) {
    await setUpServer(admin, database, passwords, dataDir);
    started = "new";
    const fault = await findFault(connectionFor);
    if (fault) throw new StartError(fault(dataDir));
    log(`The database ${database} on ${admin.host} is set up; its roles' passwords are in ${passwordFile}.`);
  }
  return {
    socketDir: admin.host,
    port: admin.port,
    database,
    started,
    connectionFor,
    async stop() {},
    onExit() {},
  };
}

function readUrl(url: string): Admin {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error("scheme");
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
    const found = {
      host,
      port,
      user: user ?? "",
      database: database ?? "",
      ssl,
      connectionTimeoutMillis: 10_000,
    };
    return password ? { ...found, password } : found;
  } catch {
    throw new StartError("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  }
}

async function refuseOldVersion(admin: Admin): Promise<void> {
  const said = await withClient(admin, (client) => client.query("show server_version_num")).catch(
    (error: Error) => {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new StartError(
        `DATABASE_URL: ${admin.host}:${admin.port} cannot be entered as ${admin.user} (${message || code}).`,
      );
    },
  );
  const version = Math.floor(Number(said.rows[0].server_version_num) / 10_000);
  if (version < 15)
    throw new StartError(`DATABASE_URL names a PostgreSQL ${version}: version 15 or newer is needed.`);
}

/** @returns a sentence about the first thing that is not as it must be, or null when all is well */
async function findFault(
  connectionFor: Cluster["connectionFor"],
): Promise<((dataDir: string) => string) | null> {
  for (const role of ["owner", "app", "worker"] as const) {
    const name = roleNames[role];
    try {
      const found = await withClient(connectionFor(role), (client) => client.query(question));
      const { unbound, owns, extensions } = found.rows[0];
      if (unbound)
        return () =>
          `The role ${name} has rights it must not have: run alter role ${name} nosuperuser nobypassrls nocreaterole nocreatedb.`;
      if (owns !== (role === "owner"))
        return () => `The database must be owned by ${roleNames.owner} and not by ${name}.`;
      if (extensions < 2)
        return () =>
          "The extensions pg_trgm and unaccent are missing: install PostgreSQL's contrib package on the server.";
    } catch (error) {
      return () => `The role ${name} cannot enter the database (${(error as Error).message}).`;
    }
  }
  return null;
}

const question = `
  select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as unbound,
    (select datdba = r.oid from pg_database where datname = current_database()) as owns,
    (select count(*)::int from pg_extension where extname in ('pg_trgm', 'unaccent')) as extensions
  from pg_roles r where rolname = current_user`;
