import type { Lang } from "#base/i18n.ts";
import type { Inline, Report, ReportNode } from "#formats/report.ts";
import {
  type Contribution,
  type Feedback,
  groupName,
  type Statement,
  titleOf,
} from "#rooms/contributions/door.ts";
import type { ReportData } from "./report-data.ts";
import { fingerprintOf } from "./report-fingerprint.ts";
import { frameOfReport, heading, paragraph, type Setting, settingFor, text } from "./report-setting.ts";

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
  const setting = settingFor(data, lang);
  const report = layOutNote(setting, notes, questions);
  return { ...report, byline: `${report.byline} ${setting.t.fingerprint(fingerprintOf(report))}` };
}

/** The same without its fingerprint: what an editor starts from. */
export function layOutNote(setting: Setting, notes: Contribution[], questions: Questions): Report {
  const { data, t, refs, lang } = setting;
  const one = notes.length === 1 ? notes[0] : null;
  const body = notes.flatMap((note) => noteNodes(setting, note, questions.get(note.id) ?? [], one === null));
  return {
    ...frameOfReport(setting),
    title: (one && titleOf(data.titles, one, lang)) || t.noteTitle(data.process.name),
    labels: { references: t.references, page: t.page, of: t.of },
    body: body.length > 0 ? body : [paragraph([text(t.noNotes)])],
    references: refs.list,
  };
}

function noteNodes(
  setting: Setting,
  note: Contribution,
  questions: { number: number; text: string }[],
  named: boolean,
): ReportNode[] {
  const { data, t, n, lang } = setting;
  const key = note.id.slice(-8);
  const level = named ? 3 : 2;
  const points = data.statements.filter((each) => each.contributionId === note.id);
  const feedback = data.feedback.filter((each) => each.contributionId === note.id);
  const failed = [...points, ...feedback].filter((each) => !data.sound.has(each.id)).length;
  const groups = note.groups === null ? null : t.groups(note.groups, n(note.groups));
  return [
    ...(named ? [heading(2, titleOf(data.titles, note, lang), `note-${key}`)] : []),
    paragraph([text(groups === null ? t.groupsUnknown : t.noteIntro(groups, questions.length))]),
    {
      kind: "numbers",
      start: questions[0]?.number ?? 1,
      items: questions.map((each) => [text(each.text)]),
    },
    heading(level, t.feedback, `feedback-${key}`),
    ...(feedback.length === 0 ? [paragraph([text(t.noFeedback)])] : []),
    ...feedback.filter((each) => data.sound.has(each.id)).flatMap((each) => feedbackNodes(setting, each)),
    heading(level, t.points, `points-${key}`),
    ...(points.length === 0 ? [paragraph([text(t.noPoints)])] : []),
    ...pointNodes(
      setting,
      points.filter((each) => data.sound.has(each.id)),
    ),
    ...(failed > 0 ? [paragraph([text(t.unsound(n(failed), failed))], "note")] : []),
  ];
}

/** A paragraph of overall feedback word for word, and under it the points it restates; it is not counted beside them. */
function feedbackNodes({ data, t, refs, n }: Setting, feedback: Feedback): ReportNode[] {
  const restated = feedback.statementIds.flatMap((id) => data.byId.get(id) ?? []);
  const count = restated.length;
  return [
    paragraph([{ kind: "said", text: feedback.text, ref: refs.feedback(feedback, restated) }]),
    paragraph(
      count === 0
        ? [text(t.restatesNone)]
        : [
            text(t.saysTheSame),
            refs.number(t.pointCount(count, n(count)), count, t.restated, { feedback: feedback.id }),
            text("."),
          ],
      "note",
    ),
  ];
}

/** Unknown is said once when it holds for all points, and at the point when it holds for some. */
function pointNodes(setting: Setting, points: Statement[]): ReportNode[] {
  const { t } = setting;
  const noGroup = points.every((each) => each.group === null);
  const noQuestion = points.every((each) => each.questionNumber === null);
  const unknown = noGroup && noQuestion ? t.bothUnknown : noGroup ? t.noGroupKnown : t.noQuestionKnown;
  return [
    { kind: "bullets", items: points.map((each) => pointInlines(setting, each, { noGroup, noQuestion })) },
    ...(points.length > 0 && (noGroup || noQuestion) ? [paragraph([text(unknown)], "note")] : []),
  ];
}

function pointInlines(
  { t, refs, n }: Setting,
  statement: Statement,
  { noGroup, noQuestion }: { noGroup: boolean; noQuestion: boolean },
): Inline[] {
  const { group, questionNumber } = statement;
  const places = [
    ...(noGroup ? [] : [group === null ? t.groupIsUnknown : groupName(group, t.groupWord)]),
    ...(noQuestion
      ? []
      : [questionNumber === null ? t.questionIsUnknown : t.pointQuestion(n(questionNumber))]),
  ];
  return [
    { kind: "said", text: statement.text, ref: refs.statement(statement) },
    ...(places.length > 0 ? [text(` (${places.join(", ")})`)] : []),
  ];
}
