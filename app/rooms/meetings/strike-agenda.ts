import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Item } from "#formats/reading.ts";
import type { Striker } from "#sense/strike/striker.ts";
import { removedMark } from "#sense/strike/struck.ts";

type AgendaTables = {
  meeting: { document_id: string; committee_name: string | null; place: string | null };
  agenda_item: { id: string; document_id: string; title: string; case_text: string | null; content: Item };
};

/** Words of the agenda items of a document: what a removal of the whole document takes. */
export async function wordsOfAgenda(trx: Trx, documentId: string): Promise<string[]> {
  const rows = await itemsOf(trx, documentId);
  return rows.flatMap(({ title, content }) => [title, ...(content.sections ?? []).map((each) => each.text)]);
}

/** Takes words out of the agenda items of a document by law; whole: all of them. Items keep their place and number. */
export async function strikeAgenda(
  trx: Trx,
  documentId: string,
  whole: boolean,
  striker: Striker,
): Promise<void> {
  for (const { id, title, case_text, content } of await itemsOf(trx, documentId)) {
    const left = whole
      ? { title: removedMark, case_text: case_text && removedMark, content: emptied(content) }
      : {
          title: striker.words(title),
          case_text: case_text && striker.words(case_text),
          content: striker.data(content),
        };
    await trx
      .withTables<AgendaTables>()
      .updateTable("agenda_item")
      .set({ ...left, content: JSON.stringify(left.content) as unknown as Item })
      .where("id", "=", id)
      .execute();
  }
  if (whole)
    await sql`update meeting set place = null, committee_name = ${removedMark}
               where document_id = ${documentId} and committee_name is not null`.execute(trx);
}

function itemsOf(trx: Trx, documentId: string) {
  return trx
    .withTables<AgendaTables>()
    .selectFrom("agenda_item")
    .select(["id", "title", "case_text", "content"])
    .where("document_id", "=", documentId)
    .execute();
}

function emptied(item: Item): Item {
  return {
    number: item.number,
    title: removedMark,
    presenter: null,
    caseNumber: null,
    sections: [],
    recommendations: [],
    outcome: null,
    enclosures: [],
    span: item.span,
  };
}
