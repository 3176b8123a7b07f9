import type { QdaCode } from "#formats/refi-qda/qda-project.ts";
import { headingGuids } from "../code-guid.ts";
import type { ExchangeCode } from "../exchange-data.ts";
import { readDescription } from "../files/code-description.ts";

/** A code of the file that is not here: what it would become. */
export interface NewCode {
  guid: string;
  kind: "area" | "theme";
  name: string;
  definition: string;
  useWhen: string;
  notWhen: string;
  /** Guid in the file of the code it lies under; null for a focus area and a loose theme. */
  parent: string | null;
  parentName: string | null;
}

export interface KnownCode {
  guid: string;
  name: string;
  by: "id" | "name";
  here: ExchangeCode;
  /** The file's description when it says something else. */
  differs: string | null;
}

/** What a coding with this code means here. */
export type CodeTarget =
  | { kind: "known"; code: ExchangeCode }
  | { kind: "new"; code: NewCode }
  | { kind: "place"; place: "rest" | "exclusion"; name: string };

export type CodeFault = "headings" | "longNames" | "sameName" | "noName" | "ended";

export interface MatchedCodes {
  fresh: NewCode[];
  known: KnownCode[];
  /** By guid in the file. */
  targets: Map<string, CodeTarget>;
  /** Names of codes that cannot be here, by why. */
  faults: Partial<Record<CodeFault, string[]>>;
}

const limits = { area: { name: 300, words: 10_000 }, theme: { name: 200, words: 2_000 } };
const longestReason = 500;
const even = (name: string) => name.trim().toLocaleLowerCase("da");

/**
 * Codes of a file against the codebook here: known by id, else by name, else new. The outermost
 * codes are focus areas, those under them themes; a heading that is no code itself gives its place
 * to what lies under it. Our own headings say which are themes, rests and reasons to leave out.
 */
export function matchCodes(codes: readonly QdaCode[], here: readonly ExchangeCode[]): MatchedCodes {
  const matched: MatchedCodes = { fresh: [], known: [], targets: new Map(), faults: {} };
  const byGuid = new Map(
    here.flatMap((code) => [[code.guid, code] as const, [code.id ?? code.guid, code] as const]),
  );
  const named = (kind: ExchangeCode["kind"], name: string) =>
    here.find((code) => code.kind === kind && !code.ended && even(code.name) === even(name));
  const fault = (kind: CodeFault, name: string) => {
    matched.faults[kind] = [...(matched.faults[kind] ?? []), name];
  };
  const walk = (code: QdaCode, kind: "area" | "theme", parent: { guid: string; name: string } | null) => {
    const name = code.name.trim();
    const into = (next: QdaCode, under = { guid: code.guid, name }) => walk(next, "theme", under);
    if (!code.isCodable && parent === null && kind === "area") {
      if (code.codes.length > 0) fault("headings", name);
      for (const next of code.codes) walk(next, "area", null);
      return;
    }
    const known = byGuid.get(code.guid);
    const found = known?.kind === "area" || known?.kind === "theme" ? known : named(kind, name);
    if (found?.ended) fault("ended", name);
    else if (found) {
      const description = code.description.trim();
      const same = [found.definition, ""].includes(readDescription(description).definition.trim());
      matched.known.push({
        guid: code.guid,
        name,
        by: found === known ? "id" : "name",
        here: found,
        differs: same ? null : description,
      });
      matched.targets.set(code.guid, { kind: "known", code: found });
    } else {
      const made = newCode(code, kind, parent);
      const wrong = faultOf(made, matched.fresh);
      if (wrong) fault(wrong, name || code.guid);
      else {
        matched.fresh.push(made);
        matched.targets.set(code.guid, { kind: "new", code: made });
      }
    }
    for (const next of code.codes) into(next);
  };
  for (const code of codes) {
    if (code.guid === headingGuids.loose) for (const theme of code.codes) walk(theme, "theme", null);
    else if (code.guid === headingGuids.rest || code.guid === headingGuids.exclusion) {
      const place = code.guid === headingGuids.rest ? "rest" : "exclusion";
      for (const { guid, name } of code.codes) {
        if (name.trim() === "") fault("noName", guid);
        else if (name.length > longestReason) fault("longNames", name);
        else matched.targets.set(guid, { kind: "place", place, name });
      }
    } else walk(code, "area", null);
  }
  return matched;
}

function newCode(
  { guid, name, description }: QdaCode,
  kind: "area" | "theme",
  parent: { guid: string; name: string } | null,
): NewCode {
  const words =
    kind === "area"
      ? { definition: description.trim(), useWhen: "", notWhen: "" }
      : readDescription(description.trim());
  return {
    guid,
    kind,
    name: name.trim(),
    ...words,
    parent: parent?.guid ?? null,
    parentName: parent?.name ?? null,
  };
}

function faultOf(code: NewCode, before: readonly NewCode[]): CodeFault | null {
  const { kind, name, definition, useWhen, notWhen } = code;
  if (name === "") return "noName";
  const most = limits[kind];
  if (name.length > most.name || [definition, useWhen, notWhen].some((words) => words.length > most.words))
    return "longNames";
  const isTaken = (other: NewCode) => other.kind === "area" && even(other.name) === even(name);
  return kind === "area" && before.some(isTaken) ? "sameName" : null;
}
