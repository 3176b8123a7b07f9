import type pg from "pg";

/** Closes a connection, also out of the middle of a copy that nobody reads to its end. */
export async function leave(client: pg.Client): Promise<void> {
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
  const timer = setTimeout(() => stream.destroy(), 2000);
  await client.end().catch(() => undefined);
  clearTimeout(timer);
}
