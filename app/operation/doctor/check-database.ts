import type pg from "pg";
import { listMigrations } from "#base/migrate.ts";
import { roleNames } from "#base/postgres/cluster.ts";
import { listRanMigrations } from "../catalogue.ts";
import { type DoctorTexts, type Finding, ill, well, when } from "./finding.ts";

/** Version, schema, roles and rules: whether the gate holds. */
export async function checkDatabase(client: pg.ClientBase, t: DoctorTexts): Promise<Finding[]> {
  const { rows } = await client.query("show server_version");
  const version = String(rows[0].server_version);
  return [
    when(Number.parseInt(version, 10) >= 15, t.postgres(version), t.postgresOld),
    await checkSchema(client, t),
    await checkRole(client, roleNames.app, t),
    await checkRole(client, roleNames.worker, t),
    await checkGate(client, t),
  ];
}

async function checkSchema(client: pg.ClientBase, t: DoctorTexts): Promise<Finding> {
  const ran = await listRanMigrations(client);
  const ours = listMigrations();
  const strange = ran.filter(({ hash }) => !ours.some((each) => each.hash === hash)).map(({ name }) => name);
  if (strange.length > 0) return ill(t.schemaAhead(strange.join(", ")), t.schemaAheadFix);
  const lacking = ours.filter(({ hash }) => !ran.some((each) => each.hash === hash)).map(({ name }) => name);
  return lacking.length > 0
    ? ill(t.schemaBehind(lacking.join(", ")), t.schemaBehindFix)
    : well(t.schema(ran.at(-1)?.name ?? "–"));
}

/** The same question as the server asks itself at start (`findRoleFault`), here about a role we are not. */
async function checkRole(client: pg.ClientBase, name: string, t: DoctorTexts): Promise<Finding> {
  const { rows } = await client.query(
    `select 1 from pg_roles r where rolname = $1 and not rolsuper and not rolbypassrls
        and not exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v'))`,
    [name],
  );
  return when(rows.length === 1, t.role(name), t.roleFix(name));
}

async function checkGate(client: pg.ClientBase, t: DoctorTexts): Promise<Finding> {
  const { rows } = await client.query<{ name: string; holds: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as holds from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  const open = rows.filter(({ holds }) => !holds).map(({ name }) => name);
  return open.length > 0 ? ill(t.gateOpen(open.join(", ")), t.gateFix) : well(t.gate(rows.length));
}
