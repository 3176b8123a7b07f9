import { Kysely, type KyselyPlugin, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";

/** A transaction as rooms see it. A room names its own tables: `trx.withTables<PeopleTables>()`. */
// biome-ignore lint/complexity/noBannedTypes: no table is known here; each room adds its own
export type Trx = Transaction<{}>;

export interface Database {
  /** Runs `work` in one transaction in which row-level security knows who is looking. */
  transaction<T>(scope: Scope, work: (trx: Trx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  pool: pg.Pool;
}

export interface Scope {
  /** Person id, or null for a stranger. */
  viewer: string | null;
  /** Hash of a secret the caller holds (session, sign-in link, receipt): opens just that row. */
  presented?: string;
  /** Counts the queries of this transaction. */
  onQuery?: () => void;
}

// Counts stay numbers: no count in this product nears 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date is a date, not midnight somewhere.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export function openDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: 10, ...config });
  // An idle connection that dies (database restarted) is replaced at the next query.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  // biome-ignore lint/complexity/noBannedTypes: see Trx
  const kysely = new Kysely<{}>({ dialect: new PostgresDialect({ pool }) });
  return {
    pool,
    close: () => kysely.destroy(),
    transaction: (scope, work) =>
      kysely.transaction().execute(async (trx) => {
        await sql`select set_config('forsamlingshus.viewer', ${scope.viewer ?? ""}, true),
                         set_config('forsamlingshus.presented', ${scope.presented ?? ""}, true)`.execute(trx);
        return work(scope.onQuery ? trx.withPlugin(countingPlugin(scope.onQuery)) : trx);
      }),
  };
}

function countingPlugin(onQuery: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      onQuery();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

/**
 * The app must not be able to step around row-level security. Called at start;
 * the server refuses to serve when the role is too strong.
 *
 * @returns what is wrong, or null
 */
export async function findRoleFault(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{
    rolname: string;
    rolsuper: boolean;
    rolbypassrls: boolean;
    owns: number;
  }>(
    `select r.rolname, r.rolsuper, r.rolbypassrls,
            (select count(*) from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v')) as owns
       from pg_roles r where r.rolname = current_user`,
  );
  const role = rows[0];
  if (!role) return "the database role is unknown";
  if (role.rolsuper) return `the database role ${role.rolname} is a superuser`;
  if (role.rolbypassrls) return `the database role ${role.rolname} bypasses row-level security`;
  if (role.owns > 0) return `the database role ${role.rolname} owns tables`;
  return null;
}
