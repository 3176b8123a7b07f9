import type { Trx } from "#base/db.ts";
import { type Document, listDocuments } from "#rooms/documents/door.ts";
import { type AgendaItem, listItems, listMeetings } from "#rooms/meetings/door.ts";
import { listCommittees } from "#rooms/people/door.ts";
import { formatWhen, getProcessBySlug, listParts, type Process } from "#rooms/process/door.ts";
import { gatherReportData, getVersion, listVersions, type ReportData } from "#rooms/sensemaking/door.ts";
import { caseParts } from "./case-parts.ts";
import type { Sheet } from "./sheet.ts";
import { words } from "./words.ts";

interface FiledDocument {
  number: number;
  document: Document;
  /** Name in the bundle. */
  path: string;
  isRemoved: boolean;
}

export interface Gathered {
  process: Process;
  documents: FiledDocument[];
  versions: Awaited<ReturnType<typeof getVersion>>[];
  data: ReportData;
  decisions: Sheet;
  inputs: Sheet;
  ledger: Sheet;
  statements: Sheet;
  /** Rows of the index, file and hash still to be told. */
  index(filed: { file: string; sha256: string }[]): Sheet;
}

/** Everything that goes into the bundle, read in one transaction, in a fixed order. */
export async function gatherHandover(trx: Trx, slug: string): Promise<Gathered> {
  const process = await getProcessBySlug(trx, slug);
  const data = await gatherReportData(trx, process);
  const documents = await fileDocuments(trx, process);
  const committees = new Map((await listCommittees(trx)).map(({ id, name }) => [id, name]));
  const items = await listProcessItems(trx, process);
  return {
    process,
    documents,
    versions: await newestVersions(trx, process),
    data,
    decisions: await decisionSheet(trx, process, items),
    inputs: inputSheet(process, data),
    ledger: ledgerSheet(process, data),
    statements: statementSheet(process, data),
    index: (filed) => ({
      title: words.titles.index(process.name),
      head: words.index,
      rows: documents.map(({ number, document }, at) => {
        const own = items.find((item) => item.documentId === document.id && item.content.caseNumber);
        return [
          number,
          document.title,
          document.receivedOn ?? document.uploadedAt.toISOString().slice(0, 10),
          words.channels[document.channel] ?? document.channel,
          committees.get(document.committeeId ?? "") ?? words.noWayBack,
          filed[at]!.file,
          filed[at]!.sha256,
          ...caseParts(own?.content.caseNumber?.text ?? process.caseNumber),
        ];
      }),
    }),
  };
}

async function fileDocuments(trx: Trx, process: Process): Promise<FiledDocument[]> {
  const { found } = await listDocuments(trx, process.id);
  return found
    .sort((a, b) => a.uploadedAt.getTime() - b.uploadedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map((document, index) => ({
      number: index + 1,
      document,
      path: `materiale/${String(index + 1).padStart(3, "0")}-${safeName(document.filename)}`,
      isRemoved: document.removedAt !== null,
    }));
}

/** A name that every file system and case system takes. */
const safeName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+/, "")
    .slice(-80) || "fil";

/** The newest approved version of the summary and of each note, in the order they were first approved. */
async function newestVersions(trx: Trx, process: Process): Promise<Gathered["versions"]> {
  const newest = new Map<string, string>();
  for (const { id, draftId } of await listVersions(trx, process.id))
    if (!newest.has(draftId)) newest.set(draftId, id);
  const versions: Gathered["versions"] = [];
  for (const id of [...newest.values()].reverse()) versions.push(await getVersion(trx, id));
  return versions;
}

type DatedItem = AgendaItem & { heldOn: string; committee: string };

async function listProcessItems(trx: Trx, process: Process): Promise<DatedItem[]> {
  const items: DatedItem[] = [];
  for (const meeting of await listMeetings(trx, process.id))
    for (const item of await listItems(trx, meeting.id))
      items.push({
        ...item,
        heldOn: meeting.heldOn ? formatWhen(meeting.heldOn, "da") : "",
        committee: meeting.committeeName ?? "",
      });
  return items;
}

async function decisionSheet(trx: Trx, process: Process, items: DatedItem[]): Promise<Sheet> {
  const { decisions } = await listParts(trx, process.id);
  const rows = [
    ...decisions.map((decision) => [
      words.decision,
      decision.decidedOn ? formatWhen(decision.decidedOn, "da") : "",
      decision.what,
      decision.decidedBy,
      "",
      ...caseParts(decision.caseNumber ?? process.caseNumber),
    ]),
    ...items
      .filter(({ content }) => content.outcome !== null)
      .map(({ heldOn, committee, content }) => [
        words.item,
        heldOn,
        [content.number, content.title].filter(Boolean).join(" "),
        committee,
        [words.outcomes[content.outcome!.kind], content.outcome!.text].filter(Boolean).join(": "),
        ...caseParts(content.caseNumber?.text ?? process.caseNumber),
      ]),
  ];
  return {
    title: words.titles.decisions(process.name),
    head: words.decisions,
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}

/** What came without a file of its own: a row of a sheet, a mail that was pasted. Its statements are its words. */
function inputSheet(process: Process, { contributions, statements, titles }: ReportData): Sheet {
  const said = new Map<string, string[]>();
  for (const { contributionId, text } of statements)
    said.set(contributionId, [...(said.get(contributionId) ?? []), text]);
  const order = new Map(statements.map(({ contributionId, number }) => [contributionId, number]));
  const rows = contributions
    .filter(({ documentId }) => documentId === null)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .map((each) => [
      words.channels[each.channel] ?? each.channel,
      each.senderKind ?? words.noWayBack,
      each.place ?? "",
      each.saidOn ?? "",
      `${titles.get(each.intakeId ?? "") ?? ""}${each.rowNumber === null ? "" : `, række ${each.rowNumber}`}`,
      (said.get(each.id) ?? []).join("\n"),
    ]);
  return {
    title: words.titles.inputs(process.name),
    head: words.inputs,
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}

function ledgerSheet(process: Process, { ledger }: ReportData): Sheet {
  const { places } = words;
  return {
    title: words.titles.ledger(process.name),
    head: words.ledger,
    rows: [
      [places.coded!, "", ledger.coded],
      ...ledger.rest.map(({ name, count }) => [places.rest!, name, count]),
      ...ledger.excluded.map(({ reason, count }) => [places.excluded!, reason, count]),
      [places.waiting!, "", ledger.waiting],
      [words.total, "", ledger.total],
    ],
  };
}

function statementSheet(process: Process, data: ReportData): Sheet {
  const places = new Map(data.places.map((place) => [place.statementId, place]));
  const areasOf = (id: string) =>
    data.areas.filter((area) => data.byArea.get(area.id)?.includes(id)).map(({ name }) => name);
  return {
    title: words.titles.statements(process.name),
    head: words.statements,
    rows: data.statements.map(({ id, number, text, documentId, intakeId }) => {
      const place = places.get(id);
      return [
        number,
        text,
        data.titles.get(documentId ?? intakeId ?? "") ?? "",
        words.places[place?.place ?? "waiting"] ?? "",
        place?.reason ?? "",
        areasOf(id).join(", "),
      ];
    }),
  };
}
