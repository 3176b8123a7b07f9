import type { Lang } from "#base/i18n.ts";
import type { Inline, Report, ReportNode } from "#formats/report.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { Finding } from "./finding.ts";
import { chooseQuotes, provenBy, type ReportData, sourcesOf, statementsIn } from "./report-data.ts";
import { ReportRefs } from "./report-refs.ts";
import { textsIn } from "./texts.ts";

const channels = [
  "committee",
  "villageHall",
  "stakeholder",
  "workplace",
  "web",
  "mail",
  "letter",
  "postcard",
];

/** The summary as a tree: per focus area numbers, findings and quotes; then the rest, the ledger, who was not heard, method. */
export function composeSummary(data: ReportData, lang: Lang): Report {
  const t = textsIn(lang);
  const refs = new ReportRefs(lang, data);
  const summary = new Summary(data, lang, refs);
  const body = [
    summary.lead(),
    ...summary.inOneMinute(),
    ...data.areas.flatMap((area) => summary.area(area)),
    ...summary.rest(),
    ...summary.ledger(),
    ...summary.notHeard(),
    ...summary.method(),
  ];
  const { process } = data;
  const n = (value: number) => formatNumber(value, lang);
  return {
    language: lang,
    title: t.summaryTitle(process.name),
    kicker: [process.municipality, process.caseNumber && t.caseNumber(process.caseNumber)]
      .filter(Boolean)
      .join(" · "),
    lead: null,
    byline: [
      t.countedAt(formatDate(data.at, lang)),
      data.runNumber !== null && t.run(n(data.runNumber)),
      t.notPublished,
    ]
      .filter(Boolean)
      .join(" "),
    createdAt: data.at.toISOString(),
    publisher: process.municipality,
    labels: { references: t.references, page: t.page, of: t.of, finding: t.finding },
    body,
    references: refs.list,
  };
}

class Summary {
  private readonly data: ReportData;
  private readonly lang: Lang;
  private readonly refs: ReportRefs;
  private readonly t: ReturnType<typeof textsIn>;
  private findingNumber = 0;

  constructor(data: ReportData, lang: Lang, refs: ReportRefs) {
    this.data = data;
    this.lang = lang;
    this.refs = refs;
    this.t = textsIn(lang);
  }

  /** How much lies behind it all, each unit for itself, each number opening its list. */
  lead(): ReportNode {
    const { t, data, refs } = this;
    const { units, ledger } = data;
    const groups = t.groups(units.groups, this.n(units.groups));
    return paragraph(
      [
        text(t.leadBefore),
        refs.number(t.statements(this.n(ledger.total)), ledger.total, t.all, {}),
        text(` ${t.from} `),
        refs.sources(t.notes(units.notes, this.n(units.notes)), "compiledNote", t.all, {}),
        ...(units.groups > 0
          ? [text(` ${t.with} `), refs.sources(groups, "compiledNote", t.all, { unit: "groups" })]
          : []),
        text(` ${t.and} `),
        refs.sources(t.inputs(this.n(units.contributions)), "input", t.all, {}),
        text(t.dot),
      ],
      "normal",
    );
  }

  inOneMinute(): ReportNode[] {
    const { t, data } = this;
    const spoken = data.areas
      .map((area) => ({ area, statements: statementsIn(data, area.id) }))
      .filter(({ statements }) => statements.length > 0)
      .sort((a, b) => b.statements.length - a.statements.length || a.area.position - b.area.position);
    const nodes: ReportNode[] = [heading(2, t.inOneMinute, "minute")];
    if (spoken.length === 0) return [...nodes, paragraph([text(t.nothingSaid)], "normal")];
    nodes.push({
      kind: "numbers",
      items: spoken.map(({ area, statements }) => [
        this.share(statements, t.inArea(area.name), { area: area.id }),
        text(`${t.areaCount}${area.name}.`),
      ]),
    });
    return [...nodes, paragraph([text(t.unitNote)], "note")];
  }

  area(area: FocusArea): ReportNode[] {
    const { t, data } = this;
    const statements = statementsIn(data, area.id);
    const nodes: ReportNode[] = [
      heading(2, area.name, `area-${area.position}`),
      paragraph([text(area.definition)], "note"),
    ];
    if (statements.length === 0)
      return [
        ...nodes,
        paragraph([this.refs.number(t.areaNone, 0, t.inArea(area.name), { area: area.id })], "normal"),
      ];
    nodes.push(
      paragraph(
        [
          this.share(statements, t.inArea(area.name), { area: area.id }),
          ...this.sources(statements, t.inArea(area.name), { area: area.id }),
        ],
        "normal",
      ),
    );
    const findings = data.findings.filter((finding) => finding.query.focusAreaId === area.id);
    if (findings.length > 0) return [...nodes, ...findings.map((finding) => this.finding(finding))];
    return [...nodes, ...this.quotes(chooseQuotes(data, statements))];
  }

  private finding(finding: Finding): ReportNode {
    const { t, data } = this;
    this.findingNumber += 1;
    const proof = provenBy(data, finding.query);
    const quoted = finding.quotes.flatMap((id) => (data.sound.has(id) ? (data.byId.get(id) ?? []) : []));
    return {
      kind: "finding",
      number: this.findingNumber,
      heading: finding.sentence,
      headingId: `finding-${this.findingNumber}`,
      ends: false,
      body: [
        paragraph(
          [
            text(t.findingFrom),
            this.share(proof, t.proves(finding.sentence), { finding: finding.id }),
            ...this.sources(proof, t.proves(finding.sentence), { finding: finding.id }),
          ],
          "normal",
        ),
        ...this.quotes(quoted.length > 0 ? quoted : chooseQuotes(data, proof)),
      ],
    };
  }

  private quotes(statements: Statement[]): ReportNode[] {
    return statements.map((each) => ({
      kind: "quote" as const,
      text: each.text,
      source: this.t.quoteSource(formatNumber(each.number, this.lang), this.refs.titleOf(each)),
      ref: this.refs.statement(each),
    }));
  }

  rest(): ReportNode[] {
    const { t, data } = this;
    const nodes = [heading(2, t.rest, "rest"), paragraph([text(t.restLead)], "note")];
    // Findings that belong to no area stand here: they were not left out for want of a place.
    const loose = data.findings
      .filter((finding) => finding.query.focusAreaId === null)
      .map((finding) => this.finding(finding));
    if (data.ledger.rest.length === 0) return [...nodes, paragraph([text(t.restNone)], "normal"), ...loose];
    return [
      ...nodes,
      {
        kind: "bullets",
        items: data.ledger.rest.map(({ name, count }) => [
          text(`${name}: `),
          this.refs.number(t.statements(this.n(count)), count, t.inRestNamed(name), {
            place: "rest",
            reason: name,
          }),
        ]),
      },
      ...loose,
    ];
  }

  ledger(): ReportNode[] {
    const { t, data } = this;
    const { ledger } = data;
    const sum = (rows: { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
    const row = (
      words: string,
      count: number,
      what: string,
      place: "coded" | "waiting" | "rest" | "excluded",
    ) => ({
      cells: [[text(words)], [this.refs.number(this.n(count), count, what, { place })]],
    });
    const parts = (
      rows: { count: number; label: string }[],
      place: "rest" | "excluded",
      what: (name: string) => string,
    ) =>
      rows.map(({ label, count }) => ({
        tone: "sub" as const,
        cells: [
          [text(label)],
          [this.refs.number(this.n(count), count, what(label), { place, reason: label })],
        ],
      }));
    return [
      heading(2, t.ledger, "ledger"),
      paragraph([text(t.ledgerLead)], "note"),
      {
        kind: "table",
        caption: t.ledgerQuestion,
        head: [t.ledgerQuestion, t.ledgerUnit],
        numeric: [1],
        rows: [
          row(t.coded, ledger.coded, t.coded.toLowerCase(), "coded"),
          row(t.inRest, sum(ledger.rest), t.inRest.toLowerCase(), "rest"),
          ...parts(
            ledger.rest.map(({ name, count }) => ({ label: name, count })),
            "rest",
            t.inRestNamed,
          ),
          row(t.excluded, sum(ledger.excluded), t.excluded.toLowerCase(), "excluded"),
          ...parts(
            ledger.excluded.map(({ reason, count }) => ({ label: reason, count })),
            "excluded",
            t.excludedFor,
          ),
          row(t.waiting, ledger.waiting, t.waiting.toLowerCase(), "waiting"),
          {
            tone: "sum",
            cells: [[text(t.total)], [this.refs.number(this.n(ledger.total), ledger.total, t.all, {})]],
          },
        ],
      },
      paragraph([text(t.severalAreas)], "note"),
    ];
  }

  notHeard(): ReportNode[] {
    const { t, data } = this;
    const heard = new Set(data.contributions.map((each) => each.channel));
    const named = (wanted: boolean) =>
      channels
        .filter((channel) => heard.has(channel) === wanted)
        .map((channel) => t.channels[channel] ?? channel);
    return [
      heading(2, t.notHeard, "not-heard"),
      ...(named(true).length > 0
        ? [paragraph([text(`${t.heardThrough}${named(true).join(", ")}.`)], "normal")]
        : []),
      ...(named(false).length > 0
        ? [paragraph([text(`${t.notHeardFrom}${named(false).join(", ")}.`)], "normal")]
        : []),
      paragraph([text(t.notKnown)], "note"),
    ];
  }

  method(): ReportNode[] {
    const { t, data } = this;
    return [
      heading(2, t.method, "method"),
      paragraph([text(data.runNumber === null ? t.noRun : t.methodText)], "normal"),
      ...(data.unsound > 0 ? [paragraph([text(t.unsound(this.n(data.unsound)))], "note")] : []),
    ];
  }

  /** »9 af 22 udsagn«, opening the nine. */
  private share(statements: Statement[], what: string, counted: { area?: string; finding?: string }): Inline {
    const words = this.t.ofStatements(this.n(statements.length), this.n(this.data.ledger.total));
    return this.refs.number(words, statements.length, what, counted);
  }

  /** », fra 1 notat og 3 input.«: each unit for itself, each opening its list. */
  private sources(
    statements: Statement[],
    what: string,
    counted: { area?: string; finding?: string },
  ): Inline[] {
    const { t, refs } = this;
    const { notes, inputs } = sourcesOf(this.data, statements);
    return [
      text(`, ${t.from} `),
      refs.sources(t.notes(notes, this.n(notes)), "compiledNote", what, counted),
      text(` ${t.and} `),
      refs.sources(t.inputs(this.n(inputs)), "input", what, counted),
      text("."),
    ];
  }

  private n(value: number): string {
    return formatNumber(value, this.lang);
  }
}

const text = (words: string): Inline => ({ kind: "text", text: words });
const heading = (level: 2 | 3, words: string, id: string): ReportNode => ({
  kind: "heading",
  level,
  text: words,
  id,
});
const paragraph = (inlines: Inline[], tone: "normal" | "note"): ReportNode => ({
  kind: "paragraph",
  inlines,
  tone,
});
