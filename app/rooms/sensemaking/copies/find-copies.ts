import { sha256Of } from "#base/sha256-of.ts";
import { findDuplicates } from "#sense/duplicates/find-duplicates.ts";
import { duplicateParameters } from "#sense/duplicates/parameters.ts";
import type { StatementText } from "#sense/types.ts";
import { inThread } from "../in-thread.ts";

export type CopyKind = "exact" | "near" | "campaign";

/** One statement's place among the sets a run has found. */
export interface CopyMember {
  statementId: string;
  set: number;
  position: number;
  kind: CopyKind;
}

interface FoundCopies {
  members: CopyMember[];
  /** SHA-256 of the members: the same statements must give the same. */
  outputHash: string;
}

export const copyParameters = { ...duplicateParameters };

/** The sets of a process, largest first; found beside the web server when there are many statements. */
export function findCopiesAside(statements: StatementText[]): Promise<FoundCopies> {
  return inThread(new URL(import.meta.url), answer, statements, statements.length);
}

export async function answer(statements: StatementText[]): Promise<FoundCopies> {
  const sets = await findDuplicates(statements);
  // As many as before in the order the texts decide.
  const bySize = sets
    .map((set, at) => ({ ...set, at }))
    .sort((a, b) => b.ids.length - a.ids.length || a.at - b.at);
  const members = bySize.flatMap(({ kind, ids }, at) =>
    ids.map((statementId, position) => ({ statementId, set: at + 1, position, kind })),
  );
  const outputHash = sha256Of(JSON.stringify(members));
  return { members, outputHash };
}
