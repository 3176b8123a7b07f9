import type { Lang } from "#base/i18n.ts";
import { titleOf } from "#rooms/contributions/door.ts";
import type { ReportData } from "../reports/report-data.ts";
import type { Field } from "../reports/report-refs.ts";
import { textsIn } from "./texts.ts";

const mostDocuments = 100;

/** The numbers and documents a person may put into a sentence. Statements are put in by their number. */
export function insertOptions(data: ReportData, lang: Lang): { field: Field; text: string }[] {
  const t = textsIn(lang).insertOptions;
  const list = (text: string, counted: (Field & { kind: "list" })["counted"]) => ({
    field: { kind: "list" as const, counted },
    text,
  });
  const sources = (text: string, counted: (Field & { kind: "sources" })["counted"]) => ({
    field: { kind: "sources" as const, counted },
    text,
  });
  return [
    list(t.total, {}),
    ...data.areas.map(({ id, name }) => list(t.area(name), { area: id })),
    ...data.findings.map(({ id, sentence }) => list(t.finding(shortened(sentence)), { finding: id })),
    list(t.coded, { place: "coded" }),
    list(t.rest, { place: "rest" }),
    list(t.excluded, { place: "excluded" }),
    list(t.waiting, { place: "waiting" }),
    sources(t.notes, { kind: "compiledNote" }),
    sources(t.inputs, { kind: "input" }),
    sources(t.groups, { kind: "compiledNote", unit: "groups" }),
    ...data.contributions
      .filter((each) => each.documentId !== null)
      .map((each) => ({ document: each.documentId!, title: titleOf(data.titles, each, lang) }))
      .sort((a, b) => a.title.localeCompare(b.title, lang) || (a.document < b.document ? -1 : 1))
      .slice(0, mostDocuments)
      .map(({ document, title }) => ({
        field: { kind: "document" as const, document },
        text: t.document(shortened(title)),
      })),
  ];
}

const shortened = (words: string) => (words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words);
