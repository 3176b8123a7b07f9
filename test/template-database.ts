import pg from "pg";

export interface Template {
  /** What it is a template of: a word of letters. */
  kind: string;
  /** What it was made from: when that changes, a new one is made and the old one dropped. Letters and digits. */
  key: string;
  /** Fills the empty database of that name, and leaves no connection to it. */
  make(database: string): Promise<void>;
}

/**
 * What takes seconds to fill is filled by the first test file to ask, while the others wait, and copied from
 * then on. It gets its name when it is whole, so a run that was killed leaves nothing that looks finished.
 *
 * @param superuser to any database of the cluster
 * @param use what is done with it; nobody drops it meanwhile
 */
export async function withTemplate<T>(
  superuser: pg.ClientConfig,
  { kind, key, make }: Template,
  use: (database: string, admin: pg.Client) => Promise<T>,
): Promise<T> {
  const database = `${kind}_${key}`;
  // A lock of one database is none in another: all wait in the one that is always there.
  const admin = new pg.Client({ ...superuser, database: "postgres" });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(hashtext($1))", [`forsamlingshus.template.${kind}`]);
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where datname like $1",
      [`${kind}\\_%`],
    );
    if (!rows.some(({ datname }) => datname === database)) {
      for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
      const making = `${kind}_making`;
      await admin.query(`create database ${making} owner forsamlingshus_owner`);
      await make(making);
      await admin.query(`alter database ${making} rename to ${database}`);
    }
    return await use(database, admin);
  } finally {
    await admin.end();
  }
}
