import type { Inline, Report, ReportNode } from "#formats/report.ts";
import type { Contribution } from "#rooms/contributions/door.ts";
import type { FrozenList, FrozenVersion, NamedGroup } from "#rooms/sensemaking/door.ts";
import type { KnownGroups } from "./known-groups.ts";

/** A sentence that is not shown to the public, and what it names. */
export interface Unnamed {
  sentence: string;
  by: NamedGroup["by"];
}

/**
 * Whether a sentence may name a place, a kind of sender or a source: only where a source of theirs
 * is told by name. A way in, where its number stands by itself. Of what came alone since an earlier
 * publication neither is so: what is new would be known to come from there, statement by statement.
 */
export function mayName(
  { by, group }: NamedGroup,
  contributions: readonly Contribution[],
  groups: KnownGroups,
): boolean {
  if (by === "channel") return groups.channels.some((told) => told.length === 1 && told[0] === group);
  return contributions.some(
    (each) =>
      (by === "source" ? (each.documentId ?? each.intakeId) : each[by]?.trim()) === group &&
      groups.title(each) !== null,
  );
}

type Version = Pick<FrozenVersion, "report" | "lists" | "named">;

interface Naming {
  mayName(group: NamedGroup): boolean;
  /** Of a source, by its id. */
  titles: ReadonlyMap<string, string>;
  /** What stands in place of a sentence. */
  instead: string;
}

/**
 * The version without the sentences that name what may not be named: a finding keeps its place and
 * its numbers. A sentence that a person wrote anew and that names nothing stands.
 */
export function withoutNames<V extends Version>(
  version: V,
  { mayName: mayBe, titles, instead }: Naming,
): { version: V; unnamed: Unnamed[] } {
  const secret = new Map(
    (version.named ?? []).filter((each) => !mayBe(each)).map((each) => [each.finding, each]),
  );
  if (secret.size === 0) return { version, unnamed: [] };
  const names = (finding: string, text: string): boolean => {
    const { by, group } = secret.get(finding)!;
    // A way in is called by a word of the language: whatever is said of it is taken to name it.
    if (by === "channel") return true;
    const name = by === "source" ? titles.get(group) : group;
    return name !== undefined && text.toLocaleLowerCase("da").includes(name.toLocaleLowerCase("da"));
  };
  const secretIn = (refs: readonly string[]) =>
    refs.map((ref) => findingOf(ref) ?? "").find((finding) => secret.has(finding)) ?? null;
  const unnamed = new Map<string, Unnamed>();
  const say = (ref: string, text: string) => {
    const finding = secretIn([ref]);
    return finding !== null && names(finding, text) ? instead : text;
  };
  const items = (inlines: Inline[]): Inline[] => {
    const finding = secretIn(refsOf(inlines));
    if (finding === null || !names(finding, textOf(inlines))) return inlines;
    const refs = inlines.filter(({ kind }) => kind === "ref");
    return [
      { kind: "text", text: instead },
      ...refs.flatMap((ref): Inline[] => [{ kind: "text", text: " " }, ref]),
    ];
  };
  const node = (each: ReportNode): ReportNode => {
    if (each.kind === "paragraph") return { ...each, inlines: items(each.inlines) };
    if (each.kind === "bullets" || each.kind === "numbers") return { ...each, items: each.items.map(items) };
    if (each.kind !== "finding") return each;
    // Below the sentence stand its numbers and quotes, which name no way in.
    const body = each.body.map((part) => (isOfChannel(part) ? part : node(part)));
    const finding = secretIn(
      each.body.flatMap((part) => (part.kind === "paragraph" ? refsOf(part.inlines) : [])),
    );
    if (finding === null || !names(finding, each.heading)) return { ...each, body };
    unnamed.set(finding, { sentence: each.heading, by: secret.get(finding)!.by });
    return { ...each, heading: instead, body };
  };
  const isOfChannel = (part: ReportNode) =>
    part.kind === "paragraph" && secret.get(secretIn(refsOf(part.inlines)) ?? "")?.by === "channel";
  const report: Report = {
    ...version.report,
    body: version.report.body.map(node),
    references: version.report.references.map((each) => ({ ...each, text: say(each.id, each.text) })),
  };
  const lists = version.lists.map((each: FrozenList) => ({ ...each, what: say(each.ref, each.what) }));
  return { version: { ...version, report, lists }, unnamed: [...unnamed.values()] };
}

const findingOf = (ref: string) => /^(?:list|sources)-finding-([0-9a-f-]{36})/.exec(ref)?.[1];
const refsOf = (inlines: readonly Inline[]) =>
  inlines.flatMap((each) => (each.kind === "ref" ? [each.ref] : []));
const textOf = (inlines: readonly Inline[]) => inlines.map(({ text }) => text).join("");
