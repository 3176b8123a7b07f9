import type { ClientConfig } from "pg";

/** The four ways in. Owner: migrations. App and worker: bound by row-level security. Superuser: set-up and backup. */
export type DatabaseRole = "owner" | "app" | "worker" | "superuser";

/** A running PostgreSQL with the database, its roles and its extensions in place. */
export interface Cluster {
  /** Folder of the socket, or the host name when `DATABASE_URL` names a server. */
  socketDir: string;
  port: number;
  database: string;
  /** new: made just now · started: it was there, we started it · attached: it ran already. */
  started: "new" | "started" | "attached";
  connectionFor(role: DatabaseRole): ClientConfig;
  /** Leaves, and stops PostgreSQL unless another process still uses it. Safe to call twice. */
  stop(): Promise<void>;
  /** Called once when PostgreSQL goes away without `stop()` having been called. */
  onExit(callback: (reason: string) => void): void;
}

export type Log = (line: string) => void;

export const databaseName = "forsamlingshus";
export const superuserName = "postgres";
export const roleNames = {
  owner: "forsamlingshus_owner",
  app: "forsamlingshus_app",
  worker: "forsamlingshus_worker",
} as const;
