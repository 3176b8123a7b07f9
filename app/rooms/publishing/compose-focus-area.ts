import {
  chooseQuotes,
  groupNamedBy,
  proofOf,
  publicSentence,
  type ReportData,
  statementsIn,
} from "#rooms/sensemaking/door.ts";
import type { Artefact, FocusAreaFace, PublicFinding } from "./artefact.ts";
import type { ArtefactBuilder } from "./artefact-builder.ts";
import { composeThemes } from "./compose-themes.ts";
import { heading } from "./headings.ts";
import { countSenders, inputs, notes } from "./known-groups.ts";
import { countByContribution, holding, type LiveData, placed, startCounting } from "./live-data.ts";
import { showsSmallFinding } from "./shows-small-finding.ts";
import { isFew } from "./small-cells.ts";
import { contributionsOf, tellsMovers } from "./tells-movers.ts";
import { mayName, type Unnamed } from "./unnamed-sentences.ts";

/** How many statements a page quotes where no finding or theme quotes any. */
const mostQuotes = 5;

/** The page of a focus area as it would be published now; null when the area does not stand. */
export function composeFocusArea(live: LiveData, areaId: string): Artefact | null {
  const { report, parts, countedAt, areaNumbers } = live;
  const area = report.areas.find((each) => each.id === areaId);
  if (!area) return null;
  const { builder, cover } = startCounting(live);
  const statements = statementsIn(report, area.id);
  const isHidden = cover.areas.has(area.id);
  // What is hidden for what was told before would be told again by what is quoted of it.
  const isSilent = cover.kept.some((each) => each.area === area.id);
  const known = live.before?.known ?? [];
  const earlier = known.flatMap(({ told }) => told.get(area.id) ?? []);
  const rows = tellsMovers(statements, earlier, contributionsOf(report.statements)) ? "nameless" : "whole";
  const count = isHidden
    ? builder.hidden(report.ledger.total)
    : builder.statements("statements", statements, heading("inArea", area.name), report.ledger.total);
  // Of few statements the notes they stand in are few too, whomever those speak for.
  const sendersOf = (sources: typeof report.contributions) =>
    isFew(statements.length) && sources.length > 0 ? 1 : countSenders(sources);
  const counts = countByContribution(statements);
  const behind = holding(report.contributions, counts);
  const showsBefore = (finding: ReportData["findings"][number]) =>
    showsSmallFinding(
      heading("proves", finding.sentence).da,
      proofOf(report, finding).statements,
      statements,
      known.map((each) => ({ findings: each.findings, all: each.told.get(area.id) ?? null })),
    );
  const findings = sentencesOf(live, area.id)
    .filter((each) => each.mayBeShown)
    .map((finding, at) => {
      const told = publicFinding(report, builder, finding, at + 1, isHidden || showsBefore(finding));
      return isSilent || showsBefore(finding) ? { ...told, quotes: [], counterQuotes: [] } : told;
    });
  const themes = isHidden ? [] : composeThemes(live, builder, statements, area.name);
  const quoted = [...findings, ...themes].some((each) => each.quotes.length > 0);
  const page: FocusAreaFace = {
    kind: "focusArea",
    id: area.id,
    position: areaNumbers.get(area.id)!,
    areas: report.areas.length,
    name: area.name,
    definition: area.definition,
    processName: report.process.name,
    countedAt,
    statements: count,
    inputs: isHidden
      ? builder.hidden(null)
      : builder.sources(
          "inputs",
          "contribution",
          inputs(behind),
          heading("inputsIn", area.name),
          sendersOf(inputs(behind)),
          counts,
          rows,
        ),
    notes: isHidden
      ? builder.hidden(null)
      : builder.sources(
          "notes",
          "note",
          notes(behind),
          heading("notesIn", area.name),
          sendersOf(notes(behind)),
          counts,
          rows,
        ),
    themes,
    findings,
    quotes: quoted || isSilent ? [] : builder.quotable(count, chooseQuotes(report, statements, mostQuotes)),
    rest: report.ledger.rest.map(({ name }, at) => ({
      name,
      count: builder.exact(
        `rest-${at + 1}`,
        placed(report, "rest", name),
        heading("inRest", name),
        report.ledger.total,
      ),
    })),
    parts: { phases: parts.phases, decisions: parts.decisions, promises: parts.promises },
  };
  return { kind: "focusArea", page, lists: builder.lists, statements: builder.finish() };
}

/** The findings of the area that hold, each with whether what it names may be named. */
function sentencesOf(live: LiveData, areaId: string) {
  const { report } = live;
  const { groups } = startCounting(live);
  return report.findings
    .filter(({ query }) => query.focusAreaId === areaId)
    .flatMap((each) => {
      const sentence = publicSentence(report, each);
      const named = groupNamedBy(each.query.template);
      const mayBeShown = named === null || mayName(named, report.contributions, groups);
      return sentence === null ? [] : { ...each, sentence, by: named?.by ?? null, mayBeShown };
    });
}

/** Sentences the page leaves out, as they would tell where statements come from. */
export const unnamedOfArea = (live: LiveData, areaId: string): Unnamed[] =>
  sentencesOf(live, areaId).flatMap(({ sentence, by, mayBeShown }) =>
    by === null || mayBeShown ? [] : { sentence, by },
  );

/** A finding counted among all statements, so that one page has one denominator. */
function publicFinding(
  report: ReportData,
  builder: ArtefactBuilder,
  finding: ReportData["findings"][number],
  at: number,
  isHidden: boolean,
): PublicFinding {
  const proof = proofOf(report, finding);
  const statements = isHidden
    ? builder.hidden(report.ledger.total)
    : builder.statements(
        `finding-${at}`,
        proof.statements,
        heading("proves", finding.sentence),
        report.ledger.total,
      );
  const counter =
    proof.counter.length === 0 || isHidden
      ? null
      : builder.statements(
          `finding-${at}-counter`,
          proof.counter,
          heading("counters", finding.sentence),
          null,
        );
  return {
    sentence: finding.sentence,
    statements,
    quotes: builder.quotable(statements, proof.quotes),
    counter,
    counterQuotes: counter ? builder.quotable(counter, proof.counterQuotes) : [],
  };
}
