import type { CopyKind } from "./find-copies.ts";

/** Statements that say the same: kept, all of them, and counted both as so many statements and as one. */
export interface CopySet {
  /** Number of the earliest statement in it: the set's address, which new runs do not change. */
  number: number;
  kind: CopyKind;
  /** First the one that stands for the set. */
  members: SetMember[];
}

interface SetMember {
  statementId: string;
  number: number;
}

/** A member as the newest run has it, with the number of its statement; retired statements are not among them. */
export interface RunMember extends SetMember {
  set: number;
  kind: CopyKind;
}

/** A person's word that a statement is no copy of these others. */
export interface Unlike {
  id: string;
  statementId: string;
  others: readonly string[];
}

export interface BothWays {
  /** Every counted statement. */
  statements: number;
  /** With each set counted once. */
  distinct: number;
  sets: number;
  campaigns: number;
}

/**
 * The sets that stand: what the run found, less what people have said is not alike. Their word
 * holds in a new run too, as long as the statement meets one of those it was held against.
 *
 * @param members in order of set and position
 */
export function standingSets(members: readonly RunMember[], unlikes: readonly Unlike[]): CopySet[] {
  const apart = new Map(unlikes.map((one) => [one.statementId, new Set(one.others)]));
  const bySet = new Map<number, RunMember[]>();
  for (const member of members) {
    const known = bySet.get(member.set);
    if (known) known.push(member);
    else bySet.set(member.set, [member]);
  }
  const sets = [...bySet.values()].flatMap((all): CopySet[] => {
    const left = all.filter(({ statementId }) => {
      const others = apart.get(statementId);
      return !others || !all.some((one) => one.statementId !== statementId && others.has(one.statementId));
    });
    if (left.length < 2) return [];
    const number = Math.min(...left.map((one) => one.number));
    return [
      {
        number,
        kind: all[0]!.kind,
        members: left.map(({ statementId, number }) => ({ statementId, number })),
      },
    ];
  });
  return sets.sort((a, b) => b.members.length - a.members.length || a.number - b.number);
}

/** »382 udsagn, 361 forskellige«. */
export function countSets(statements: number, sets: readonly CopySet[]): BothWays {
  const copies = sets.reduce((all, set) => all + set.members.length - 1, 0);
  return {
    statements,
    distinct: statements - copies,
    sets: sets.length,
    campaigns: sets.filter((set) => set.kind === "campaign").length,
  };
}
