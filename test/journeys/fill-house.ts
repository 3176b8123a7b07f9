import { loadExample } from "#app/load-example.ts";
import { hashSecret } from "#base/secrets.ts";
import { cast, people } from "#test/cast/cast.ts";
import type { OpenedHouse } from "#test/journeys/open-house.ts";

/** Puts the example process in the place of the cast's empty one, through the importers: coded, approved and published. */
export async function loadExampleInto({ house }: OpenedHouse): Promise<void> {
  await house.superuser.query("delete from membership where scope_id = $1", [cast.process.id]);
  await house.superuser.query("delete from process where id = $1", [cast.process.id]);
  await loadExample(house.house, house.objectFolder, () => undefined);
}

/** One statement removed by law, the last there is, so that pages with removals in them can be looked at. */
export async function removeOne({ house }: OpenedHouse): Promise<void> {
  const [id] = await columnOf(
    house.superuser,
    "select id from statement where retired_at is null order by number desc limit 1",
  );
  const answer = await house.http.inject({
    method: "POST",
    url: `/process/${cast.process.slug}/removals/statement/${id}`,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(await house.as(people.administrator)),
    },
    payload: "ground=erasure&reason=Afsenderen+har+bedt+om+det&understood=yes",
  });
  if (answer.statusCode !== 303)
    throw new Error(`removal: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
}

type Asked = OpenedHouse["house"]["superuser"];

async function columnOf(superuser: Asked, sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await superuser.query({ text: sql, values, rowMode: "array" });
  return rows.map(([first]: unknown[]) => String(first));
}

/** Which table holds the thing that :id stands for, by the word before it in the path. */
const tables: Record<string, string> = {
  phases: "phase",
  "focus-areas": "focus_area",
  decisions: "decision",
  promises: "promise",
  budget: "budget_line",
  documents: "document",
  meetings: "meeting",
  "agenda-items": "agenda_item",
  statements: "statement",
  coding: "statement",
  findings: "finding",
  drafts: "report_draft",
  versions: "report_version",
  publications: "publication",
  removals: "removal",
  intakes: "intake",
  // A note has its document's page; what came by itself has its own
  contributions: "contribution where kind = 'input' and intake_id is not null",
};

/** What an address asks for that shows nothing without it. */
const asked: Record<string, string> = {
  "/process/:slug/drafts/:id/why": "?block=title",
  "/process/:slug/versions/:id/list": "?ref=list-all",
};

/** The path of an endpoint with real things in the place of its parameters. */
export async function fillPath({ house }: OpenedHouse, path: string): Promise<string> {
  const linked = path.includes("/first-administrator/") ? "firstAdministrator" : "signIn";
  let filled = path
    .replace(":slug", cast.process.slug)
    .replace(":number", "1")
    .replace(":thing", "process")
    .replace(":kind/:id", "statements/:id");
  const [, word] = /([a-z-]+)\/:id/.exec(filled) ?? [];
  if (word) {
    const table = tables[word];
    if (!table) throw new Error(`${path}: which table holds ${word}?`);
    const [id] = await columnOf(house.superuser, `select id from ${table} order by id limit 1`);
    if (!id) throw new Error(`${path}: there is no ${table}`);
    filled = filled.replace(":id", id).replace("/removals/statements/", "/removals/statement/");
  }
  if (path.includes(":token")) {
    const token = `${linked}-0123456789012345678901234567890123456789`.slice(0, 43);
    await house.superuser.query(
      "insert into sign_in_link (token_hash, person_id, purpose, expires_at) values ($1, $2, $3, now() + interval '1 hour')",
      [hashSecret(token), linked === "signIn" ? people.reader.id : null, linked],
    );
    filled = filled.replace(":token", token);
  }
  return filled + (asked[path] ?? "");
}

/** Documents that wait for a person: their review looks different. */
export async function doubtfulDocument({ house }: OpenedHouse): Promise<string | undefined> {
  const [id] = await columnOf(
    house.superuser,
    "select document_id from reading where open_doubts > 0 order by document_id limit 1",
  );
  return id;
}
