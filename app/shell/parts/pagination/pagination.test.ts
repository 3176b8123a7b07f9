import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesOf, sliceOf, windowOf } from "#shell/parts/pagination/pages-of.ts";
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

test("every thing of a list is on just one page, and there is a page when there is nothing", () => {
  assert.equal(pagesOf(0, 25), 1);
  for (const count of [1, 24, 25, 26, 50, 51]) {
    const list = Array.from({ length: count }, (_, at) => at);
    const pages = Array.from({ length: pagesOf(count, 25) }, (_, at) => at + 1);
    assert.deepEqual(
      pages.flatMap((page) => sliceOf(list, page, 25)),
      list,
    );
    for (const page of pages) {
      const { limit, offset } = windowOf(page, 25);
      assert.deepEqual(list.slice(offset, offset + limit), sliceOf(list, page, 25));
    }
  }
});
