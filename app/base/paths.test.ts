import assert from "node:assert/strict";
import { it } from "node:test";
import { inLang, paths, splitLang, withQuery } from "./paths.ts";

it("every address of the house is written down here; changing one breaks people's links", () => {
  const listed = Object.entries(paths).map(
    ([name, path]) => `${name} ${(path as (...args: unknown[]) => string)("a", "b", "c")}`,
  );
  assert.deepEqual(
    new Set(listed.map((line) => line.split(" ")[1])).size,
    listed.length,
    "two names for one address",
  );
  for (const line of listed) assert.match(line, /^\w+ \/[a-z0-9./-]*$/);
});

it("an English address is the Danish one under /en, both ways", () => {
  for (const path of ["/", "/people", "/process/a?words=en", "/english-lessons"]) {
    assert.deepEqual(splitLang(inLang("en", path)), { lang: "en", path });
    assert.deepEqual(splitLang(inLang("da", path)), { lang: "da", path });
  }
  assert.deepEqual(splitLang("/en"), { lang: "en", path: "/" });
  assert.deepEqual(splitLang("/en?x=1"), { lang: "en", path: "/?x=1" });
});

it("a query leaves out what is empty and stands before the fragment", () => {
  assert.equal(withQuery("/a#b", { words: "æ ø", page: null, none: "" }), "/a?words=%C3%A6+%C3%B8#b");
});
