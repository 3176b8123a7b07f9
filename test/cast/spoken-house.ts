import { randomUUID } from "node:crypto";
import { cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";

/** Three focus areas for the cast's process; their ids in order. */
export async function makeFocusAreas({ superuser }: TestHouse): Promise<string[]> {
  const areas = [
    ["Gode boliger", "Flere gode boliger i landsbyer og by, til at betale og til at blive gammel i."],
    ["Børn og unge", "Alle børn og unge skal have voksne, der bliver ved, og en skole, de trives i."],
    ["Foreninger", "Frivillige og foreninger holder liv i byerne, og kommunen hjælper uden at tage over."],
  ];
  const ids: string[] = [];
  for (const [index, [name, definition]] of areas.entries()) {
    const id = `01890000-0000-7000-8000-00000000011${index}`;
    await superuser.query(
      "insert into focus_area (id, process_id, position, name, definition) values ($1, $2, $3, $4, $5)",
      [id, cast.process.id, index + 1, name, definition],
    );
    ids.push(id);
  }
  return ids;
}

/** Brings a file in as the secretary would, approves its reading and lets the jobs run. Returns the document's id. */
export async function bringIn(house: TestHouse, filename: string, text: string): Promise<string> {
  const headers = await house.as(people.secretary);
  const boundary = "----------------------------spoken";
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const payload = Buffer.from(
    `${field("channel", "committee")}--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${filename}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--${boundary}--\r\n`,
  );
  const base = `/process/${cast.process.slug}/documents`;
  const uploaded = await house.http.inject({
    method: "POST",
    url: `${base}/new`,
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
    payload,
  });
  const id = /documents\/([0-9a-f-]{36})/.exec(String(uploaded.headers.location))?.[1];
  if (!id) throw new Error(`not taken in: ${uploaded.statusCode} ${uploaded.body.slice(0, 2000)}`);
  const form = { ...headers, "content-type": "application/x-www-form-urlencoded" };
  for (let answered = 0; answered < 50; answered++) {
    const { head, reading } = (
      await house.http.inject({
        url: `${base}/${id}/review`,
        headers: { ...headers, accept: "application/json" },
      })
    ).json();
    if (head.openDoubts === 0) {
      await house.http.inject({
        method: "POST",
        url: `${base}/${id}/approval`,
        headers: form,
        payload: `on=${head.number}`,
      });
      break;
    }
    const doubt = reading.doubts[0];
    const answer = new URLSearchParams({
      on: String(head.number),
      act: "answer",
      doubt: doubt.key,
      answer: doubt.answers[0],
    });
    await house.http.inject({
      method: "POST",
      url: `${base}/${id}/review`,
      headers: form,
      payload: answer.toString(),
    });
  }
  await house.work();
  return id;
}

type ByHand = { words: string; area?: string; rest?: string; exclusion?: string };

/** Codes statements that hold the words, put in behind the screen. */
export async function codeByHand({ superuser }: TestHouse, codings: ByHand[]): Promise<void> {
  for (const { words, area, rest, exclusion } of codings) {
    const act = randomUUID();
    await superuser.query(
      "insert into coding_act (id, process_id, person_id, at, kind) values ($1, $2, $3, now(), 'code')",
      [act, cast.process.id, people.analyst.id],
    );
    const target = area ? "area" : rest ? "rest" : "exclusion";
    const { rowCount } = await superuser.query(
      `insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, reason, state)
       select $1, process_id, id, reading_id, $2, $3, $4, 'confirmed' from statement where text ilike $5 and retired_at is null`,
      [act, target, area ?? null, rest ?? exclusion ?? null, `%${words}%`],
    );
    if (!rowCount) throw new Error(`no statement holds »${words}«`);
  }
}
