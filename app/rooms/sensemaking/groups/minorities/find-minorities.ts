import { createHash } from "node:crypto";
import { findRareViews, type RareView, rareViewParameters } from "#sense/compare/rare-views.ts";
import { themeParameters } from "#sense/themes/parameters.ts";
import type { StatementText } from "#sense/types.ts";
import { inThread } from "../../in-thread.ts";

export interface FoundMinorities {
  views: RareView[];
  /** SHA-256 of the views: the same statements must give the same. */
  outputHash: string;
}

export const minorityParameters = { ...rareViewParameters, features: themeParameters };

/** The rare views of a process, surest first; found beside the web server when there are many statements. */
export function findMinoritiesAside(statements: StatementText[]): Promise<FoundMinorities> {
  return inThread(new URL(import.meta.url), answer, statements, statements.length);
}

export async function answer(statements: StatementText[]): Promise<FoundMinorities> {
  const views = await findRareViews(statements);
  return { views, outputHash: createHash("sha256").update(JSON.stringify(views), "utf8").digest("hex") };
}
