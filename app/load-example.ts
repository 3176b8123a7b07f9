import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { SignedIn } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import { type EventRecord, recordEvent } from "#base/events.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { extract } from "#formats/extract/extract.ts";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import { read } from "#formats/reader/read.ts";
import { addDocument, approveReading, type Channel, listReadings } from "#rooms/documents/door.ts";
import { housePersonId, listCommittees } from "#rooms/people/door.ts";
import { createProcessFromFile, getProcessBySlug, listProcesses, type Process } from "#rooms/process/door.ts";
import { listThings, openDesk } from "#rooms/publishing/desk.ts";
import type { Thing } from "#rooms/publishing/thing.ts";
import { approveExample, codeExample, publishExample } from "./code-example.ts";
import { exampleFolder, hasEvent, isExampleDue } from "./example-due.ts";
import type { OpenHouse } from "./server.ts";

interface ManifestEntry {
  path: string;
  title: string;
  channel: Channel;
  received: string;
  committee: string | null;
}

/**
 * Loads the example process through the importers, once, into an empty house. A
 * start that was cut off goes on where it stopped: each file is a transaction of
 * its own, and the same bytes are never taken twice. Readings without doubts are
 * approved by the house; those with doubts wait for a person, as they should.
 * Most statements are coded, a summary is approved and the pages are published,
 * so that a newcomer sees the whole way; the rest is left to try one's hand at.
 */
export async function loadExample(
  open: Pick<OpenHouse, "house" | "runNextJob">,
  objectFolder: string,
  say: (line: string) => void,
): Promise<void> {
  const { house } = open;
  const file = JSON.parse(await readFile(new URL("process.json", exampleFolder), "utf8")) as {
    slug: string;
    committees: { key: string; name: string }[];
  };
  if (!(await isExampleDue(house.db))) return;
  await asHouse(async (trx) => {
    if ((await listProcesses(trx)).length > 0) return;
    say("Loading the example process …");
    await createProcessFromFile(acting(trx), file);
  });

  const { documents } = JSON.parse(await readFile(new URL("manifest.json", exampleFolder), "utf8")) as {
    documents: ManifestEntry[];
  };
  const objects = folderObjectStore(objectFolder);
  for (const entry of documents) {
    const bytes = await readFile(new URL(entry.path, exampleFolder));
    const filename = basename(entry.path);
    // Our own files, read here and not in a worker each, as files from outside are.
    const extraction = await extract(bytes, filename);
    const readDocument = { filename, bytes, extraction, reading: read(extraction, emptyRecipe) };
    await asHouse(async (trx) => {
      const process = await getProcessBySlug(trx, file.slug);
      const name = file.committees.find(({ key }) => key === entry.committee)?.name;
      const committee = (await listCommittees(trx)).find((each) => each.name === name);
      const { document } = await addDocument(
        acting(trx),
        process.id,
        readDocument,
        {
          channel: entry.channel,
          committeeId: committee?.id ?? null,
          receivedOn: entry.received,
          title: entry.title,
        },
        objects,
      );
      const [head] = await listReadings(trx, document.id);
      if (head && !head.approvedAt && head.openDoubts === 0)
        await approveReading(acting(trx), document, head);
    });
  }
  while (await open.runNextJob());
  say("Coding and publishing it …");
  await asHouse(async (trx) => {
    const process = await getProcessBySlug(trx, file.slug);
    if (!(await hasEvent(trx, "statementCoded"))) await codeExample(signedIn(trx), process);
  });
  while (await open.runNextJob());
  await asHouse(async (trx) => {
    const process = await getProcessBySlug(trx, file.slug);
    if (!(await hasEvent(trx, "reportApproved"))) await approveExample(signedIn(trx), process);
  });
  await asHouse(async (trx) => {
    const process = await getProcessBySlug(trx, file.slug);
    await publishExample(signedIn(trx), process, objects, await unpublished(trx, process));
  });
  await asHouse(async (trx) => {
    const process = await getProcessBySlug(trx, file.slug);
    await acting(trx).record({
      kind: "exampleLoaded",
      processId: process.id,
      subjectKind: "process",
      subjectId: process.id,
    });
  });
  while (await open.runNextJob());
  say(`The example process is loaded: ${documents.length} documents in ${file.slug}.`);

  async function unpublished(trx: Trx, process: Process): Promise<Thing[]> {
    const desk = await openDesk(trx, process);
    const published = new Set(desk.publications.map((each) => each.subjectId));
    return listThings(desk).filter((thing) => !published.has(thing.subjectId));
  }

  function asHouse<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    return house.db.transaction({ viewer: housePersonId }, work);
  }

  /** The house itself, acting as a person would from a screen. */
  function signedIn(trx: Trx): SignedIn {
    return {
      ...acting(trx),
      viewer: { id: housePersonId, name: "Huset", email: null, administrator: true },
      lang: "da",
      theme: house.theme,
      path: "/",
      origin: "",
      sessionHash: null,
      afterCommit: () => undefined,
      setSession: () => undefined,
    };
  }

  function acting(trx: Trx) {
    const { clock, ids, subscriptions } = house;
    return {
      trx,
      clock,
      ids,
      viewer: { id: housePersonId },
      record: (event: EventRecord) =>
        recordEvent({ trx, viewer: housePersonId, clock, ids, subscriptions }, event),
    };
  }
}
