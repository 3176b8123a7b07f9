import type { ExchangeData, ExchangeStatement } from "../exchange-data.ts";
import { takeTurns } from "../take-turns.ts";
import type { ForeignFile, ForeignSelection } from "./foreign-file.ts";

export type UnmatchedWhy = "otherWords" | "noStatement" | "noSource" | "ambiguous";

export interface Unmatched {
  selection: ForeignSelection;
  /** Name of its source in the file. */
  source: string;
  why: UnmatchedWhy;
}

export interface MatchedSelections {
  matched: { selection: ForeignSelection; statement: ExchangeStatement }[];
  unmatched: Unmatched[];
}

/**
 * Which statement each selection is about: the one with its id, if the words are the same; else the
 * one at exactly its place in a source whose text is the same, whole. Never one that merely resembles it.
 */
export async function matchSelections(
  { selections, sources }: Pick<ForeignFile, "selections" | "sources">,
  data: Pick<ExchangeData, "statements" | "sources">,
): Promise<MatchedSelections> {
  const turn = takeTurns();
  const byId = new Map(data.statements.map((each) => [each.id, each]));
  const byPlace = new Map<string, ExchangeStatement>();
  for (const each of data.statements) if (each.span) byPlace.set(placeOf(each.sourceId, each.span), each);
  const here = sources.map(sourceFinder(data));
  const found: MatchedSelections = { matched: [], unmatched: [] };
  for (const selection of selections) {
    await turn();
    const { name } = sources[selection.source]!;
    const miss = (why: UnmatchedWhy) => found.unmatched.push({ selection, source: name, why });
    const own = byId.get(selection.guid);
    if (own) {
      if (own.sha256 === selection.sha256) found.matched.push({ selection, statement: own });
      else miss("otherWords");
      continue;
    }
    const source = here[selection.source]!;
    if (typeof source === "object") {
      miss(source.why);
      continue;
    }
    const statement = byPlace.get(placeOf(source, selection));
    if (!statement) miss("noStatement");
    else if (statement.sha256 !== selection.sha256) miss("otherWords");
    else found.matched.push({ selection, statement });
  }
  return found;
}

const placeOf = (source: string, { start, end }: { start: number; end: number }) =>
  `${source} ${start} ${end}`;

/** Our source for one of the file: by its whole text; where several have the same text, by id or by name too. */
function sourceFinder({ sources }: Pick<ExchangeData, "sources">) {
  const byText = new Map<string, typeof sources>();
  for (const source of sources) byText.set(source.sha256, [...(byText.get(source.sha256) ?? []), source]);
  return ({ guid, name, sha256 }: ForeignFile["sources"][number]): string | { why: UnmatchedWhy } => {
    const same = byText.get(sha256) ?? [];
    if (same.length === 0) return { why: "noSource" };
    if (same.length === 1) return same[0]!.id;
    const own = same.find(({ id }) => id === guid);
    if (own) return own.id;
    const named = same.filter(({ title }) => title === name);
    return named.length === 1 ? named[0]!.id : { why: "ambiguous" };
  };
}
