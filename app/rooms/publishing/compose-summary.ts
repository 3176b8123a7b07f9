import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import type { Inline, Reference } from "#formats/report.ts";
import type { FrozenList, FrozenVersion } from "#rooms/sensemaking/door.ts";
import type { Artefact } from "./artefact.ts";
import { ArtefactBuilder } from "./artefact-builder.ts";
import { titleHider } from "./hide-titles.ts";
import { countSenders, type KnownGroups } from "./known-groups.ts";
import { countByContribution } from "./live-data.ts";
import { mapReport, withoutQuotes } from "./map-report.ts";
import { publicTextsIn } from "./public-texts.ts";
import { quotedIn } from "./quoted-in.ts";
import { numberOfRef } from "./quoted-numbers.ts";
import { showsSmallFinding } from "./shows-small-finding.ts";
import { isFew } from "./small-cells.ts";
import { areasOf, coverOfVersion, heardIn, namelessVersion, type SummarySource } from "./summary-source.ts";
import { contributionsOf, tellsMovers } from "./tells-movers.ts";

/**
 * An approved report as the public may read it: words of statements stand once,
 * references lead where a stranger can go, numbers of few say so, and what would
 * point at a few senders by name of note or channel is not named.
 */
export function composeSummary(source: SummarySource): Artefact {
  const { version } = namelessVersion(source);
  const { report } = version;
  const setting = settingOf(source, version);
  const lists: Lists = new Map(version.lists.map((list) => [list.ref, listFor(setting, list)]));
  const silent = silentAmongFew(setting, version.lists);
  for (const number of quotedIn(report)) {
    if (silent.has(number)) continue;
    const quoted = setting.byNumber.get(number);
    if (quoted) setting.builder.hold(quoted);
  }
  const shown = mapReport(withoutQuotes(report, silent), {
    text: setting.hideTitles,
    quote: (each) => {
      const number = numberOfRef(each.ref);
      const source = number === null ? each.source : setting.placeOf(number);
      return { ...each, text: number === null ? each.text : "", source };
    },
    row: (cells) => rowFor(setting, lists, cells),
    inline: (each) => inlineFor(setting, lists, each),
  });
  return {
    kind: "summary",
    page: {
      kind: "summary",
      of: version.kind,
      versionId: version.id,
      version: version.number,
      approvedBy: version.approvedBy.name,
      approvedAt: version.approvedAt.toISOString(),
      contentHash: version.contentHash,
      report: { ...shown, references: shown.references.map((each) => referenceFor(setting, lists, each)) },
      files: [],
    },
    lists: setting.builder.lists,
    statements: setting.builder.finish(),
  };
}

/** What became of a list: the key it is opened by, and whether its number is said … */
interface Opened {
  key: string;
  few: boolean;
  frozen: FrozenList;
}

/** … or what stands instead of a number that opens nothing; null where the number itself may stand. */
interface Closed {
  instead: string | null;
}

type Lists = ReadonlyMap<string, Opened | Closed>;

const isClosed = (list: Opened | Closed | undefined): list is Closed =>
  list !== undefined && "instead" in list;

type Setting = ReturnType<typeof settingOf>;

function settingOf(source: SummarySource, version: FrozenVersion) {
  const { contributions } = source;
  const lang: Lang = version.report.language;
  const byId = new Map(contributions.map((each) => [each.id, each]));
  const leftOut = new Set(version.statements.filter(({ place }) => place === "excluded").map(({ id }) => id));
  const { statements, groups } = heardIn(source);
  const byNumber = new Map(statements.map((each) => [each.number, each]));
  const t = publicTextsIn(lang);
  const builder = new ArtefactBuilder({ groups, leftOut });
  return {
    source,
    lang,
    t,
    groups,
    byId,
    statements,
    byNumber,
    builder,
    inArea: areasOf(version),
    coded: statements.filter((_, at) => version.statements[at]!.place === "coded"),
    hiddenChannels: hiddenChannelsOf(groups),
    cover: coverOfVersion(source),
    /** What lists of few are of: an area, a finding. */
    few: new Set(
      version.lists
        .filter((list) => list.unit === "statement" && !isLedger(list) && isFew(list.count))
        .map((list) => list.ref.replace(/^list-/, "")),
    ),
    hideTitles: titleHider(version, byId, groups, lang),
    placeOf: (number: number) => {
      // The note it stands in is not told of any: of those told of none it would be known.
      return t.statementNo(number);
    },
  };
}

/** Of few, one is shown; the others are quoted nowhere, or a reader would count them. */
function silentAmongFew({ builder, cover, inArea }: Setting, lists: readonly FrozenList[]): Set<number> {
  const few = lists.filter((list) => list.unit === "statement" && !isLedger(list) && isFew(list.count));
  const numbers = [
    ...few.flatMap((list) => (isOfSource(list) ? [] : list.statementNumbers)),
    ...cover.kept.flatMap(({ area }) => inArea.get(area) ?? []),
  ];
  return new Set(numbers.filter((number) => !builder.isExample(number)));
}

/** Ledger rows count our own acts and stay exact; everything else of few says so. */
const isLedger = ({ ref }: FrozenList) => ref === "list-all" || ref.startsWith("list-place-");
const channelOf = ({ ref }: FrozenList) => /-channel-(\w+?)(?:-kind-\w+)?$/.exec(ref)?.[1] ?? null;

const isFinding = ({ ref }: FrozenList) => ref.startsWith("list-finding-");

/** What proved a finding in an earlier version was coded then. */
const earlierIn = ({ source }: Setting) =>
  (source.before?.known ?? []).map(({ findings, coded }) => ({ findings, all: coded }));

/** Sources behind an area, where a row that grew would tell whose the new statement is. */
function rowsIn({ source, statements, inArea }: Setting, list: FrozenList): "whole" | "nameless" {
  const area = areaOf(list);
  if (area === null) return "whole";
  const earlier = (source.before?.known ?? []).flatMap(({ told }) => told.get(area) ?? []);
  const own = new Set(inArea.get(area) ?? []);
  const now = statements.filter(({ number }) => own.has(number));
  return tellsMovers(now, earlier, contributionsOf(statements)) ? "nameless" : "whole";
}

/** The area a number is about, if it is about one. */
const areaOf = ({ ref }: FrozenList) => /^(?:list|sources)-area-([0-9a-f-]{36})/.exec(ref)?.[1] ?? null;
/** Of one note or one way in: its statements are told by number alone, or each would be known to come from there. */
const isOfSource = ({ ref }: FrozenList) => /^list-(?:document|channel|feedback)-/.test(ref);

function listFor(setting: Setting, list: FrozenList): Opened | Closed {
  const { builder, byNumber, byId, statements, cover, t } = setting;
  const channel = channelOf(list);
  if (channel !== null && setting.hiddenChannels.has(channel)) return { instead: t.notTold };
  if (cover.areas.has(areaOf(list) ?? "")) return { instead: t.hidden };
  const key = `list-${builder.lists.length + 1}`;
  const what = setting.hideTitles(list.what);
  const heading = { da: what, en: what } satisfies Record<Lang, string>;
  if (list.unit === "statement") {
    const counted = list.statementNumbers.flatMap((number) => byNumber.get(number) ?? []);
    if (isOfSource(list)) return { instead: isFew(counted.length) ? t.fewerThanFive : null };
    const isCovered = counted.length > 0 && counted.every(({ number }) => cover.alone.has(number));
    if (isCovered && !isLedger(list) && !isFew(counted.length)) return { instead: t.hidden };
    if (isFinding(list) && showsSmallFinding(list.ref, counted, setting.coded, earlierIn(setting)))
      return { instead: t.hidden };
    const count = isLedger(list)
      ? builder.exact(key, counted, heading)
      : builder.statements(key, counted, heading, null);
    return { key, few: count.count === null, frozen: list };
  }
  const sources = list.contributionIds.flatMap((id) => byId.get(id) ?? []);
  const counts = countByContribution(statements);
  if (list.unit === "group") {
    const groups = sources.reduce((sum, each) => sum + (each.groups ?? 0), 0);
    // A note may have been read anew since, with other groups; then the number opens nothing rather than something else
    if (groups !== list.count || sources.length !== list.contributionIds.length)
      return { instead: t.notTold };
    builder.groups(key, sources, heading, counts);
    return { key, few: false, frozen: list };
  }
  if (sources.length !== list.contributionIds.length) return { instead: t.notTold };
  // Of few statements the notes they stand in are few too, whomever those speak for.
  const isOfFew = sources.length > 0 && setting.few.has(/^sources-(.*?)-kind-\w+$/.exec(list.ref)?.[1] ?? "");
  // All notes, or all inputs, are no break-down
  const kind = list.unit === "note" ? "compiledNote" : "input";
  const whole = sources.length === setting.source.contributions.filter((each) => each.kind === kind).length;
  const count = builder.sources(
    key,
    list.unit,
    sources,
    heading,
    isOfFew ? 1 : whole ? null : countSenders(sources),
    counts,
    rowsIn(setting, list),
  );
  return { key, few: count.count === null, frozen: list };
}

/** Channels that are folded together elsewhere are not told one by one in a report: its table has a row for each. */
function hiddenChannelsOf(groups: KnownGroups): Set<string> {
  return new Set<string>(groups.channels.filter((group) => group.length > 1).flat());
}

function inlineFor(setting: Setting, lists: Lists, inline: Inline): Inline {
  if (inline.kind === "said") return numberOfRef(inline.ref) === null ? inline : { ...inline, text: "" };
  if (inline.kind !== "ref" || !lists.has(inline.ref)) return inline;
  const opened = lists.get(inline.ref)!;
  const { t } = setting;
  if (isClosed(opened))
    return { kind: "text", text: opened.instead ?? inline.text, ...(inline.strong ? { strong: true } : {}) };
  return opened.few ? { ...inline, text: withFew(inline.text, t.fewerThanFive) } : inline;
}

/** Where one number of a row is not told, no other of it is: they are of the same few. */
function rowFor({ t }: Setting, lists: Lists, cells: Inline[][]): Inline[][] {
  const isHidden = (inline: Inline) => {
    const opened = inline.kind === "ref" ? lists.get(inline.ref) : undefined;
    return isClosed(opened) && opened.instead === t.notTold;
  };
  if (!cells.some((cell) => cell.some(isHidden))) return cells;
  return cells.map((cell, at) => (at === 0 ? cell : [{ kind: "text", text: t.notTold }]));
}

/** »3 af 22 udsagn« → »færre end 5 af 22 udsagn«. */
function withFew(text: string, fewer: string): string {
  // A share of few tells how few they are.
  if (/%|\b(?:procent|percent|pct)\b/i.test(text)) return fewer;
  const number = /\d+(?: (?:af|of) [1-4](?!\d))?/.exec(text);
  return number ? text.slice(0, number.index) + fewer + text.slice(number.index + number[0].length) : fewer;
}

function referenceFor(setting: Setting, lists: Lists, reference: Reference): Reference {
  const { source, t } = setting;
  const number = numberOfRef(reference.id);
  if (number !== null)
    return {
      ...reference,
      text: setting.placeOf(number),
      href: paths.publicSummaryStatement(source.slug, source.number, number),
    };
  if (lists.has(reference.id)) {
    const opened = lists.get(reference.id)!;
    if (isClosed(opened)) return { ...reference, text: opened.instead ?? reference.text, href: null };
    return {
      ...reference,
      text: opened.few ? withFew(reference.text, t.fewerThanFive) : reference.text,
      href: paths.publicSummaryList(source.slug, source.number, opened.key),
    };
  }
  return { ...reference, href: null };
}
