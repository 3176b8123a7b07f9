import type { FastifyInstance } from "fastify";
import type pg from "pg";
import type { VNode } from "preact";
import { type Clock, systemClock } from "#base/clock.ts";
import type { Theme } from "#base/context.ts";
import type { Database } from "#base/db.ts";
import type { Endpoint } from "#base/endpoint.ts";
import { buildHttp } from "#base/http.ts";
import type { Lang } from "#base/i18n.ts";
import { type Ids, systemIds } from "#base/ids.ts";
import { runNextJob, startJobs } from "#base/jobs.ts";
import type { Mail } from "#base/mail.ts";
import { folderObjectStore } from "#base/object-store.ts";
import type { House } from "#base/run-endpoint.ts";
import { limits } from "#formats/limits.ts";
import { serveFront } from "#front/serve-front.ts";
import { findSessionViewer } from "#rooms/people/door.ts";
import { removalListIn } from "#rooms/removal/replay.ts";
import { renderPage } from "#shell/layout/render-page.ts";
import { defaultTheme } from "./default-theme.ts";
import { listEndpoints } from "./endpoints.ts";
import { localiseLinks } from "./localise-links.ts";
import { renderProblem } from "./render-problem.tsx";
import { serveOperation } from "./serve-operation.ts";
import { serveShell } from "./serve-shell.ts";
import { jobHandlers, subscriptions } from "./worker.ts";

export interface HouseOptions {
  db: Database;
  workerDb: Database;
  objectFolder: string;
  origin: string | null;
  trustProxy: boolean;
  mail: Mail | null;
  log(line: Record<string, unknown>): void;
  /** For asking whether the schema is the one this code knows. */
  owner?: pg.ClientConfig;
  metricsToken?: string | null;
  clock?: Clock;
  ids?: Ids;
  theme?: Theme;
}

export interface OpenHouse {
  house: House;
  http: FastifyInstance;
  runNextJob(): Promise<boolean>;
  /** Starts working through jobs beside the web server. */
  startWork(): { stop(): Promise<void> };
}

/** Puts the rooms, the shell and the door together. */
export async function buildHouse(options: HouseOptions): Promise<OpenHouse> {
  const { db, workerDb, log, origin, trustProxy, mail } = options;
  const clock = options.clock ?? systemClock;
  const outside = { objects: folderObjectStore(options.objectFolder), mail };
  const house: House = {
    db,
    clock,
    ids: options.ids ?? systemIds,
    subscriptions,
    theme: options.theme ?? defaultTheme,
    findViewer: findSessionViewer,
  };
  const removals = removalListIn(options.objectFolder);
  const handlers = jobHandlers({ clock, ids: house.ids, outside, removals, subscriptions });
  const work = () => runNextJob(workerDb, handlers, clock, log);
  let wake = () => {};
  const render = (node: VNode, lang: Lang) => localiseLinks(renderPage(node), lang);
  const http = await buildHttp(house, listEndpoints(outside, house.theme) as Endpoint<never>[], {
    render,
    renderProblem: (problem, where) =>
      localiseLinks(renderProblem(problem, { ...where, theme: house.theme }), where.lang),
    origin,
    trustProxy,
    maxFileBytes: limits.fileBytes,
    onWrite: () => wake(),
    log,
  });
  serveShell(http, house.theme);
  serveFront(http, { db, clock, theme: house.theme, objects: outside.objects, origin, render });
  serveOperation(http, {
    db,
    workerDb,
    owner: options.owner ?? null,
    objectFolder: options.objectFolder,
    metricsToken: options.metricsToken ?? null,
    behindProxy: trustProxy,
    clock,
    ids: house.ids,
    log,
  });
  return {
    house,
    http,
    runNextJob: work,
    startWork() {
      const jobs = startJobs(work, 2000);
      wake = jobs.wake;
      return jobs;
    },
  };
}
