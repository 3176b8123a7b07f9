import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Context, Theme, Viewer } from "./context.ts";
import type { Database, Trx } from "./db.ts";
import type { Endpoint } from "./endpoint.ts";
import { recordEvent, type Subscriptions } from "./events.ts";
import type { Lang } from "./i18n.ts";
import type { Ids } from "./ids.ts";
import { parseInput, type RawInput } from "./input.ts";
import type { Outcome } from "./outcome.ts";
import { Problem } from "./problem.ts";
import { problems } from "./problems.ts";

/** What the house gives every request; made once at start. */
export interface House {
  db: Database;
  clock: Clock;
  ids: Ids;
  subscriptions: Subscriptions;
  theme: Theme;
  /** Finds the person behind a session; `people` knows how. */
  findViewer(trx: Trx): Promise<Viewer | null>;
}

interface Call {
  lang: Lang;
  path: string;
  origin: string;
  sessionHash: string | null;
  /** The caller is a program: trouble is told as a problem, never as the form shown again. */
  json: boolean;
  raw: RawInput;
}

export interface Answer {
  outcome: Outcome;
  session: { secret: string | null; expires?: Date } | null;
  afterCommit: (() => Promise<void> | void)[];
  queries: number;
  viewer: Viewer | null;
}

/** A refusal, with who was asking: the error page greets them by name. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly viewer: Viewer | null;
  constructor(problem: Problem, viewer: Viewer | null) {
    super(problem.message);
    this.problem = problem;
    this.viewer = viewer;
  }
}

/**
 * Runs one endpoint. The whole request is one transaction: who is asking is
 * found first, told to the database, and everything after that happens under
 * row-level security. Outcome commits; Problem rolls back. A form in trouble is
 * shown again in a second, read-only transaction.
 */
export async function runEndpoint<I>(house: House, endpoint: Endpoint<I>, call: Call): Promise<Answer> {
  let viewer: Viewer | null = null;
  try {
    // Slow work comes before the transaction; who may ask for it was seen before the body was read.
    const prepared = (await endpoint.prepare?.(parseInput(endpoint.input, call.raw))) ?? null;
    return await inContext(house, call, endpoint.writes, async (context) => {
      viewer = context.viewer;
      if (!viewer && !endpoint.open) throw problems.signInFirst();
      return endpoint.handle(context, parseInput(endpoint.input, call.raw), prepared);
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { again } = endpoint;
    if (!again || call.json || error.kind.status === 401 || error.kind.status === 404)
      throw new Refusal(error, viewer);
    const answer = await inContext(house, call, false, (context) => again(context, error, call.raw));
    if (answer.outcome.kind === "page") answer.outcome.status = error.kind.status;
    return answer;
  }
}

/**
 * Turns away those who may not send files here. Called before the body is read, and so before
 * `runEndpoint`: what somebody may not bring, nobody should have to read.
 */
export async function allowUpload(
  house: House,
  { allow, uploads }: Pick<Endpoint, "allow" | "uploads">,
  call: Call,
): Promise<void> {
  if (!uploads) return;
  let viewer: Viewer | null = null;
  try {
    await inContext(house, call, false, async (context) => {
      viewer = context.viewer;
      if (!viewer) throw problems.signInFirst();
      await allow?.({ ...context, viewer }, call.raw.params);
      return { kind: "json", data: null, status: 200 };
    });
  } catch (error) {
    throw error instanceof Problem ? new Refusal(error, viewer) : error;
  }
}

async function inContext(
  house: House,
  call: Call,
  write: boolean,
  work: (context: Context) => Promise<Outcome>,
): Promise<Answer> {
  const answer: Omit<Answer, "outcome"> = { session: null, afterCommit: [], queries: 0, viewer: null };
  const scope = {
    viewer: null,
    ...(call.sessionHash ? { presented: call.sessionHash } : {}),
    onQuery: () => {
      answer.queries += 1;
    },
  };
  const outcome = await house.db.transaction(scope, async (trx) => {
    const viewer = call.sessionHash ? await house.findViewer(trx) : null;
    answer.viewer = viewer;
    if (viewer) await sql`select set_config('forsamlingshus.viewer', ${viewer.id}, true)`.execute(trx);
    if (!write) await sql`set transaction read only`.execute(trx);
    return work({
      trx,
      viewer,
      lang: call.lang,
      clock: house.clock,
      ids: house.ids,
      theme: house.theme,
      path: call.path,
      origin: call.origin,
      sessionHash: call.sessionHash,
      record: (event) =>
        recordEvent(
          {
            trx,
            viewer: viewer?.id ?? null,
            clock: house.clock,
            ids: house.ids,
            subscriptions: house.subscriptions,
          },
          event,
        ),
      afterCommit: (later) => answer.afterCommit.push(later),
      setSession: (secret, expires) => {
        answer.session = { secret, ...(expires ? { expires } : {}) };
      },
    });
  });
  return { ...answer, outcome };
}
