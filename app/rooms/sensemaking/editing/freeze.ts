import { paths, withQuery } from "#base/paths.ts";
import { sha256Of } from "#base/sha256-of.ts";
import type { Report } from "#formats/report.ts";
import type { Channel } from "#rooms/documents/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { countBySource, findCounted } from "../reports/counted.ts";
import { groupNamedBy } from "../reports/finding-templates.ts";
import type { FrozenList, FrozenStatement } from "../reports/frozen-version.ts";
import type { ReportData } from "../reports/report-data.ts";
import type { Field } from "../reports/report-refs.ts";
import type { Setting } from "../reports/report-setting.ts";
import { canonicalJson } from "./canonical-json.ts";
import { textsIn } from "./texts.ts";
import type { FrozenContent } from "./version-queries.ts";

interface Approval {
  versionId: string;
  number: number;
  by: string;
  at: Date;
}

/** A report with everything its numbers and quotes stand on at this moment; its numbers open lists of its own. */
export function freeze(setting: Setting, report: Report, approval: Approval): FrozenContent {
  const { data, refs } = setting;
  const lists: FrozenList[] = [];
  const references = report.references.map((reference) => {
    const field = refs.fields.get(reference.id);
    if (field?.kind !== "list" && field?.kind !== "sources") return reference;
    lists.push(listOf(setting, reference.id, field));
    return {
      ...reference,
      href: withQuery(paths.versionList(data.process.slug, approval.versionId), { ref: reference.id }),
    };
  });
  const named = data.findings.flatMap(({ id, query }) => {
    const group = groupNamedBy(query.template);
    return group ? [{ finding: id, ...group }] : [];
  });
  return {
    report: { ...report, ...signed(setting, approval), references },
    lists,
    statements: statementsOf(data),
    areas: data.areas.map(({ id, name }) => ({ id, name })),
    ...(named.length > 0 && { named }),
  };
}

export function hashOf(content: FrozenContent): string {
  return sha256Of(canonicalJson(content));
}

/** Version, who and when, in place of »working paper«. The day of approval dates the files. */
function signed({ data, lang, t }: Setting, { number, by, at }: Approval) {
  const approved = textsIn(lang).approvedByline(formatNumber(number, lang), by, formatDate(at, lang));
  const counted = data.at && t.countedAt(formatDate(data.at, lang));
  return { byline: [approved, counted].filter(Boolean).join(" "), createdAt: at.toISOString() };
}

function listOf(
  { data, lang }: Setting,
  ref: string,
  field: Field & { kind: "list" | "sources" },
): FrozenList {
  const { counted } = field;
  const { what, statements } = findCounted(data, counted, lang);
  if (field.kind === "list")
    return {
      ref,
      unit: "statement",
      what,
      count: statements.length,
      statementNumbers: statements.map((each) => each.number).sort((a, b) => a - b),
      contributionIds: [...new Set(statements.map((each) => each.contributionId))],
    };
  const rows = countBySource(data, statements, counted, lang);
  const groups = rows.reduce((sum, each) => sum + (each.contribution.groups ?? 0), 0);
  return {
    ref,
    unit: counted.unit === "groups" ? "group" : counted.kind === "input" ? "contribution" : "note",
    what,
    count: counted.unit === "groups" ? groups : rows.length,
    statementNumbers: [],
    contributionIds: rows.map(({ contribution }) => contribution.id),
  };
}

function statementsOf(data: ReportData): FrozenStatement[] {
  const places = new Map(data.places.map((each) => [each.statementId, each]));
  const sources = new Map(data.contributions.map((each) => [each.id, each]));
  const areas = new Map<string, string[]>();
  for (const [area, ids] of data.byArea)
    for (const id of ids) areas.set(id, [...(areas.get(id) ?? []), area]);
  return data.statements.map((each) => {
    const source = sources.get(each.contributionId);
    const place = places.get(each.id);
    return {
      id: each.id,
      number: each.number,
      text: each.text,
      contributionId: each.contributionId,
      kind: source?.kind ?? "input",
      title: (each.documentId && data.titles.get(each.documentId)) || null,
      channel: (source?.channel ?? "unknown") as Channel,
      place: place?.place ?? "waiting",
      reason: place?.reason ?? null,
      areaIds: (areas.get(each.id) ?? []).sort(),
    };
  });
}
