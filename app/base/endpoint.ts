import type { z } from "zod";
import type { Context, SignedIn } from "./context.ts";
import type { RawInput } from "./input.ts";
import type { Outcome } from "./outcome.ts";
import type { Problem } from "./problem.ts";

/**
 * One address of the house. `server.ts` runs it in one transaction whose viewer
 * the database knows: the outcome commits, a thrown Problem rolls back and
 * becomes a page, JSON or CLI exit. Whether it writes is declared, never guessed
 * from the verb: an endpoint that does not write runs in a read-only transaction.
 */
export interface Endpoint<I = unknown> {
  method: "GET" | "POST";
  path: string;
  /** Declared writes get a read-write transaction; all others cannot write. */
  writes: boolean;
  /** True when strangers may call it. Everything else asks for sign-in first. */
  open: boolean;
  /** Accepts files up to the limit of the formats. */
  uploads: boolean;
  input: z.ZodType<I>;
  /** May this person send files here? Asked with nothing but the address, before a byte of the body is read. */
  allow: ((context: SignedIn, params: Record<string, string>) => Promise<void>) | null;
  /** Slow work that needs no database, done before the transaction is opened; what it returns goes to `handle`. */
  prepare: ((input: I) => Promise<unknown>) | null;
  handle(context: Context, input: I, prepared: unknown): Promise<Outcome>;
  /** Shows the form again with what was typed and what is wrong; runs in a new read-only transaction. */
  again: ((context: Context, problem: Problem, raw: RawInput) => Promise<Outcome>) | null;
  /** Attempts allowed per minute and caller, for addresses worth guarding. */
  perMinute: number | null;
}

/** An endpoint in a list with others: what it takes is known to itself alone. */
export type AnyEndpoint = Endpoint<never>;

interface Options<I> {
  input: z.ZodType<I>;
  uploads?: boolean;
  perMinute?: number;
}

/** A page or file that only reads. */
export function reads<I>(
  path: string,
  options: Options<I>,
  handle: (context: SignedIn, input: I) => Promise<Outcome>,
): AnyEndpoint {
  return make("GET", path, false, false, options, handle as Endpoint<I>["handle"], null);
}

/** A page or file that strangers may ask for. */
export function readsOpenly<I>(
  path: string,
  options: Options<I>,
  handle: (context: Context, input: I) => Promise<Outcome>,
): AnyEndpoint {
  return make("GET", path, false, true, options, handle, null);
}

/** A form that changes something. `again` shows the form with the input kept when the input was bad. */
export function writes<I>(
  path: string,
  options: Options<I> & { again?: (context: SignedIn, problem: Problem, raw: RawInput) => Promise<Outcome> },
  handle: (context: SignedIn, input: I) => Promise<Outcome>,
): AnyEndpoint {
  return make(
    "POST",
    path,
    true,
    false,
    options,
    handle as Endpoint<I>["handle"],
    (options.again ?? null) as Endpoint<I>["again"],
  );
}

/**
 * A form that brings files: they are read before the transaction, so that no
 * connection waits for a slow file, and only from those whom `allow` lets through.
 */
export function uploads<I, P>(
  path: string,
  options: {
    input: z.ZodType<I>;
    allow: (context: SignedIn, params: Record<string, string>) => Promise<void>;
    prepare: (input: I) => Promise<P>;
    again: (context: SignedIn, problem: Problem, raw: RawInput) => Promise<Outcome>;
  },
  handle: (context: SignedIn, input: I, prepared: P) => Promise<Outcome>,
): AnyEndpoint {
  return {
    ...make(
      "POST",
      path,
      true,
      false,
      { input: options.input, uploads: true },
      handle as Endpoint<I>["handle"],
      options.again as Endpoint<I>["again"],
    ),
    allow: options.allow,
    prepare: options.prepare as unknown as AnyEndpoint["prepare"],
  };
}

/** A form that strangers may send. */
export function writesOpenly<I>(
  path: string,
  options: Options<I> & { again?: (context: Context, problem: Problem, raw: RawInput) => Promise<Outcome> },
  handle: (context: Context, input: I) => Promise<Outcome>,
): AnyEndpoint {
  return make("POST", path, true, true, options, handle, options.again ?? null);
}

function make<I>(
  method: "GET" | "POST",
  path: string,
  write: boolean,
  open: boolean,
  options: Options<I>,
  handle: Endpoint<I>["handle"],
  again: Endpoint<I>["again"],
): AnyEndpoint {
  const endpoint: Endpoint<I> = {
    method,
    path,
    writes: write,
    open,
    uploads: options.uploads ?? false,
    input: options.input,
    allow: null,
    prepare: null,
    handle,
    again,
    perMinute: options.perMinute ?? null,
  };
  return endpoint as unknown as AnyEndpoint;
}
