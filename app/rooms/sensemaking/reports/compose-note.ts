import type { Lang } from "#base/i18n.ts";
import type { Inline, Report, ReportNode } from "#formats/report.ts";
import { type Contribution, groupName, type Statement } from "#rooms/contributions/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { ReportData } from "./report-data.ts";
import { ReportRefs } from "./report-refs.ts";
import { textsIn } from "./texts.ts";

/** What the groups of a note were asked, by contribution. */
export type Questions = Map<string, { number: number; text: string }[]>;

/**
 * The compiled note: overall feedback, then the points, verbatim and each with
 * its place. The form works councils know.
 *
 * @param notes the notes to compile, in order
 */
export function composeNote(
  data: ReportData,
  notes: Contribution[],
  questions: Questions,
  lang: Lang,
): Report {
  const t = textsIn(lang);
  const refs = new ReportRefs(lang, data);
  const { process } = data;
  const one = notes.length === 1 ? notes[0] : null;
  const body = notes.flatMap((note) =>
    noteNodes(data, note, questions.get(note.id) ?? [], refs, lang, one === null),
  );
  return {
    language: lang,
    title: one ? (data.titles.get(one.documentId) ?? "") : t.noteTitle(process.name),
    kicker: [process.municipality, process.caseNumber && t.caseNumber(process.caseNumber)]
      .filter(Boolean)
      .join(" · "),
    lead: null,
    byline: [t.countedAt(formatDate(data.at, lang)), t.notPublished].join(" "),
    createdAt: data.at.toISOString(),
    publisher: process.municipality,
    labels: { references: t.references, page: t.page, of: t.of },
    body: body.length > 0 ? body : [{ kind: "paragraph", inlines: [{ kind: "text", text: t.noNotes }] }],
    references: refs.list,
  };
}

function noteNodes(
  data: ReportData,
  note: Contribution,
  questions: { number: number; text: string }[],
  refs: ReportRefs,
  lang: Lang,
  named: boolean,
): ReportNode[] {
  const t = textsIn(lang);
  const text = (words: string): Inline => ({ kind: "text", text: words });
  const level = named ? 3 : 2;
  const id = data.titles.get(note.documentId) ?? note.id;
  const heading = (words: string, key: string): ReportNode => ({
    kind: "heading",
    level,
    text: words,
    id: `${key}-${note.id.slice(-8)}`,
  });
  const points = data.statements.filter((each) => each.contributionId === note.id);
  const feedback = data.feedback.filter((each) => each.documentId === note.documentId);
  const groups =
    note.groups === null
      ? t.groupsUnknown
      : t.noteIntro(t.groups(note.groups, formatNumber(note.groups, lang)));
  return [
    ...(named
      ? [{ kind: "heading" as const, level: 2 as const, text: id, id: `note-${note.id.slice(-8)}` }]
      : []),
    { kind: "paragraph", inlines: [text(groups)] },
    ...(questions.length > 0
      ? [
          heading(t.questions, "questions"),
          {
            kind: "numbers" as const,
            start: questions[0]!.number,
            items: questions.map((each) => [text(each.text)]),
          },
        ]
      : []),
    heading(t.feedback, "feedback"),
    ...(feedback.length === 0 ? [{ kind: "paragraph" as const, inlines: [text(t.noFeedback)] }] : []),
    ...feedback.map((each): ReportNode => {
      const restated = each.statementIds.flatMap((statement) => data.byId.get(statement) ?? []);
      return {
        kind: "paragraph",
        inlines: [{ kind: "said", text: each.text, ref: refs.feedback(each, restated) }],
      };
    }),
    heading(t.points, "points"),
    ...(points.length === 0
      ? [{ kind: "paragraph" as const, inlines: [text(t.noPoints)] }]
      : [{ kind: "bullets" as const, items: points.map((each) => pointInlines(each, refs, lang)) }]),
    ...(points.some((each) => each.group === null && each.questionNumber === null)
      ? [{ kind: "paragraph" as const, tone: "note" as const, inlines: [text(t.groupUnknown)] }]
      : []),
  ];
}

function pointInlines(statement: Statement, refs: ReportRefs, lang: Lang): Inline[] {
  const t = textsIn(lang);
  const known = [
    statement.group && groupName(statement.group, t.groupWord),
    statement.questionNumber !== null && t.pointQuestion(String(statement.questionNumber)),
  ].filter(Boolean);
  return [
    { kind: "said", text: statement.text, ref: refs.statement(statement) },
    ...(known.length > 0 ? [{ kind: "text" as const, text: ` (${known.join(", ")})` }] : []),
  ];
}
