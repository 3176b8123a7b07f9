import { guidOf } from "#formats/refi-qda/guid.ts";
import type {
  QdaCase,
  QdaCode,
  QdaCodebook,
  QdaProject,
  QdaSelection,
  QdaSet,
  QdaSource,
  QdaValue,
  QdaVariable,
} from "#formats/refi-qda/qda-project.ts";
import { selectionName } from "#formats/refi-qda/write-qdpx.ts";
import { areaSetGuid, headingGuids, ledgerNoteGuid } from "../code-guid.ts";
import type { ExchangeCode, ExchangeData, ExchangeSource, ExchangeStatement } from "../exchange-data.ts";
import { textsIn } from "../texts.ts";
import { describeCode } from "./code-description.ts";
import { ledgerSentence, ledgerText } from "./ledger-lines.ts";

const origin = "Forsamlingshus";

/**
 * The coding as other programs for qualitative analysis read it. Each statement is a selection,
 * each decision that something belongs under a code a coding with its coder; a rest and a reason to
 * leave out are codes under headings of their own. What a person rejected has no place in the standard.
 */
export function toProject(data: ExchangeData): QdaProject {
  const { process, language, at, statements, codings } = data;
  const t = textsIn(language);
  const createdAt = (at ?? new Date(0)).toISOString();
  const bySource = groupBy(
    statements.filter((each) => each.span !== null),
    (each) => each.sourceId,
  );
  const byStatement = groupBy(
    codings.filter((coding) => coding.state !== "rejected"),
    (coding) => coding.statementId,
  );
  const selectionOf = (statement: ExchangeStatement, source: ExchangeSource): QdaSelection => {
    const { start, end } = statement.span!;
    return {
      guid: statement.id,
      name: selectionName(source.text, start, end),
      description: t.statementNo(statement.number),
      start,
      end,
      createdBy: null,
      createdAt: null,
      noteRefs: [],
      codings: (byStatement.get(statement.id) ?? []).map((coding) => ({
        guid: guidOf(process.id, `coding ${coding.id}`),
        code: coding.code,
        createdBy: coding.personId,
        createdAt: coding.at.toISOString(),
        noteRefs: [],
      })),
    };
  };
  const variables = variablesOf(data);
  return {
    name: process.name,
    origin,
    createdBy: null,
    createdAt,
    description: t.projectDescription(process.name, process.municipality, ledgerSentence(data.ledger, t)),
    users: data.people.map(({ id, name }) => ({ guid: id, name })),
    ...toTree(data),
    variables: Object.values(variables),
    cases: casesOf(data, variables),
    sources: data.sources.map(
      (source): QdaSource => ({
        guid: source.id,
        name: source.title,
        description: "",
        text: source.text,
        createdBy: null,
        createdAt: null,
        selections: (bySource.get(source.id) ?? []).map((each) => selectionOf(each, source)),
        codings: [],
        noteRefs: [],
        values: [],
      }),
    ),
    notes: [
      { guid: ledgerNoteGuid, name: t.ledger, text: ledgerText(data.ledger), createdBy: null, createdAt },
    ],
    noteRefs: [ledgerNoteGuid],
  };
}

/** The codebook alone. The sums of the ledger stand at the set of focus areas, the only place that has words. */
export function toCodebook(data: ExchangeData): QdaCodebook {
  return { origin, ...toTree(data) };
}

function toTree(data: ExchangeData): { codes: QdaCode[]; sets: QdaSet[] } {
  const t = textsIn(data.language);
  const { codes, language } = data;
  const under = (parent: string | null, test: (code: ExchangeCode) => boolean): QdaCode[] =>
    codes
      .filter((code) => code.parent === parent && test(code))
      .map((code) => ({
        guid: code.guid,
        name: code.name,
        description: describeCode(code, language),
        colour: null,
        isCodable: true,
        noteRefs: [],
        codes: under(code.guid, () => true),
      }));
  const heading = (guid: string, name: string, description: string, held: QdaCode[]): QdaCode[] =>
    held.length === 0
      ? []
      : [{ guid, name, description, colour: null, isCodable: false, noteRefs: [], codes: held }];
  const areas = under(null, (code) => code.kind === "area");
  const loose = under(null, (code) => code.kind === "theme");
  const rests = under(null, (code) => code.kind === "rest");
  const excluded = under(null, (code) => code.kind === "exclusion");
  return {
    codes: [
      ...areas,
      ...heading(headingGuids.loose, t.looseThemes, t.looseThemesLead, loose),
      ...heading(headingGuids.rest, t.rests, t.restsLead, rests),
      ...heading(headingGuids.exclusion, t.exclusions, t.exclusionsLead, excluded),
    ],
    sets: [
      {
        guid: areaSetGuid,
        name: t.focusAreas,
        description: ledgerSentence(data.ledger, t),
        codes: areas.map((area) => area.guid),
        sources: [],
        notes: [],
      },
    ],
  };
}

type Variables = Record<"channel" | "senderKind" | "place" | "saidOn" | "group", QdaVariable>;

function variablesOf({ process, language }: ExchangeData): Variables {
  const t = textsIn(language);
  const variable = (key: keyof Variables, kind: QdaVariable["kind"] = "Text"): QdaVariable => ({
    guid: guidOf(process.id, `variable ${key}`),
    name: t.variables[key],
    description: "",
    kind,
  });
  return {
    channel: variable("channel"),
    senderKind: variable("senderKind"),
    place: variable("place"),
    saidOn: variable("saidOn", "Date"),
    group: variable("group"),
  };
}

/** One case for each source, and one for each group or table in it with what that group said. */
function casesOf({ process, language, sources, statements }: ExchangeData, variables: Variables): QdaCase[] {
  const t = textsIn(language);
  const grouped = groupBy(
    statements.filter((each) => each.group !== null && each.span !== null),
    (each) => each.sourceId,
  );
  return sources.flatMap((source) => {
    const known: QdaValue[] = [
      value(variables.channel, t.channels[source.channel] ?? source.channel),
      value(variables.senderKind, source.senderKind),
      value(variables.place, source.place),
      value(variables.saidOn, source.saidOn),
    ].flat();
    const one = (name: string, key: string, rest: Pick<QdaCase, "values" | "sources" | "selections">) => ({
      guid: guidOf(process.id, `case ${source.id} ${key}`),
      name,
      description: "",
      codes: [],
      ...rest,
    });
    const groups = [...groupBy(grouped.get(source.id) ?? [], (each) => each.group!)];
    return [
      one(source.title, "", { values: known, sources: [source.id], selections: [] }),
      ...groups.map(([group, said]) =>
        one(`${source.title}, ${t.groupName(group)}`, `group ${group}`, {
          values: [...known, ...value(variables.group, group)],
          sources: [],
          selections: said.map((each) => each.id),
        }),
      ),
    ];
  });
}

function value(variable: QdaVariable, written: string | null): QdaValue[] {
  return written === null || written === ""
    ? []
    : [{ variable: variable.guid, kind: variable.kind, value: written }];
}

function groupBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
