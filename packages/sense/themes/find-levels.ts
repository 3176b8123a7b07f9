import type { Crew } from "#sense/kernel/crew.ts";
import { makeAgreementGraph } from "#sense/themes/agreement-graph.ts";
import { attachTexts } from "#sense/themes/attach-texts.ts";
import type { FeatureIndex } from "#sense/themes/feature-index.ts";
import { findResolution, largestNumber } from "#sense/themes/find-resolution.ts";
import { aggregateGraph, type Graph } from "#sense/themes/graph.ts";
import { leiden } from "#sense/themes/leiden.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";
import { settleThemes } from "#sense/themes/settle-themes.ts";

/*
 * Three nested levels. Several runs with different visiting orders are laid over each other, and
 * the communities of what they agree on are the themes (Lancichinetti & Fortunato 2012): steadier
 * than any single run. Themes joined are parents, parents joined are grandparents, so a level lies
 * within the next by construction.
 */

export interface Levels {
  /** Theme of each node from 0 (the largest), or -1 for the rest. */
  theme: Int32Array;
  themes: number;
  /** Parent of each theme, grandparent of each parent. */
  parentOf: Int32Array;
  grandparentOf: Int32Array;
  /** Whether each node lies in the heart of its theme in most of the runs. */
  firm: Uint8Array;
  resolution: number;
}

const mostRetries = 6;

export async function findLevels(
  graph: Graph,
  index: FeatureIndex,
  crew: Crew,
  { parameters, seed, wanted }: { parameters: ThemeParameters; seed: number; wanted?: number },
): Promise<Levels> {
  const count = graph.strengths.length;
  const fewest = Math.max(parameters.fewestTexts, Math.floor(parameters.fewestShare * count));
  const first = wanted ? findResolution(graph, wanted, fewest, seed) : parameters.resolutions[0];
  const seeds = Array.from(
    { length: count < parameters.manyTexts ? parameters.runs : parameters.runsWhenMany },
    (_, run) => seed * 1000 + run,
  );
  const runs = seeds.map(() => new Int32Array(new SharedArrayBuffer(4 * count)));
  await crew.run({ kind: "leiden", memory: null, graph, resolution: first, seeds, results: runs });
  const agreement = makeAgreementGraph(graph, runs);
  let resolution = wanted ? findResolution(agreement, wanted, fewest, seed) : first;
  let theme = settleThemes(agreement, leiden(agreement, { resolution, seed }), fewest, wanted);
  for (let retry = 0; wanted && largestNumber(theme) + 1 < wanted && retry < mostRetries; retry++) {
    resolution *= 1.125;
    theme = settleThemes(agreement, leiden(agreement, { resolution, seed }), fewest, wanted);
  }
  const themes = largestNumber(theme) + 1;
  const firm = firmNodes(theme, themes, runs, parameters.firmShare);
  attachTexts(index, theme, themes, parameters.leastSimilarity);
  const [fine, middle, coarse] = parameters.resolutions;
  const parentOf = joinLevel(graph, theme, themes, (first * middle) / fine, seed);
  const parents = largestNumber(parentOf) + 1;
  const parent = theme.map((one) => (one === -1 ? -1 : parentOf[one]!));
  const grandparentOf = joinLevel(graph, parent, parents, (first * coarse) / fine, seed);
  return { theme, themes, parentOf, grandparentOf, firm, resolution };
}

/** Themes as the nodes of a graph and their communities; what is in no theme takes no part. */
function joinLevel(
  graph: Graph,
  theme: Int32Array,
  themes: number,
  resolution: number,
  seed: number,
): Int32Array {
  const withRest = theme.map((one) => (one === -1 ? themes : one));
  const level = aggregateGraph(graph, withRest, themes + 1);
  return leiden(level, { resolution, seed }).slice(0, themes);
}

/** A node is firm when in most runs it is in the community that holds most of its theme. */
function firmNodes(
  theme: Int32Array,
  themes: number,
  runs: readonly Int32Array[],
  firmShare: number,
): Uint8Array {
  const together = new Uint8Array(theme.length);
  for (const run of runs) {
    const held = new Map<number, number>();
    const communities = largestNumber(run) + 1;
    for (let node = 0; node < theme.length; node++) {
      if (theme[node] === -1) continue;
      const key = theme[node]! * communities + run[node]!;
      held.set(key, (held.get(key) ?? 0) + 1);
    }
    const heart = new Int32Array(themes).fill(-1);
    const most = new Float64Array(themes);
    for (const [key, size] of held) {
      const one = Math.floor(key / communities);
      const community = key % communities;
      if (size > most[one]! || (size === most[one] && community < heart[one]!)) {
        most[one] = size;
        heart[one] = community;
      }
    }
    for (let node = 0; node < theme.length; node++)
      if (theme[node] !== -1 && heart[theme[node]!] === run[node]) together[node]!++;
  }
  return together.map((times) => (times >= firmShare * runs.length ? 1 : 0));
}
