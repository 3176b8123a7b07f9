import { paths } from "#base/paths.ts";
import type { Inline, ReportNode } from "#formats/report.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { faultText } from "#sense/verify/fault-texts.ts";
import type { Finding } from "./finding.ts";
import { judgeFinding, type Standing, sentenceOf, standingOf } from "./judge-finding.ts";
import { chooseQuotes, proofOf, statementsIn } from "./proof.ts";
import type { Counted } from "./report-refs.ts";
import { about, countInlines, heading, paragraph, quoteNodes, type Setting, text } from "./report-setting.ts";
import { themeNodes } from "./summary-themes.ts";

/** The number of each finding, by its id: one row of numbers through the whole summary. */
type FindingNumbers = Map<string, number>;

/** One focus area: what it is, how much was said of it, the findings, or quotes while there are none. */
export function areaNodes(setting: Setting, area: FocusArea, numbers: FindingNumbers): ReportNode[] {
  const { data, t, refs } = setting;
  const statements = statementsIn(data, area.id);
  const what = t.inArea(area.name);
  const definition = refs.source(
    t.definition,
    {
      id: `definition-${area.id}`,
      text: t.definitionOf(area.name),
      href: paths.focusArea(data.process.slug, area.id),
    },
    { kind: "definition", area: area.id },
  );
  const share = t.ofStatements(setting.n(statements.length), setting.n(data.ledger.total));
  const findings = data.findings.filter((finding) => finding.query.focusAreaId === area.id);
  return [
    about(setting, `area:${area.id}`, heading(2, area.name, `area-${area.position}`)),
    paragraph(
      area.definition === "" ? [text(t.noDefinition)] : [text(`${area.definition} `), definition],
      "note",
    ),
    paragraph(
      statements.length === 0
        ? [refs.number(share, 0, what, { area: area.id }), text(t.areaNone)]
        : countInlines(setting, statements, share, what, { area: area.id }),
    ),
    ...(findings.length > 0
      ? findings.map((finding) => findingNode(setting, finding, numbers))
      : quoteNodes(setting, chooseQuotes(data, statements))),
    ...themeNodes(setting, area),
  ];
}

/** Findings that belong to no area, or to one that has ended. */
export function looseFindingNodes(setting: Setting, numbers: FindingNumbers): ReportNode[] {
  const { data, t } = setting;
  const standing = new Set(data.areas.map((area) => area.id));
  const loose = data.findings.filter(
    ({ query }) => query.focusAreaId === null || !standing.has(query.focusAreaId),
  );
  if (loose.length === 0) return [];
  return [
    heading(2, t.acrossAreas, "across"),
    ...loose.map((finding) => findingNode(setting, finding, numbers)),
  ];
}

/** A finding: sentence, numbers, quotes, what says otherwise, where it points; always in that order. */
function findingNode(setting: Setting, finding: Finding, numbers: FindingNumbers): ReportNode {
  const { data, t, refs, n } = setting;
  const proof = proofOf(data, finding);
  const number = numbers.get(finding.id) ?? 0;
  const share = shareWords(setting, proof.statements.length, proof.whole, proof.within);
  const sentence = sentenceOf(data, finding, setting.lang);
  const standing = standingOf(data, finding);
  const counterShare = t.statements(n(proof.counter.length));
  return about(setting, `finding:${finding.id}`, {
    kind: "finding",
    number,
    heading: markedSentence(setting, sentence, standing),
    headingId: `finding-${number}`,
    ends: false,
    body: [
      ...(standing === "struck" ? [about(setting, "does-not-hold", whyStruck(setting, finding))] : []),
      paragraph(countInlines(setting, proof.statements, share, t.proves(sentence), { finding: finding.id })),
      ...quoteNodes(setting, proof.quotes),
      ...(proof.leftOut > 0
        ? [about(setting, "quotes-left-out", paragraph([text(t.quotesLeftOut(n(proof.leftOut)))], "note"))]
        : []),
      ...(proof.counter.length > 0
        ? [
            heading(4, t.otherwise, `otherwise-${number}`),
            paragraph([
              refs.number(counterShare, proof.counter.length, t.counters(sentence), {
                finding: finding.id,
                side: "counter",
              }),
              text(t.saysOtherwise(proof.counter.length)),
            ]),
            ...quoteNodes(setting, proof.counterQuotes),
          ]
        : []),
      paragraph([text(t.notInPlan)], "onward"),
    ],
  });
}

/** A heading holds no mark of its own, so the mark is part of it. */
export function markedSentence({ t }: Pick<Setting, "t">, sentence: string, standing: Standing): string {
  const mark = { holds: null, own: t.ownMark, struck: t.struckMark }[standing];
  return mark === null ? sentence : `${sentence} (${mark})`;
}

function whyStruck({ data, t, lang }: Setting, finding: Finding): ReportNode {
  const reasons = [...new Set(judgeFinding(data, finding).faults.map((fault) => faultText(fault, lang)))];
  return paragraph([text(`${t.struckFinding} ${reasons.join(" ")}`)], "note");
}

/** »9 af 22 udsagn«, or »4 af 9 udsagn i Gode boliger« when they are counted within an area; opens the nine. */
export function shareOf(
  setting: Setting,
  statements: Statement[],
  whole: number,
  within: FocusArea | null,
  what: string,
  counted: Counted,
): Inline {
  const words = shareWords(setting, statements.length, whole, within);
  return setting.refs.number(words, statements.length, what, counted);
}

function shareWords({ t, n }: Setting, part: number, whole: number, within: FocusArea | null): string {
  return within ? t.ofStatementsIn(n(part), n(whole), within.name) : t.ofStatements(n(part), n(whole));
}
