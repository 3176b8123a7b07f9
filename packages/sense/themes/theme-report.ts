import { createHash } from "node:crypto";
import { compare } from "#sense/collection.ts";
import type { TextSets } from "#sense/duplicates/group-texts.ts";
import { senseVersion } from "#sense/manifest.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";
import type { RowStore } from "#sense/rows/row-store.ts";
import type { Quote } from "#sense/themes/choose-quotes.ts";
import type { Levels } from "#sense/themes/find-levels.ts";
import type { ThemeOfStatement } from "#sense/themes/find-themes.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";
import type { ThemeNodes } from "#sense/themes/theme-nodes.ts";

/** What was found, in counts that add up: statements = in themes + rest. */
export interface ThemeReport {
  manifest: {
    version: string;
    language: string;
    seed: number;
    wanted: number | null;
    resolution: number;
    parameters: ThemeParameters;
  };
  /** SHA-256 of every statement's place and every theme's terms, rows in canonical order. */
  resultHash: string;
  counts: { statements: number; wordings: number; inThemes: number; firm: number; rest: number };
  copies: Record<"exact" | "near" | "campaign", { sets: number; statements: number }>;
  themes: (NamedGroup & { parent: string; firm: number; quotes: Quote[] })[];
  parents: (NamedGroup & { grandparent: string })[];
  grandparents: NamedGroup[];
  rest: { id: "rest"; statements: number };
}

export interface NamedGroup {
  id: string;
  label: string;
  terms: string[];
  statements: number;
  /** The same with each set of near copies counted once. */
  wordings: number;
}

export interface ReportParts {
  store: RowStore;
  texts: DistinctTexts;
  nodes: ThemeNodes;
  sets: TextSets;
  levels: Levels;
  parameters: ThemeParameters;
  manifest: Pick<ThemeReport["manifest"], "language" | "seed" | "wanted">;
  terms: Record<"theme" | "parent" | "grandparent", string[][]>;
  quotes: Quote[][];
  placeOf(row: number): ThemeOfStatement;
}

export function makeThemeReport(parts: ReportParts): ThemeReport {
  const { store, nodes, levels, parameters, terms } = parts;
  const { theme, parentOf, grandparentOf, firm } = levels;
  const sizes = {
    themes: emptySizes(),
    parents: emptySizes(),
    grandparents: emptySizes(),
    firm: emptySizes(),
  };
  let inThemes = 0;
  let firmRows = 0;
  for (let node = 0; node < nodes.count; node++) {
    const one = theme[node]!;
    if (one === -1) continue;
    const rows = nodes.rowCounts[node]!;
    inThemes += rows;
    sizes.themes.add(one, rows);
    sizes.parents.add(parentOf[one]!, rows);
    sizes.grandparents.add(grandparentOf[parentOf[one]!]!, rows);
    if (!firm[node]) continue;
    firmRows += rows;
    sizes.firm.add(one, rows);
  }
  const group = (letter: string, words: string[][], size: Sizes) => (one: number) => ({
    id: `${letter}${one + 1}`,
    label: words[one]!.slice(0, parameters.labelTerms).join(", "),
    terms: words[one]!,
    statements: size.rows(one),
    wordings: size.nodes(one),
  });
  const theme_ = group("t", terms.theme, sizes.themes);
  const parent_ = group("p", terms.parent, sizes.parents);
  return {
    manifest: { version: senseVersion, ...parts.manifest, resolution: levels.resolution, parameters },
    resultHash: hashResult(parts),
    counts: {
      statements: store.count,
      wordings: nodes.count,
      inThemes,
      firm: firmRows,
      rest: store.count - inThemes,
    },
    copies: countCopies(parts),
    themes: terms.theme.map((_, one) => ({
      ...theme_(one),
      parent: `p${parentOf[one]! + 1}`,
      firm: sizes.firm.rows(one),
      quotes: parts.quotes[one]!,
    })),
    parents: terms.parent.map((_, one) => ({ ...parent_(one), grandparent: `g${grandparentOf[one]! + 1}` })),
    grandparents: terms.grandparent.map((_, one) => group("g", terms.grandparent, sizes.grandparents)(one)),
    rest: { id: "rest", statements: store.count - inThemes },
  };
}

interface Sizes {
  add(one: number, rows: number): void;
  rows(one: number): number;
  nodes(one: number): number;
}

function emptySizes(): Sizes {
  const held = new Map<number, { rows: number; nodes: number }>();
  return {
    add(one, rows) {
      const known = held.get(one) ?? { rows: 0, nodes: 0 };
      held.set(one, { rows: known.rows + rows, nodes: known.nodes + 1 });
    },
    rows: (one) => held.get(one)?.rows ?? 0,
    nodes: (one) => held.get(one)?.nodes ?? 0,
  };
}

function countCopies({ texts, sets }: ReportParts): ThemeReport["copies"] {
  const kinds = {
    exact: new Map<number, number>(),
    near: new Map<number, number>(),
    campaign: new Map<number, number>(),
  };
  for (let text = 0; text < texts.count; text++) {
    const rows = texts.rowOffsets[text + 1]! - texts.rowOffsets[text]!;
    const [kind, number] =
      sets.campaignOf[text] !== -1
        ? (["campaign", sets.campaignOf[text]!] as const)
        : sets.nearOf[text] !== -1
          ? (["near", sets.nearOf[text]!] as const)
          : (["exact", text] as const);
    if (kind !== "exact" || rows > 1) kinds[kind].set(number, (kinds[kind].get(number) ?? 0) + rows);
  }
  const sum = (held: Map<number, number>) => ({
    sets: held.size,
    statements: [...held.values()].reduce((all, one) => all + one, 0),
  });
  return { exact: sum(kinds.exact), near: sum(kinds.near), campaign: sum(kinds.campaign) };
}

function hashResult({ store, texts, terms, quotes, placeOf }: ReportParts): string {
  const hash = createHash("sha256");
  const wordless = Array.from(store.ids.keys()).filter((row) => texts.ofRow[row] === -1);
  wordless.sort((a, b) => compare(store.ids[a]!, store.ids[b]!));
  let pending: string[] = [];
  const write = (row: number) => {
    const { id, theme, parent, grandparent, firm } = placeOf(row);
    pending.push(`${id}\t${theme}\t${parent}\t${grandparent}\t${firm}\n`);
    if (pending.length < 4096) return;
    hash.update(pending.join(""));
    pending = [];
  };
  texts.rows.forEach(write);
  wordless.forEach(write);
  hash.update(pending.join(""));
  hash.update(JSON.stringify([terms, quotes]));
  return hash.digest("hex");
}
