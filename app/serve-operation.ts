import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type pg from "pg";
import type { Clock } from "#base/clock.ts";
import type { Database } from "#base/db.ts";
import { readDiskSpace } from "#base/disk-space.ts";
import type { Ids } from "#base/ids.ts";
import { Metrics } from "#base/metrics.ts";
import { paths } from "#base/paths.ts";
import { hashSecret } from "#base/secrets.ts";
import { findUnreadiness } from "./operation/readiness.ts";

interface OperationOptions {
  db: Database;
  workerDb: Database;
  /** For reading which migrations ran; null leaves the schema unasked. */
  owner: pg.ClientConfig | null;
  objectFolder: string;
  /** With a token `/metrics` asks for it; without one it answers this machine only. */
  metricsToken: string | null;
  /** A proxy stands in front: then a request from this machine may come from anywhere. */
  behindProxy: boolean;
  clock: Clock;
  ids: Ids;
  log(line: Record<string, unknown>): void;
}

interface Watched {
  requestId: string;
  began: number;
}

/** What those who run the house look at: signs of life, counts, and one line of log for each request. */
export function serveOperation(http: FastifyInstance, options: OperationOptions): void {
  const metrics = new Metrics();
  watchRequests(http, metrics, options);

  // The process lives and its loop turns. Nothing else is asked, so that a slow database gets nobody killed.
  http.get(paths.health(), (_, reply) => reply.send({ alive: true }));
  http.get(paths.ready(), async (_, reply) => {
    const because = await findUnreadiness(options.db, options.owner);
    return reply.code(because ? 503 : 200).send(because ? { ready: false, because } : { ready: true });
  });
  http.get(paths.metrics(), async (request, reply) => {
    if (!mayMeasure(request, options)) return reply.callNotFound();
    await measure(metrics, options);
    return reply.type("text/plain; version=0.0.4; charset=utf-8").send(metrics.print());
  });
}

/** The pattern of the route, never the address: addresses carry ids, and sign-in links carry keys. */
function watchRequests(http: FastifyInstance, metrics: Metrics, { ids, log }: OperationOptions): void {
  const watched = new WeakMap<FastifyRequest, Watched>();
  let underWay = 0;
  http.addHook("onRequest", async (request, reply) => {
    const requestId = ids.uuid().slice(-12);
    watched.set(request, { requestId, began: performance.now() });
    underWay += 1;
    reply.header("x-request-id", requestId);
  });
  http.addHook("onResponse", async (request, reply) => {
    const { requestId, began } = watched.get(request) ?? { requestId: null, began: performance.now() };
    leave(request);
    const route = request.routeOptions.url ?? "(none)";
    const ms = performance.now() - began;
    const queries = Number(/queries;desc="(\d+)"/.exec(String(reply.getHeader("server-timing")))?.[1] ?? 0);
    const labels = { method: request.method, route };
    metrics.count("forsamlingshus_requests_total", "Requests answered.", {
      ...labels,
      status: String(reply.statusCode),
    });
    metrics.observe("forsamlingshus_request_seconds", "Time to answer.", ms / 1000, { route });
    metrics.count("forsamlingshus_queries_total", "Queries asked for requests.", { route }, queries);
    metrics.set("forsamlingshus_requests_under_way", "Requests not answered yet.", underWay);
    log({
      message: "request",
      request: requestId,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(ms * 10) / 10,
      queries,
    });
  });
  http.addHook("onRequestAbort", async (request) => leave(request));

  function leave(request: FastifyRequest): void {
    if (watched.delete(request)) underWay -= 1;
  }
}

function mayMeasure(request: FastifyRequest, { metricsToken, behindProxy }: OperationOptions): boolean {
  if (metricsToken) {
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    return timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(metricsToken)));
  }
  const { remoteAddress = "" } = request.socket;
  const isForwarded = Boolean(request.headers["x-forwarded-for"] ?? request.headers.forwarded);
  return !behindProxy && !isForwarded && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remoteAddress);
}

async function measure(metrics: Metrics, { db, workerDb, objectFolder }: OperationOptions): Promise<void> {
  const set = (name: string, help: string, value: number, labels: Record<string, string> = {}) =>
    metrics.set(`forsamlingshus_${name}`, help, value, labels);
  set("uptime_seconds", "Since the process started.", Math.round(process.uptime()));
  set("resident_bytes", "Memory of the process.", process.memoryUsage.rss());
  for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries({
    app: db.pool,
    worker: workerDb.pool,
  })) {
    set("connections", "Connections to the database.", totalCount, { pool });
    set("connections_idle", "Connections nobody uses.", idleCount, { pool });
    set("connections_wanted", "Requests that wait for a connection.", waitingCount, { pool });
  }
  const disk = await readDiskSpace(objectFolder).catch(() => null);
  if (disk) set("disk_free_bytes", "Room for originals.", disk.freeBytes);
  const jobs = await workerDb.pool
    .query<{ waiting: number; gave_up: number; oldest: number }>(
      `select count(*) filter (where finished_at is null and gave_up_at is null)::int as waiting,
              count(*) filter (where gave_up_at is not null)::int as gave_up,
              coalesce(extract(epoch from now() - min(made_at) filter (where finished_at is null and gave_up_at is null)), 0)::float as oldest
         from job`,
    )
    .catch(() => null);
  set("database_up", "1 while the database answers.", jobs ? 1 : 0);
  if (!jobs?.rows[0]) return;
  set("jobs_waiting", "Jobs not done yet.", jobs.rows[0].waiting);
  set("jobs_given_up", "Jobs that were given up.", jobs.rows[0].gave_up);
  set("jobs_oldest_seconds", "Age of the oldest waiting job.", jobs.rows[0].oldest);
}
