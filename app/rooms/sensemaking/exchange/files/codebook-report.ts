import { paths } from "#base/paths.ts";
import type { Inline, Reference, Report, ReportNode } from "#formats/report.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { ExchangeCode, ExchangeData, ExchangeStatement } from "../exchange-data.ts";
import { textsIn } from "../texts.ts";
import type { CodeExamples } from "./code-examples.ts";
import { ledgerLines } from "./ledger-lines.ts";
import { countByCode } from "./table.ts";

/** The codebook for people to read and mend together: what each code covers, what it sounds like, how much lies in it. */
export function codebookReport(data: ExchangeData, examples: ReadonlyMap<string, CodeExamples>): Report {
  const { process, language, at } = data;
  const t = textsIn(language);
  const references = new Map<string, Reference>();
  const counts = countByCode(data);
  const confirmed = countByCode({
    codings: data.codings.filter((coding) => coding.state === "confirmed"),
  });
  const titles = new Map(data.sources.map(({ id, title }) => [id, title]));
  const n = (value: number) => formatNumber(value, language);
  const quote = (statement: ExchangeStatement): ReportNode => {
    const ref = `statement-${statement.number}`;
    const source = t.quoteSource(n(statement.number), titles.get(statement.sourceId) ?? "");
    references.set(ref, { id: ref, text: source, href: paths.statement(process.slug, statement.id) });
    return { kind: "quote", text: statement.text, source, ref };
  };
  const words = (code: ExchangeCode): ReportNode[] => [
    paragraph(code.definition || t.noDefinition, code.definition === ""),
    ...labelled(t.useWhen, code.useWhen),
    ...labelled(t.notWhen, code.notWhen),
    ...(code.ended ? [paragraph(t.endedArea, true)] : []),
  ];
  const count = (code: ExchangeCode): ReportNode[] => {
    const all = counts.get(code.guid) ?? 0;
    const seen = confirmed.get(code.guid) ?? 0;
    return [
      { kind: "paragraph", inlines: [strong(t.countOf(n(all), n(data.ledger.total)))] },
      ...(seen < all ? [paragraph(t.confirmedOf(n(seen)), true)] : []),
    ];
  };
  const said = (code: ExchangeCode): ReportNode[] => {
    const { typical, borderline } = examples.get(code.guid) ?? { typical: null, borderline: null };
    if (!typical) return [paragraph(t.noExample, true)];
    return [
      { kind: "paragraph", inlines: [strong(t.typical)] },
      quote(typical),
      ...(borderline
        ? ([{ kind: "paragraph", inlines: [strong(t.borderline)] }, quote(borderline)] as ReportNode[])
        : []),
    ];
  };
  const section = (code: ExchangeCode, level: 2 | 3 | 4): ReportNode[] => [
    { kind: "heading", level, text: code.name, id: `code-${code.guid}` },
    ...words(code),
    ...count(code),
    ...said(code),
    ...data.codes
      .filter((each) => each.parent === code.guid)
      .flatMap((each) => section(each, level === 2 ? 3 : 4)),
  ];
  const loose = data.codes.filter((code) => code.kind === "theme" && code.parent === null);
  return {
    language,
    title: t.codebookTitle(process.name),
    kicker: process.municipality,
    lead: t.codebookLead,
    byline: at ? t.codebookByline(formatDate(at, language)) : null,
    createdAt: (at ?? new Date(0)).toISOString(),
    publisher: process.municipality,
    body: [
      ...data.codes.filter((code) => code.kind === "area").flatMap((code) => section(code, 2)),
      ...(loose.length === 0
        ? []
        : [
            { kind: "heading" as const, level: 2 as const, text: t.looseThemes, id: "loose-themes" },
            ...loose.flatMap((code) => section(code, 3)),
          ]),
      { kind: "heading", level: 2, text: t.ledger, id: "ledger" },
      ledgerNode(data),
      paragraph(t.countsNote, true),
    ],
    references: [...references.values()],
    labels: { references: t.references, page: t.page, of: t.of },
  };
}

function ledgerNode({ ledger, language }: ExchangeData): ReportNode {
  const t = textsIn(language);
  return {
    kind: "table",
    caption: t.ledger,
    head: [t.ledger, t.ledgerUnit],
    rows: ledgerLines(ledger).map(({ place, reason, count }) => ({
      cells: [[text(reason ?? capitalised(t.values[place] ?? place))], [text(String(count))]],
      ...(place === "total" ? { tone: "sum" as const } : reason === null ? {} : { tone: "sub" as const }),
    })),
    numeric: [1],
  };
}

const text = (words: string): Inline => ({ kind: "text", text: words });
const strong = (words: string): Inline => ({ kind: "text", text: words, strong: true });
const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase("da") + words.slice(1);

const paragraph = (words: string, isNote = false): ReportNode => ({
  kind: "paragraph",
  inlines: [text(words)],
  ...(isNote ? { tone: "note" as const } : {}),
});

const labelled = (label: string, words: string): ReportNode[] =>
  words === "" ? [] : [{ kind: "paragraph", inlines: [strong(`${label}: `), text(words)] }];
