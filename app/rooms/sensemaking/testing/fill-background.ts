import { deflateRawSync } from "node:zlib";
import { systemIds } from "#base/ids.ts";
import { cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";
import { putAt, putInto, putReading } from "./put-reading.ts";

/** Words that keep company in Åkær's minutes: a subject each. */
const company = [
  ["bolig", "hus", "grund", "lejlighed", "tag", "have", "nabo"],
  ["bus", "tog", "cykelsti", "afgang", "chauffør", "vejbump"],
  ["klub", "skole", "fritid", "kaffe", "ung", "voksen"],
];

/** An approved document of so many signs or a little more, put in behind the gate; each line is said in another way. */
export async function addApproved(house: TestHouse, signs: number, title: string): Promise<string> {
  const [document, reading] = [systemIds.uuid(), systemIds.uuid()];
  const blocks = [];
  for (let at = 0, length = 0; length < signs; at++) {
    const words = company[at % company.length]!;
    const said = Array.from({ length: 5 }, (_, k) => words[(at * (k + 3) + k * k) % words.length]!);
    const text = `${title}: udvalget drøftede ${said.join(" og ")} i sag ${at}.`;
    blocks.push({ kind: "paragraph", level: null, marker: null, text, spans: [] });
    length += text.length + 1;
  }
  const put = putInto(house);
  await putReading(put, {
    document,
    reading,
    sha256: document.replaceAll("-", "").padEnd(64, "0"),
    filename: `${title}.txt`,
    title,
    kind: "text",
    content: deflateRawSync(JSON.stringify({ kind: "text", blocks, repairs: [] })),
    points: 0,
  });
  const process = cast.process.id;
  const text = blocks.map((block) => block.text).join("\n");
  await put("source_text", {
    document_id: document,
    process_id: process,
    extractor: "test",
    extraction: deflateRawSync(JSON.stringify({ text, title: null, warnings: [], pages: [], marks: [] })),
    extracted_at: putAt,
  });
  await put("reading_approval", {
    reading_id: reading,
    document_id: document,
    process_id: process,
    approved_by: people.secretary.id,
    approved_at: putAt,
  });
  return document;
}
