import type { House } from "./run-endpoint.ts";

/** One verb of the command line. Rooms define theirs in `commands.ts`; `app/cli.ts` lists them. */
export interface Command {
  /** The words that call it, e.g. `people link`. */
  name: string;
  /** Arguments and options as shown in help, e.g. `EMAIL` or `FILE… --process SLUG`. */
  usage: string;
  /** One sentence of help, in both languages. */
  da: string;
  en: string;
  /** Commands that need no database run after `npm ci` alone. */
  needsHouse: boolean;
  /** Options that take a value; all others are flags. */
  options: readonly string[];
  flags?: readonly string[];
  run(call: CommandCall): Promise<number>;
}

export interface CommandCall {
  args: string[];
  options: Record<string, string | undefined>;
  flags: Record<string, boolean>;
  lang: "da" | "en";
  /** Opens the house: starts or joins the database. Only for commands that need it. */
  openHouse(): Promise<House>;
  /** Folder of stored originals. */
  objectFolder: string;
  /** Where a person signs in. */
  origin: string;
  print(text: string): void;
  complain(text: string): void;
}

/** Exit codes, documented in `bin/forsamlingshus help` and docs/guide/operator.md. */
export const exitCodes = {
  done: 0,
  /** A bug, or something outside that failed. */
  failed: 1,
  /** The words of the call are off; help was printed. */
  usage: 2,
  /** Refused with a sentence that says what to do. */
  refused: 3,
  /** Nothing by that name. */
  notFound: 4,
} as const;
