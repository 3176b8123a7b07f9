import assert from "node:assert/strict";
import { test } from "node:test";
import { shownPages } from "#shell/parts/pagination/pagination.tsx";

test("up to seven pages are all shown", () => {
  assert.deepEqual(shownPages(4, 7), [1, 2, 3, 4, 5, 6, 7]);
});

test("of many pages the neighbours and both ends are shown", () => {
  assert.deepEqual(shownPages(1, 63), [1, 2, 3, 4, 5, null, 63]);
  assert.deepEqual(shownPages(30, 63), [1, null, 29, 30, 31, null, 63]);
  assert.deepEqual(shownPages(63, 63), [1, null, 59, 60, 61, 62, 63]);
});

test("the page at hand is always among them", () => {
  for (let pages = 1; pages <= 40; pages += 1)
    for (let page = 1; page <= pages; page += 1) assert.ok(shownPages(page, pages).includes(page));
});
