import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { stemDanish } from "#sense/languages/da/stem-danish.ts";
import { tokenise } from "#sense/tokenise.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { sharedFile, sharedIsAbsent } from "#test/shared.ts";

const sentences = sharedFile("data/danish/sentences.txt");

describe("Danish stems", { skip: sentences ? false : sharedIsAbsent }, () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  it("are PostgreSQL's on every word of the sentence file, so that search and coding agree", async () => {
    const words = [...new Set(tokenise(sentences!.toString("utf8")).map((token) => token.word))];
    assert.ok(words.length > 30_000, `${words.length} words`);
    // The dictionary as it comes gives stop words no stem; ours stems them all.
    await house.superuser.query(
      "create text search dictionary danish_stem_all (template = snowball, language = danish)",
    );
    const { rows } = await house.superuser.query<{ word: string; stem: string }>(
      "select word, (ts_lexize('danish_stem_all', word))[1] as stem from unnest($1::text[]) as given (word)",
      [words],
    );
    assert.equal(rows.length, words.length);
    const other = rows.filter(({ word, stem }) => stemDanish(word) !== stem);
    assert.deepEqual(other.slice(0, 10), [], `${other.length} of ${words.length} stems differ`);
  });
});
