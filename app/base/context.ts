import type { Clock } from "./clock.ts";
import type { Trx } from "./db.ts";
import type { EventRecord } from "./events.ts";
import type { Lang } from "./i18n.ts";
import type { Ids } from "./ids.ts";

/** Who is asking: a signed-in person, or null for a stranger. */
export interface Viewer {
  id: string;
  name: string;
  email: string | null;
  administrator: boolean;
}

/** The municipality's own look and name; data, never code. */
export interface Theme {
  name: string;
  municipality: string;
  brandColour: string;
  /** Path of a logo the house serves itself. */
  logoSvg?: string;
}

/** Everything a request may use. Actions take from it what they need. */
export interface Context {
  trx: Trx;
  viewer: Viewer | null;
  lang: Lang;
  clock: Clock;
  ids: Ids;
  theme: Theme;
  /** The path asked for, without language, with query: for »back to here«. */
  path: string;
  /** Origin for absolute links (`https://…`), as the operator set it or as the request came. */
  origin: string;
  record(event: EventRecord): Promise<void>;
  /** Work to do when the transaction has committed (sending a mail, waking a worker). */
  afterCommit(work: () => Promise<void> | void): void;
  /** Sets or clears the session cookie on the answer. */
  setSession(secret: string | null, expires?: Date): void;
  /** Hash of the presented session, for ending it. */
  sessionHash: string | null;
}

/** A context in which somebody is signed in. */
export type SignedIn = Context & { viewer: Viewer };
