import type { Lang } from "#base/i18n.ts";
import type { Contribution } from "#rooms/contributions/door.ts";
import type { Channel } from "#rooms/documents/door.ts";
import { removedMark } from "#sense/strike/struck.ts";
import type { ArtefactList, ArtefactSource, ArtefactStatement, PublicCount } from "./artefact.ts";
import type { KnownGroups } from "./known-groups.ts";
import { isFew } from "./small-cells.ts";

/** A statement on its way into an artefact. */
export interface SourceStatement {
  id: string;
  number: number;
  text: string;
  contributionId: string;
  documentId: string | null;
  intakeId: string | null;
}

interface Known {
  groups: KnownGroups;
  /** Statements that people have left out: counted and listed, their words not shown. */
  leftOut: ReadonlySet<string>;
}

type Heading = Record<Lang, string>;

/** Collects what the numbers of one artefact count, so that each opens its list and each statement stands once. */
export class ArtefactBuilder {
  readonly lists: ArtefactList[] = [];
  private readonly known: Known;
  private readonly held = new Map<number, ArtefactStatement>();
  /** Those that stand for a few: one is enough for all lists it is in. */
  private readonly examples = new Set<number>();

  constructor(known: Known) {
    this.known = known;
  }

  /** A number that stands exactly, opening all it counts. */
  exact(
    key: string,
    statements: readonly SourceStatement[],
    heading: Heading,
    of: number | null = null,
  ): PublicCount {
    const numbers = statements.map((each) => this.hold(each)).sort((a, b) => a - b);
    this.list({ key, unit: "statement", heading, count: numbers.length, statements: numbers, sources: [] });
    return { count: numbers.length, of, list: key };
  }

  /** A number of statements; from 1 to 4 it is »fewer than 5« and shows one of them. */
  statements(
    key: string,
    statements: readonly SourceStatement[],
    heading: Heading,
    of: number | null,
  ): PublicCount {
    if (!isFew(statements.length)) return this.exact(key, statements, heading, of);
    const one = this.hold(this.oneOf(statements));
    this.examples.add(one);
    this.list({ key, unit: "statement", heading, count: null, statements: [one], sources: [] });
    return { count: null, of, list: key };
  }

  /** Does it stand for a few? */
  isExample(number: number): boolean {
    return this.examples.has(number);
  }

  /** A number that is not told, for what it would tell of others; opens nothing. */
  hidden(of: number | null): PublicCount {
    return { count: null, of, list: "", hidden: true };
  }

  /** Which of these may be quoted under a number: all, or when they are few the one its list shows. */
  quotable<S extends SourceStatement>(count: PublicCount, quotes: readonly S[]): number[] {
    const list = this.lists.find((each) => each.key === count.list);
    const shown = quotes.filter((each) => this.heldBackOf(each) === null).map((each) => this.hold(each));
    if (count.count !== null || count.hidden) return shown;
    return (list?.statements ?? []).filter((number) => this.held.get(number)?.heldBack === null);
  }

  /**
   * Notes or inputs behind a number.
   *
   * @param senders how many they are sent by or speak for; few are »fewer than 5«
   * @param counts statements of each contribution within the number
   * @param rows »uncounted« keeps how many statements each holds to itself, »nameless« all of it; see `tellsMovers`
   */
  sources(
    key: string,
    unit: "contribution" | "note",
    sources: readonly Contribution[],
    heading: Heading,
    senders: number | null,
    counts: ReadonlyMap<string, number>,
    rows: "whole" | "uncounted" | "nameless" = "whole",
  ): PublicCount {
    if (senders !== null && isFew(senders)) {
      this.list({ key, unit, heading, count: null, statements: [], sources: [unknownSource] });
      return { count: null, of: null, list: key };
    }
    const told = sources.map((each) => {
      if (rows === "nameless") return unknownSource;
      const one = this.sourceOf(each, counts);
      return rows === "uncounted" ? { ...one, statements: null } : one;
    });
    this.list({ key, unit, heading, count: told.length, statements: [], sources: told.sort(bySize) });
    return { count: told.length, of: null, list: key };
  }

  /** Groups behind notes: as many as their notes say. */
  groups(
    key: string,
    sources: readonly Contribution[],
    heading: Heading,
    counts: ReadonlyMap<string, number>,
  ): PublicCount {
    const rows = sources
      .filter((each) => (each.groups ?? 0) > 0)
      .map((each) => this.sourceOf(each, counts))
      .sort(bySize);
    const count = rows.reduce((sum, each) => sum + (each.groups ?? 0), 0);
    this.list({ key, unit: "group", heading, count, statements: [], sources: rows });
    return { count, of: null, list: key };
  }

  /** All statements that a list or a quote names, in order of number. */
  finish(): ArtefactStatement[] {
    return [...this.held.values()].sort((a, b) => a.number - b.number);
  }

  /** Takes a statement in; each stands once however often it is counted or quoted. */
  hold(statement: SourceStatement): number {
    const { id, number, text } = statement;
    if (this.held.has(number)) return number;
    const heldBack = this.heldBackOf(statement);
    const isShown = heldBack === null;
    this.held.set(number, {
      statementId: id,
      number,
      text: isShown ? text : null,
      heldBack,
      masked: false,
      title: null,
      channel: null,
    });
    return number;
  }

  /** The one that stands for few: the first whose words may be shown. */
  private oneOf(statements: readonly SourceStatement[]): SourceStatement {
    const shown = statements.filter((each) => this.heldBackOf(each) === null);
    return shown.find(({ number }) => this.examples.has(number)) ?? shown[0] ?? statements[0]!;
  }

  /** Why the words are not shown; what was removed by law is so wherever it was left. */
  private heldBackOf({ id, text }: SourceStatement): ArtefactStatement["heldBack"] {
    if (text === removedMark) return "removed";
    return this.known.leftOut.has(id) ? "leftOut" : null;
  }

  private sourceOf(contribution: Contribution, counts: ReadonlyMap<string, number>): ArtefactSource {
    return {
      title: this.known.groups.title(contribution),
      channel: this.known.groups.channel(contribution.id) as Channel | null,
      groups: contribution.groups,
      statements: counts.get(contribution.id) ?? 0,
    };
  }

  private list(list: ArtefactList): void {
    if (this.lists.some((each) => each.key === list.key)) throw new Error(`two lists are called ${list.key}`);
    this.lists.push(list);
  }
}

const unknownSource: ArtefactSource = { title: null, channel: null, groups: null, statements: null };

/** Named ones first, by size; the order of arrival would tell who is who. */
function bySize(a: ArtefactSource, b: ArtefactSource): number {
  return (
    Number(a.title === null) - Number(b.title === null) ||
    (b.statements ?? 0) - (a.statements ?? 0) ||
    (a.title ?? "").localeCompare(b.title ?? "", "da") ||
    (b.groups ?? 0) - (a.groups ?? 0) ||
    (a.channel ?? "").localeCompare(b.channel ?? "")
  );
}
