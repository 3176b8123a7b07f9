import type { Lang } from "#base/i18n.ts";
import type { Inline, ParagraphTone, ReportNode } from "#formats/report.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { sourcesOf } from "./proof.ts";
import type { ReportData } from "./report-data.ts";
import { type Counted, ReportRefs } from "./report-refs.ts";
import { textsIn } from "./texts.ts";

/** What every section of a report is set from: the data, the words of one language, the references so far. */
export interface Setting {
  data: ReportData;
  lang: Lang;
  t: ReturnType<typeof textsIn>;
  refs: ReportRefs;
  n(value: number): string;
  /** What a node is about, where its place in the tree does not say so (see `about`). */
  keys: WeakMap<object, string>;
}

export function settingFor(data: ReportData, lang: Lang): Setting {
  return {
    data,
    lang,
    t: textsIn(lang),
    refs: new ReportRefs(lang, data),
    n: (value) => formatNumber(value, lang),
    keys: new WeakMap(),
  };
}

/** Remembers what a node is about, so that an editor's words stay with it when the report is composed anew. */
export function about<Node extends ReportNode>({ keys }: Setting, key: string, node: Node): Node {
  keys.set(node, key);
  return node;
}

/** What stands around the body of every report of ours. */
export function frameOfReport({ data, lang, t }: Setting) {
  const { process, at } = data;
  return {
    language: lang,
    kicker: [process.municipality, process.caseNumber && t.caseNumber(process.caseNumber)]
      .filter(Boolean)
      .join(" · "),
    lead: null,
    byline: [at && t.countedAt(formatDate(at, lang)), t.notPublished].filter(Boolean).join(" "),
    // Never the clock: the same data give the same bytes. Where nothing has happened, the beginning of time.
    createdAt: (at ?? new Date(0)).toISOString(),
    publisher: process.municipality,
    light: true,
  };
}

/** »9 af 22 udsagn, fra 1 notat og 0 input.«: each unit for itself, each opening its list. */
export function countInlines(
  { data, t, refs, n }: Setting,
  statements: Statement[],
  share: string,
  what: string,
  counted: Counted,
): Inline[] {
  const { notes, inputs } = sourcesOf(data, statements);
  return [
    refs.number(share, statements.length, what, counted),
    text(`, ${t.from} `),
    refs.sources(t.notes(notes, n(notes)), "compiledNote", what, counted),
    text(` ${t.and} `),
    refs.sources(t.inputs(n(inputs)), "input", what, counted),
    text("."),
  ];
}

/** Statements set as quotes, each with its source; the caller has seen to it that they are sound. */
export function quoteNodes({ t, refs, n }: Setting, statements: Statement[]): ReportNode[] {
  return statements.map((each) => ({
    kind: "quote",
    text: each.text,
    source: t.quoteSource(n(each.number), refs.titleOf(each)),
    ref: refs.statement(each),
  }));
}

export const text = (words: string): Inline => ({ kind: "text", text: words });

export const heading = (level: 2 | 3 | 4, words: string, id: string): ReportNode => ({
  kind: "heading",
  level,
  text: words,
  id,
});

export const paragraph = (inlines: Inline[], tone: ParagraphTone = "normal"): ReportNode => ({
  kind: "paragraph",
  inlines,
  tone,
});
