import type { SignedIn } from "#base/context.ts";

/** Somebody who changes something: a request, a command, or the house itself when it loads the example. */
export type Acting = Pick<SignedIn, "trx" | "clock" | "ids" | "record"> & { viewer: { id: string } };
