import type { Lang } from "#base/i18n.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Inline, Reference } from "#formats/report.ts";
import { type Feedback, groupName, type Statement, titleOf } from "#rooms/contributions/door.ts";
import { placeInDocument } from "#rooms/documents/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { ReportData } from "./report-data.ts";
import { textsIn } from "./texts.ts";

/** Which statements a number counts; the list page understands the same words. */
export interface Counted {
  area?: string;
  /** Alone, or those of it in the area. */
  theme?: string;
  /** Of a theme: those a person has looked at. */
  state?: "confirmed";
  /** The number of a set of statements that say the same; »all«: those in any set; »distinct«: each set by one of them. */
  copies?: string;
  place?: "coded" | "waiting" | "rest" | "excluded";
  reason?: string;
  /** Whether any theme holds them. */
  layer?: "themed" | "unthemed";
  finding?: string;
  /** Of a finding: what says otherwise. */
  side?: "counter";
  /** A view of few. Held against its statements, never opened as a list: how many they are is nobody's business outside. */
  minority?: string;
  feedback?: string;
  document?: string;
  channel?: string;
  kind?: "compiledNote" | "input";
  /** The same list opened for another unit: groups stand beside their notes. */
  unit?: "groups";
}

/** The id of the reference that opens the list of these statements. */
export function listId(counted: Counted): string {
  return `list-${Object.entries(counted).flat().join("-") || "all"}`;
}

/** What a reference stands for: it is asked again when the reference is wanted elsewhere, or frozen. */
export type Field =
  /** Statements counted; printed with unit and denominator. */
  | { kind: "list"; counted: Counted }
  /** The same list as a source, its number not set. */
  | { kind: "citeList"; counted: Counted }
  /** Notes, inputs or groups behind statements. */
  | { kind: "sources"; counted: Counted }
  /** A statement's exact words. */
  | { kind: "said"; statement: string }
  /** A paragraph of overall feedback, in its exact words. */
  | { kind: "feedback"; feedback: string }
  /** A statement as a source, its words not set. */
  | { kind: "cite"; statement: string }
  | { kind: "document"; document: string }
  | { kind: "definition"; area: string }
  /** The newest run of the areas, or of the themes. */
  | { kind: "run"; of?: "themes" }
  | { kind: "agreement" };

/** Collects the references of one report and words the numbers that open them. */
export class ReportRefs {
  readonly list: Reference[] = [];
  /** What each reference stands for, by its id; those that stand for nothing that can be asked again are missing. */
  readonly fields = new Map<string, Field>();
  private readonly known = new Set<string>();
  private readonly lang: Lang;
  private readonly data: Pick<ReportData, "process" | "titles">;

  constructor(lang: Lang, data: Pick<ReportData, "process" | "titles">) {
    this.lang = lang;
    this.data = data;
  }

  /** A number with its unit, leading to the list it counts. */
  number(words: string, count: number, what: string, counted: Counted): Inline {
    const t = textsIn(this.lang);
    const id = listId(counted);
    const href = withQuery(paths.provenStatements(this.data.process.slug), { ...counted });
    this.add({ id, text: t.listRef(formatNumber(count, this.lang), what), href }, { kind: "list", counted });
    return { kind: "ref", text: words, ref: id };
  }

  /** Notes or inputs behind some statements, opening the list of them; `named` says the unit where `words` are figures alone. */
  sources(
    words: string,
    kind: "compiledNote" | "input",
    what: string,
    counted: Counted,
    named = words,
  ): Inline {
    const t = textsIn(this.lang);
    const query = { ...counted, kind };
    const id = `sources-${Object.entries(query).flat().join("-")}`;
    const href = withQuery(paths.provenSources(this.data.process.slug), query);
    this.add({ id, text: t.sourcesRef(named, what), href }, { kind: "sources", counted: query });
    return { kind: "ref", text: words, ref: id };
  }

  /** A sentence of ours that stands on something else than a list: a definition, a run. */
  source(words: string, reference: Reference, field: Field | null = null): Inline {
    this.add(reference, field);
    return { kind: "ref", text: words, ref: reference.id };
  }

  /** The place of one statement in its source; group and question too, which may be unknown and then is said so. */
  statement(statement: Statement): string {
    const t = textsIn(this.lang);
    const id = `statement-${statement.number}`;
    this.add(
      {
        id,
        text: `${t.place(
          this.n(statement.number),
          this.titleOf(statement),
          this.n(statement.spans[0]!.start),
          this.n(statement.spans.at(-1)!.end),
        )}${statement.basis === "compiled" ? this.spokenBy(statement) : ""}`,
        href: paths.statement(this.data.process.slug, statement.id),
      },
      { kind: "said", statement: statement.id },
    );
    return id;
  }

  /** The place of a paragraph of overall feedback, and the statements it restates. */
  feedback(feedback: Feedback, restated: Statement[]): string {
    const t = textsIn(this.lang);
    const id = `feedback-${feedback.documentId}-${feedback.position}`;
    const numbers = restated.map((each) => each.number).sort((a, b) => a - b);
    this.add(
      {
        id,
        text:
          t.feedbackPlace(
            this.data.titles.get(feedback.documentId) ?? "",
            this.n(feedback.spans[0]!.start),
            this.n(feedback.spans.at(-1)!.end),
          ) + (numbers.length > 0 ? t.restates(numbers.map((each) => this.n(each)).join(", ")) : ""),
        href: placeInDocument(this.data.process.slug, feedback.documentId, feedback.rawStart),
      },
      { kind: "feedback", feedback: feedback.id },
    );
    return id;
  }

  private spokenBy({ group, questionNumber }: Statement): string {
    const t = textsIn(this.lang);
    return t.spokenBy(
      group === null ? t.groupIsUnknown : groupName(group, t.groupWord),
      questionNumber === null ? t.questionIsUnknown : t.pointQuestion(this.n(questionNumber)),
    );
  }

  titleOf(statement: Statement): string {
    return titleOf(this.data.titles, statement, this.lang);
  }

  private n(value: number): string {
    return formatNumber(value, this.lang);
  }

  private add(reference: Reference, field: Field | null): void {
    if (this.known.has(reference.id)) return;
    this.known.add(reference.id);
    if (field) this.fields.set(reference.id, field);
    this.list.push(reference);
  }
}
