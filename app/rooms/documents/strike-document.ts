import type { Trx } from "#base/db.ts";
import type { Extraction } from "#formats/extraction.ts";
import { emptyRecipe } from "#formats/reader/empty-recipe.ts";
import type { Reading } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";
import { fillAll, fillSpans } from "#sense/strike/fill.ts";
import type { Striker } from "#sense/strike/striker.ts";
import { removedMark } from "#sense/strike/struck.ts";
import { pack, unpack } from "./packed.ts";
import { getExtraction } from "./queries.ts";
import { strikeReading } from "./strike-reading.ts";
import { tables } from "./tables.ts";

/** Which words of a document go. */
export interface StruckPlaces {
  /** Code points in the raw text. */
  spans: readonly Span[];
  /** What others said in the same document, which stays whatever it says. */
  keep: readonly Span[];
}

/**
 * Takes words out of a document by law: raw text and readings are filled where they stood, so
 * that no place moves, and the original bytes are no longer given out. Id, hash and
 * size stay. The caller deletes the object when this is committed.
 *
 * @param places null: the whole document
 * @returns the hash of the original, which holds the words too
 */
export async function strikeDocument(
  trx: Trx,
  documentId: string,
  places: StruckPlaces | null,
  striker: Striker,
  now: Date,
): Promise<string> {
  const document = await tables(trx)
    .selectFrom("document")
    .select(["sha256", "title", "filename"])
    .where("id", "=", documentId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const extraction = await getExtraction(trx, documentId);
  const struck = places && withRepeats(extraction.text, places, striker);
  const text = struck ? fillSpans(extraction.text, struck) : fillAll(extraction.text);
  const title = extraction.title && (struck ? striker.words(extraction.title) : removedMark);
  const warnings = extraction.warnings.map((each) => ({ ...each, detail: striker.words(each.detail) }));
  await tables(trx)
    .updateTable("source_text")
    .set({ extraction: pack({ ...extraction, text, title, warnings } satisfies Extraction) })
    .where("document_id", "=", documentId)
    .execute();
  const rows = await tables(trx)
    .selectFrom("reading")
    .select(["id", "content", "recipe"])
    .where("document_id", "=", documentId)
    .execute();
  for (const { id, content, recipe } of rows) {
    const reading = unpack<Reading>(content);
    const kept = struck
      ? {
          reading: strikeReading(reading, extraction.text, text, struck, striker),
          recipe: striker.data(recipe),
        }
      : { reading: emptyReading(reading), recipe: { ...emptyRecipe, kind: recipe.kind } };
    await tables(trx)
      .updateTable("reading")
      .set({ content: pack(kept.reading), recipe: JSON.stringify(kept.recipe) as never })
      .where("id", "=", id)
      .execute();
  }
  await tables(trx)
    .updateTable("document")
    .set({
      removed_at: now,
      title: places ? striker.words(document.title) : removedMark,
      filename: places ? striker.words(document.filename) : removedMark,
    })
    .where("id", "=", documentId)
    .execute();
  return document.sha256;
}

/** Where the words stand, and where the document says them again outside what others said. */
function withRepeats(text: string, { spans, keep }: StruckPlaces, striker: Striker): Span[] {
  const repeats = striker
    .find(text)
    .filter((run) => !keep.some((other) => other.start < run.end && run.start < other.end));
  return [...spans, ...repeats];
}

/** A reading of a document that is gone: its kind, and nothing it said. */
function emptyReading({ kind }: Reading): Reading {
  return {
    kind,
    title: null,
    blocks: [],
    repairs: [],
    doubts: [],
    facts: [],
    groups: null,
    questions: [],
    feedback: [],
    points: [],
    meeting: null,
    items: [],
    focusAreas: [],
    phases: [],
  };
}
