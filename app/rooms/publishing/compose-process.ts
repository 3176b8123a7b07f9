import { statementsIn } from "#rooms/sensemaking/door.ts";
import type { Artefact, ProcessFace, PublicCount, SaidSoFar } from "./artefact.ts";
import { heading } from "./headings.ts";
import { countSenders, inputs, notes } from "./known-groups.ts";
import { type Counting, countByContribution, type LiveData, placed, startCounting } from "./live-data.ts";
import { wereReadAnew } from "./tells-movers.ts";

/** The process page as it would be published now. Pure: the same data, the same artefact. */
export function composeProcess(live: LiveData): Artefact {
  const { report, parts, areaNumbers } = live;
  const counting = startCounting(live);
  const { process } = report;
  const { focusAreas: _, ...rest } = parts;
  const page: ProcessFace = {
    kind: "process",
    name: process.name,
    municipality: process.municipality,
    purpose: process.purpose,
    caseNumber: process.caseNumber,
    parts: rest,
    areas: report.areas.map(({ id, name, definition }) => ({
      id,
      position: areaNumbers.get(id)!,
      name,
      definition,
      statements: counting.cover.areas.has(id)
        ? counting.builder.hidden(report.ledger.total)
        : counting.builder.statements(
            `area-${areaNumbers.get(id)}`,
            statementsIn(report, id),
            heading("inArea", name),
            report.ledger.total,
          ),
    })),
    said: report.ledger.total === 0 ? null : saidSoFar(live, counting),
  };
  return { kind: "process", page, lists: counting.builder.lists, statements: counting.builder.finish() };
}

function saidSoFar({ report, countedAt, before }: LiveData, { groups, builder }: Counting): SaidSoFar {
  const { contributions, statements, ledger } = report;
  const counts = countByContribution(statements);
  const rows = wereReadAnew(statements, before?.known ?? []) ? "uncounted" : "whole";
  const total = builder.exact("statements", statements, heading("all"));
  const ledgerRow = (key: string, place: string, words: ReturnType<typeof heading>, reason?: string) =>
    builder.exact(key, placed(report, place, reason), words, ledger.total);
  return {
    countedAt,
    statements: total,
    inputs: builder.sources(
      "inputs",
      "contribution",
      inputs(contributions),
      heading("inputs"),
      null,
      counts,
      rows,
    ),
    notes: builder.sources("notes", "note", notes(contributions), heading("notes"), null, counts, rows),
    groups: notes(contributions).some((each) => (each.groups ?? 0) > 0)
      ? builder.groups("groups", notes(contributions), heading("groups"), counts)
      : null,
    channels: groups.channels.map((channels, at) => {
      const through = contributions.filter((each) => (channels as string[]).includes(each.channel));
      const of = (kind: "inputs" | "notes", sources: typeof contributions): PublicCount =>
        builder.sources(
          `channel-${at + 1}-${kind}`,
          kind === "inputs" ? "contribution" : "note",
          sources,
          heading(kind === "inputs" ? "inputsThrough" : "notesThrough", channels),
          countSenders(sources),
          counts,
          rows,
        );
      return { channels, inputs: of("inputs", inputs(through)), notes: of("notes", notes(through)) };
    }),
    ledger: {
      coded: ledgerRow("coded", "coded", heading("coded")),
      waiting: ledgerRow("waiting", "waiting", heading("waiting")),
      rest: ledger.rest.map(({ name }, at) => ({
        name,
        count: ledgerRow(`rest-${at + 1}`, "rest", heading("inRest", name), name),
      })),
      excluded: ledger.excluded.map(({ reason }, at) => ({
        reason,
        count: ledgerRow(`left-out-${at + 1}`, "excluded", heading("leftOut", reason), reason),
      })),
      total,
    },
  };
}
