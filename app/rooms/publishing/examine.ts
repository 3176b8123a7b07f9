import { BriefMemory } from "#base/brief-memory.ts";
import type { Lang } from "#base/i18n.ts";
import type { DisclosureKind } from "#sense/disclosure/disclosure.ts";
import { applyDecisions, decideHits } from "./apply-decisions.ts";
import type { Artefact } from "./artefact.ts";
import { hashArtefact } from "./artefact-hash.ts";
import { type PublicText, textsOf } from "./artefact-texts.ts";
import { checkArtefact } from "./check-artefact.ts";
import { findHits } from "./find-hits.ts";
import { type DecidedHit, type Decision, type Hit, hitKey } from "./hit.ts";

/** The texts a reader would see of an artefact, passage by passage, as the front shows it. */
export type RenderArtefact = (artefact: Artefact, lang: Lang) => string[];

/** The texts of the files that would be printed, passage by passage. */
export type ReadFiles = (artefact: Artefact) => Promise<string[]>;

export interface Examined {
  /** As it would be published: masked and held back as decided. */
  artefact: Artefact;
  /** What a form shows it has seen. */
  hash: string;
  hits: DecidedHit[];
  undecided: DecidedHit[];
}

interface With {
  decisions: ReadonlyMap<string, Decision>;
  known: readonly string[];
  render: RenderArtefact | null;
  readFiles: ReadFiles | null;
  /**
   * A list of what can be published looks at texts alone, and at what was found when
   * somebody last had the page and its files drawn; nothing is published on that.
   */
  textsOnly?: boolean;
}

/**
 * Holds an artefact up before it is published. First its own texts, to which
 * decisions belong; then what the decisions left of it, as pages and files show
 * it, in both languages: a hit there whose words no decision let stand is new.
 */
export async function examine(
  composed: Artefact,
  { decisions, known, render, readFiles, textsOnly = false }: With,
): Promise<Examined> {
  const first = decideHits(findHits(textsOf(composed), known), decisions);
  const artefact = applyDecisions(composed, first);
  if (!textsOnly) checkArtefact(artefact);
  const standing = new Set(
    first
      .filter(({ decision, moot }) => (decision ? decision.verdict === "stands" : !moot))
      .map((hit) => wordsKey(hit)),
  );
  const asked = new Set(first.map(hitKey));
  const hash = hashArtefact(artefact);
  const shown = await hitsShown(hash, composed, artefact, { known, render, readFiles, textsOnly });
  const second = shown.filter((hit) => !standing.has(wordsKey(hit)) && !asked.has(hitKey(hit)));
  const hits = [...first, ...decideHits(second, decisions)].sort(byWeight);
  return {
    artefact,
    hash,
    hits,
    undecided: hits.filter(({ decision, moot }) => !decision && !moot),
  };
}

const weights: DisclosureKind[] = ["cpr", "cprLike", "phone", "email", "address", "name"];

/** What weighs most first; within a kind by statement, then in order of the page. */
function byWeight(a: Hit, b: Hit): number {
  return (
    weights.indexOf(a.kind) - weights.indexOf(b.kind) ||
    (a.statement?.number ?? Number.MAX_SAFE_INTEGER) - (b.statement?.number ?? Number.MAX_SAFE_INTEGER) ||
    a.start - b.start
  );
}

/*
 * Drawing every list of a large process takes seconds, and a page is looked at more
 * than once before it is published. What was found in it is kept for each way of
 * showing under what it says; the same hash shows the same. Hits hold words, so not for long.
 */
const found = new WeakMap<object, BriefMemory<Hit[]>>();
const unshown = {};
const mostFound = 100;

async function hitsShown(
  hash: string,
  composed: Artefact,
  artefact: Artefact,
  { known, render, readFiles, textsOnly }: Omit<With, "decisions">,
): Promise<Hit[]> {
  const ofShowing = found.get(render ?? unshown) ?? new BriefMemory<Hit[]>(mostFound);
  found.set(render ?? unshown, ofShowing);
  const key = [hash, readFiles ? "files" : "", ...known].join("\n");
  const before = ofShowing.get(key);
  if (before) return before;
  if (textsOnly) return artefact === composed ? [] : findHits(textsOf(artefact), known);
  const hits = findHits(await textsShown(artefact, render, readFiles), known);
  ofShowing.set(key, hits);
  drawings += 1;
  return hits;
}

let drawings = 0;

/** How often something was drawn and looked through: what a list says rests on that too. */
export const countDrawings = () => drawings;

/** All that is shown: our own walk over it, the pages in both languages, the files. */
async function textsShown(
  artefact: Artefact,
  render: RenderArtefact | null,
  readFiles: ReadFiles | null,
): Promise<PublicText[]> {
  const own = textsOf(artefact);
  const known = new Set(own.map(({ text }) => text.trim()));
  const pages = render ? (["da", "en"] as const).flatMap((lang) => render(artefact, lang)) : [];
  const files = readFiles ? await readFiles(artefact) : [];
  return [
    ...own,
    ...pages
      .filter((text) => !known.has(text.trim()))
      .map((text) => ({ text, statement: null, where: "shown" as const })),
    ...files
      .filter((text) => !known.has(text.trim()))
      .map((text) => ({ text, statement: null, where: "file" as const })),
  ];
}

/** The words themselves, however they are broken over lines. */
const wordsKey = ({ kind, words }: Hit) => `${kind}:${words.replace(/\s+/gu, " ")}`;
