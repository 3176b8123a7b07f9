import type { Lang } from "#base/i18n.ts";
import type { Report, ReportNode } from "#formats/report.ts";
import { sentenceOf, standingOf } from "./judge-finding.ts";
import { proofOf, statementsIn } from "./proof.ts";
import type { ReportData } from "./report-data.ts";
import { fingerprintOf } from "./report-fingerprint.ts";
import { frameOfReport, heading, paragraph, type Setting, settingFor, text } from "./report-setting.ts";
import { areaNodes, looseFindingNodes, markedSentence, shareOf } from "./summary-areas.ts";
import { ledgerNodes, outsideAreasNodes } from "./summary-ledger.ts";
import { methodNodes, notHeardNodes } from "./summary-method.ts";
import { minorityNodes } from "./summary-minorities.ts";
import { copyNodes, themeLedgerNodes } from "./summary-themes.ts";

/** The summary as a tree: per focus area numbers, findings and quotes; then what is in none, the ledger, who was not heard, method. */
export function composeSummary(data: ReportData, lang: Lang): Report {
  const setting = settingFor(data, lang);
  const report = layOutSummary(setting);
  const fingerprint = paragraph([text(setting.t.fingerprint(fingerprintOf(report)))], "note");
  return { ...report, body: [...report.body, fingerprint] };
}

/** The same without its fingerprint: what an editor starts from. */
export function layOutSummary(setting: Setting): Report {
  const { data, t, refs } = setting;
  const numbers = new Map(orderedFindings(data).map((finding, at) => [finding.id, at + 1]));
  const body = [
    leadNode(setting),
    ...inOneMinute(setting),
    ...data.areas.flatMap((area) => areaNodes(setting, area, numbers)),
    ...looseFindingNodes(setting, numbers),
    ...minorityNodes(setting),
    ...outsideAreasNodes(setting),
    ...ledgerNodes(setting),
    ...themeLedgerNodes(setting),
    ...copyNodes(setting),
    ...notHeardNodes(setting),
    ...methodNodes(setting),
  ];
  return {
    ...frameOfReport(setting),
    title: t.summaryTitle(data.process.name),
    labels: { references: t.references, page: t.page, of: t.of, finding: t.finding },
    body,
    references: refs.list,
  };
}

/** Findings in the order they are printed: area by area, then those that belong to none. */
function orderedFindings({ areas, findings }: Pick<ReportData, "areas" | "findings">) {
  const standing = new Set(areas.map((area) => area.id));
  const inNone = findings.filter(
    ({ query }) => query.focusAreaId === null || !standing.has(query.focusAreaId),
  );
  return [
    ...areas.flatMap((area) => findings.filter(({ query }) => query.focusAreaId === area.id)),
    ...inNone,
  ];
}

/** How much lies behind it all, each unit for itself, each number opening its list. */
function leadNode({ data, t, refs, n }: Setting): ReportNode {
  const { units, ledger } = data;
  return paragraph([
    text(t.leadBefore),
    refs.number(t.statements(n(ledger.total)), ledger.total, t.all, {}),
    text(` ${t.from} `),
    refs.sources(t.notes(units.notes, n(units.notes)), "compiledNote", t.all, {}),
    ...(units.groups > 0
      ? [
          text(` ${t.with} `),
          refs.sources(t.groups(units.groups, n(units.groups)), "compiledNote", t.all, { unit: "groups" }),
        ]
      : []),
    text(` ${t.and} `),
    refs.sources(t.inputs(n(units.contributions)), "input", t.all, {}),
    text("."),
  ]);
}

/** The findings with their numbers, and how much each area got; for whoever has one minute. */
function inOneMinute(setting: Setting): ReportNode[] {
  const { data, t } = setting;
  const opening = heading(2, t.inOneMinute, "minute");
  if (data.ledger.total === 0) return [opening, paragraph([text(t.nothingSaid)])];
  if (data.ledger.coded === 0) return [opening, paragraph([text(t.nothingCoded)])];
  return [
    opening,
    {
      kind: "numbers",
      items: orderedFindings(data).map((finding) => {
        const proof = proofOf(data, finding);
        const sentence = sentenceOf(data, finding, setting.lang);
        const marked = markedSentence(setting, sentence, standingOf(data, finding));
        return [
          text(`${marked.replace(/(?<![.!?…])$/, ".")} `),
          shareOf(setting, proof.statements, proof.whole, proof.within, t.proves(sentence), {
            finding: finding.id,
          }),
        ];
      }),
    },
    {
      kind: "bullets",
      items: data.areas.map((area) => [
        text(`${area.name}: `),
        shareOf(setting, statementsIn(data, area.id), data.ledger.total, null, t.inArea(area.name), {
          area: area.id,
        }),
      ]),
    },
    paragraph([text(t.unitNote)], "note"),
    paragraph([text(t.severalAreas)], "note"),
  ];
}
