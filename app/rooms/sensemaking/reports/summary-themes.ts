import { paths } from "#base/paths.ts";
import type { Inline, ReportNode } from "#formats/report.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import type { CountedTheme } from "../themes/theme.ts";
import { statementsInTheme, statementsInThemeAndRest } from "./proof.ts";
import { countOnce } from "./propose-findings.ts";
import { shortHash } from "./report-fingerprint.ts";
import { about, heading, paragraph, quoteNodes, type Setting, text } from "./report-setting.ts";
import { chooseThemeQuotes } from "./theme-quotes.ts";

/** The largest themes are heard in their own words; a summary with all of them would be the codebook. */
const mostQuoted = 4;

/** Whose themes are told: those of an area, or of what lies in no area. */
interface Whole {
  key: string;
  name: string;
  /** How many statements it has. */
  size: number;
  inTheme(theme: CountedTheme): Statement[];
  /** How its statements are asked for again. */
  counted: { area: string } | { place: "rest" };
}

/** What the statements of one area are about unasked. */
export function themeNodes(setting: Setting, area: FocusArea): ReportNode[] {
  const { data } = setting;
  return nodesOfWhole(setting, {
    key: String(area.position),
    name: area.name,
    size: (data.byArea.get(area.id) ?? []).length,
    inTheme: (theme) => statementsInTheme(data, theme.id, area.id),
    counted: { area: area.id },
  });
}

/** What is said outside the areas, theme by theme: what the plan has no room for is heard all the same. */
export function themeNodesOutside(setting: Setting): ReportNode[] {
  const { data, t } = setting;
  return nodesOfWhole(setting, {
    key: "rest",
    name: t.theRest,
    size: data.ledger.rest.reduce((sum, { count }) => sum + count, 0),
    inTheme: (theme) => statementsInThemeAndRest(data, theme.id),
    counted: { place: "rest" },
  });
}

/** A theme with fewer than five statements of the whole is not named: its name would say what few have said. */
function nodesOfWhole(setting: Setting, whole: Whole): ReportNode[] {
  const { data, t, n } = setting;
  const held = data.themes
    .map((theme) => ({ theme, statements: whole.inTheme(theme) }))
    .filter(({ statements }) => statements.length > 0)
    .sort((a, b) => b.statements.length - a.statements.length || a.theme.number - b.theme.number);
  const named = held.filter(({ statements }) => statements.length >= smallestCell);
  if (named.length === 0) return [];
  const few = held.length - named.length;
  return [
    about(setting, "themes", heading(3, t.themes, `themes-${whole.key}`)),
    ...named.slice(0, mostQuoted).flatMap(({ theme }) => oneTheme(setting, theme, whole)),
    ...(named.length > mostQuoted
      ? [
          {
            kind: "bullets" as const,
            items: named.slice(mostQuoted).map(({ theme }) => countOf(setting, theme, whole)),
          },
        ]
      : []),
    ...(few > 0 ? [about(setting, "few-themes", paragraph([text(t.fewThemes(few, n(few)))], "note"))] : []),
  ];
}

function oneTheme(setting: Setting, theme: CountedTheme, whole: Whole): ReportNode[] {
  const { data, t } = setting;
  const { typical, dissenting, rare } = chooseThemeQuotes(
    data,
    whole.inTheme(theme),
    data.themeRun?.report ?? null,
  );
  const apart = (words: string, key: string) =>
    about(setting, `${key}-${theme.id}`, paragraph([text(words)], "note"));
  return [
    paragraph(countOf(setting, theme, whole)),
    ...quoteNodes(setting, typical),
    ...(dissenting ? [apart(t.dissenting, "dissenting"), ...quoteNodes(setting, [dissenting])] : []),
    ...(rare ? [apart(t.rare, "rare"), ...quoteNodes(setting, [rare])] : []),
  ];
}

/** »Leje: 12 af 40 udsagn i Gode boliger, heraf er 7 set af et menneske.« */
function countOf(setting: Setting, theme: CountedTheme, whole: Whole): Inline[] {
  const { data, t, refs, n } = setting;
  const statements = whole.inTheme(theme);
  const looked = new Set(
    (data.byTheme.get(theme.id) ?? []).flatMap(({ state, statementId }) =>
      state === "confirmed" ? statementId : [],
    ),
  );
  const confirmed = statements.filter(({ id }) => looked.has(id)).length;
  const counted = { theme: theme.id, ...whole.counted };
  const once = countOnce(data, statements);
  return [
    text(`${theme.name}: `),
    refs.number(
      t.ofStatementsIn(n(statements.length), n(whole.size), whole.name),
      statements.length,
      t.inThemeAndArea(theme.name, whole.name),
      counted,
    ),
    text(t.ofThem),
    refs.number(n(confirmed), confirmed, t.confirmedIn(theme.name), { ...counted, state: "confirmed" }),
    text(t.lookedAt(once === statements.length ? null : n(once))),
  ];
}

/** Where the statements are by the themes: the same sum, told the other way. */
export function themeLedgerNodes(setting: Setting): ReportNode[] {
  const { data, t, refs, n } = setting;
  if (data.themes.length === 0) return [];
  const inThemes = new Set(
    [...data.byTheme.values()].flatMap((members) => members.map(({ statementId }) => statementId)),
  );
  const out = new Set(data.places.flatMap((each) => (each.place === "excluded" ? each.statementId : [])));
  const counts = { themed: 0, unthemed: 0, excluded: 0 };
  for (const { id } of data.statements)
    counts[out.has(id) ? "excluded" : inThemes.has(id) ? "themed" : "unthemed"] += 1;
  const row = (words: string, inline: Inline) => ({ cells: [[text(words)], [inline]] });
  return [
    {
      kind: "table",
      caption: t.themeLedgerQuestion,
      head: [t.placeHead, t.ledgerUnit],
      numeric: [1],
      rows: [
        row(
          t.inThemes,
          refs.number(n(counts.themed), counts.themed, t.inThemes.toLowerCase(), { layer: "themed" }),
        ),
        row(
          t.inNoTheme,
          refs.number(n(counts.unthemed), counts.unthemed, t.inNoTheme.toLowerCase(), { layer: "unthemed" }),
        ),
        row(
          t.excluded,
          refs.number(n(counts.excluded), counts.excluded, t.excluded.toLowerCase(), { place: "excluded" }),
        ),
        {
          tone: "sum",
          cells: [[text(t.total)], [refs.number(n(data.ledger.total), data.ledger.total, t.all, {})]],
        },
      ],
    },
  ];
}

/** All statements, and how many they are when those that say the same count once. */
export function copyNodes(setting: Setting): ReportNode[] {
  const { data, t, refs, n } = setting;
  if (data.copies.length === 0) return [];
  const distinct = countOnce(data, data.statements);
  const copied = data.copies.reduce((sum, { members }) => sum + members.length, 0);
  return [
    about(
      setting,
      "copies",
      paragraph([
        refs.number(t.statements(n(distinct)), distinct, t.distinct, { copies: "distinct" }),
        text(t.copiesLeft),
        refs.number(t.statements(n(copied)), copied, t.inAnyCopySet, { copies: "all" }),
        text(t.copiesRight),
      ]),
    ),
  ];
}

/** Which runs found the themes and the copies, so that they can be made again. */
export function runNodes(setting: Setting): ReportNode[] {
  const { data, t, refs, n } = setting;
  const { themeRun } = data;
  if (!themeRun || data.themes.length === 0) return [];
  const papers = t.runPapers(
    n(themeRun.number),
    themeRun.manifest.version,
    shortHash(themeRun.manifestHash),
    shortHash(themeRun.outputHash),
  );
  return [
    about(
      setting,
      "theme-run",
      paragraph([
        text(t.themesFoundBy),
        refs.source(
          t.themeRun(n(themeRun.number)),
          { id: "theme-run", text: papers, href: null },
          { kind: "run", of: "themes" },
        ),
        text(t.themesNamedBy),
      ]),
    ),
  ];
}

/** How far two people, each for themselves, have coded alike. */
export function agreementNodes(setting: Setting): ReportNode[] {
  const { data, t, refs, n } = setting;
  const { agreement } = data;
  if (!agreement) return [];
  const { alpha, low, high, machineAlpha, sample } = agreement;
  const range = low === null || high === null ? null : [t.decimal(low), t.decimal(high)];
  return [
    about(
      setting,
      "agreement",
      paragraph([
        text(t.codedTwice(n(agreement.n))),
        refs.source(
          t.sample(n(sample)),
          {
            id: "agreement",
            text: t.sampleRef(n(sample)),
            href: paths.sample(data.process.slug, String(sample)),
          },
          { kind: "agreement" },
        ),
        text(
          alpha === null
            ? t.noAlpha
            : t.alpha(t.decimal(alpha), range) +
                (machineAlpha === null ? "" : t.machineAlpha(t.decimal(machineAlpha))),
        ),
      ]),
    ),
  ];
}
