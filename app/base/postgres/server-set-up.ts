import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { roleNames } from "./cluster.ts";
import { databaseSetUp, planSetUp, provision, type RolePasswords, withClient } from "./provision.ts";
import { passwordFile } from "./role-passwords.ts";
import { StartError } from "./start-error.ts";

/** The user that `DATABASE_URL` names, and where. */
export type Admin = { host: string; port: number; user: string; database: string } & pg.ClientConfig;

/**
 * Makes what is missing on the server, when the URL's user may.
 *
 * @throws StartError that names a file with the statements, when somebody else must run them
 */
export async function setUpServer(
  admin: Admin,
  database: string,
  passwords: RolePasswords,
  dataDir: string,
): Promise<void> {
  await refuseForeignRoles(admin, database, passwords, dataDir);
  try {
    await provision(admin, database, passwords);
  } catch (error) {
    const { message } = error as Error;
    const path = await writeSetUp(admin, database, passwords, dataDir);
    throw new StartError(
      `${admin.user} may not set up the database (${message}): run psql -f ${path} as a superuser of ${admin.host}, then start again.`,
    );
  }
}

/** Roles with other passwords belong to another installation or a lost secrets file: changing them could lock others out. */
async function refuseForeignRoles(
  admin: Admin,
  database: string,
  passwords: RolePasswords,
  dataDir: string,
): Promise<void> {
  for (const [role, user] of Object.entries(roleNames)) {
    const password = passwords[role as keyof RolePasswords];
    try {
      await withClient({ ...admin, user, password, database: admin.database }, async () => {});
    } catch (error) {
      const known = await withClient(admin, (client) =>
        client.query("select 1 from pg_roles where rolname = $1", [user]),
      );
      if ((error as { code?: string }).code !== "28P01" || known.rowCount === 0) continue;
      const path = await writeSetUp(admin, database, passwords, dataDir);
      throw new StartError(
        `${user} exists on ${admin.host} with another password: copy ${passwordFile} from the node that made it to ${dataDir}, or run psql -f ${path}.`,
      );
    }
  }
}

async function writeSetUp(
  admin: Admin,
  database: string,
  passwords: RolePasswords,
  dataDir: string,
): Promise<string> {
  const plan = await withClient(admin, (client) => planSetUp(client, database, passwords));
  const statements = plan.filter((statement) => !statement.startsWith("grant "));
  for (const [role, name] of Object.entries(roleNames))
    statements.push(
      `alter role ${name} password ${pg.escapeLiteral(passwords[role as keyof RolePasswords])}`,
    );
  const path = join(dataDir, "set-up.sql");
  const text = `${statements.join(";\n")};\n\\connect ${pg.escapeIdentifier(database)}\n${databaseSetUp(database)}`;
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}
