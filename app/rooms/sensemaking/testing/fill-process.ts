import { systemIds } from "#base/ids.ts";
import { cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";
import { putAt, putInto, putReading } from "./put-reading.ts";
import { workOn } from "./work-on.ts";

export interface FilledProcess {
  areas: { homes: string; buses: string; young: string };
  statements: string[];
  readingId: string;
}

const words = {
  homes: [
    "små boliger i landsbyen",
    "bofællesskab for ældre",
    "billige lejligheder til unge familier",
    "grunde til nye huse",
  ],
  buses: [
    "bussen om aftenen",
    "hyppigere afgange med toget",
    "cykelsti langs landevejen",
    "samkørsel fra stationen",
  ],
  young: ["klub for de unge", "voksne, der bliver ved", "fritid uden kontingent", "skolen som samlingssted"],
};
const openings = ["Vi mangler", "Giv plads til", "Lad os få", "Det haster med", "Tænk på"];

/** A process with three areas and `count` made-up statements, put in behind the gate. */
export async function fillProcess(house: TestHouse, count: number): Promise<FilledProcess> {
  const process = cast.process.id;
  const put = putInto(house);
  const [document, reading, contribution] = [systemIds.uuid(), systemIds.uuid(), systemIds.uuid()];
  await putReading(put, {
    document,
    reading,
    sha256: "1".repeat(64),
    filename: "notat.txt",
    title: "Notat fra Åbrinken",
    kind: "compiledNote",
    content: Buffer.from([0]),
    points: count,
  });
  await put("contribution", {
    id: contribution,
    process_id: process,
    document_id: document,
    reading_id: reading,
    kind: "compiledNote",
    basis: "compiled",
    channel: "committee",
    groups: 4,
  });
  const areas = { homes: systemIds.uuid(), buses: systemIds.uuid(), young: systemIds.uuid() };
  const area = (id: string, position: number, name: string, definition: string) =>
    put("focus_area", { id, process_id: process, position, name, definition });
  await area(
    areas.homes,
    1,
    "Boliger",
    "Boliger, huse, lejligheder og grunde til familier og ældre i landsbyerne.",
  );
  await area(
    areas.buses,
    2,
    "Veje og busser",
    "Bus, tog, cykelsti og samkørsel mellem by og land, også om aftenen.",
  );
  await area(
    areas.young,
    3,
    "Børn og unge",
    "Skole, klub og fritid for unge, og voksne, der bliver ved med at være der.",
  );
  const kinds = [words.homes, words.buses, words.young];
  const statements = Array.from({ length: count }, () => systemIds.uuid());
  const texts = statements.map((_, index) => {
    if (index % 10 === 9) return `Tak for kaffen nummer ${index}`;
    const kind = kinds[index % 3]!;
    return `${openings[index % openings.length]} ${kind[Math.floor(index / 3) % kind.length]} (${index})`;
  });
  await house.superuser.query(
    `insert into statement (id, process_id, contribution_id, document_id, number, position, basis, reading_id, spans, text, raw_start, made_at, group_label, question_number, question)
     select id, $3, $4, $5, n, n, 'compiled', $6, '[]', text, n * 100, $7, '2', 1, 'Hvad mangler her?'
       from unnest($1::uuid[], $2::text[]) with ordinality as given (id, text, n)`,
    [statements, texts, process, contribution, document, reading, putAt],
  );
  return { areas, statements, readingId: reading };
}

/** Makes a short input of statements that are there already: the sender's own words in a document of its own. */
export async function addShortInput({ superuser }: TestHouse, ids: string[]): Promise<string> {
  const document = systemIds.uuid();
  await superuser.query(
    `insert into document (id, process_id, sha256, size, media_type, filename, title, channel, uploaded_by, uploaded_at)
     values ($1, $2, $3, 1, 'text/plain', 'brev.txt', 'Brev fra Lyngå', 'web', $4, now())`,
    [document, cast.process.id, "2".repeat(64), people.secretary.id],
  );
  await superuser.query("update statement set document_id = $1, basis = 'verbatim' where id = any($2)", [
    document,
    ids,
  ]);
  return document;
}

/**
 * Decides every second statement, put in behind the gate: most in an area, some in two, in the rest,
 * left out, rejected or taken back again, by two people.
 */
export async function codeEverySecond(
  { superuser }: TestHouse,
  { statements, areas, readingId }: FilledProcess,
): Promise<void> {
  const ids = [areas.homes, areas.buses, areas.young];
  type Row = {
    act: string;
    statement: string;
    area: string | null;
    target: string;
    reason: string | null;
    state: string;
  };
  const rows = statements.flatMap((statement, index): Row[] => {
    if (index % 2 === 1) return [];
    const kind = index % 20;
    const area = ids[index % 3]!;
    const row: Row = {
      act: systemIds.uuid(),
      statement,
      area,
      target: "area",
      reason: null,
      state: "confirmed",
    };
    if (kind === 2) return [{ ...row, area: null, target: "rest", reason: "Uklart, hvad der menes" }];
    if (kind === 4) return [{ ...row, area: null, target: "exclusion", reason: "Sendt to gange" }];
    if (kind === 6) return [{ ...row, state: "rejected" }];
    if (kind === 8) return [row, { ...row, act: systemIds.uuid(), area: ids[(index + 1) % 3]! }];
    return [row];
  });
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  await superuser.query(
    `insert into coding_act (id, process_id, person_id, at, kind, undone_at, undone_by)
     select id, $2, case when n % 2 = 0 then $3::uuid else $4::uuid end, now() - interval '1 day' + n * interval '1 second', 'code',
            case when n % 25 = 0 then now() end, case when n % 25 = 0 then $3::uuid end
       from unnest($1::uuid[]) with ordinality as given (id, n)`,
    [column("act"), cast.process.id, people.analyst.id, people.secretary.id],
  );
  await superuser.query(
    `insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, reason, state)
     select act, $7, statement, $8, target, area, reason, state
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[])
         as given (act, statement, area, target, reason, state)`,
    [
      ...(["act", "statement", "area", "target", "reason", "state"] as const).map(column),
      cast.process.id,
      readingId,
    ],
  );
}

/** Lets the worker propose, as when statements have been placed. */
export async function proposeNow(house: TestHouse): Promise<void> {
  await workOn(house, "sensemaking.propose");
}
