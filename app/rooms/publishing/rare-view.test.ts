import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast } from "#test/cast/cast.ts";
import type { Crawled } from "#test/crawl.ts";
import {
  listsIn,
  openRareHouse,
  rare,
  rareNote,
  tells as tellsOf,
  within,
  without,
} from "./testing/rare-house.ts";

/*
 * Three of many have said something, all in one note. A stranger who reads every page, list, data
 * file and print, and takes whatever can be counted from whatever else, learns neither how many
 * they are nor which note they come from.
 */

const { slug } = cast.process;

describe("what few have said", () => {
  let at: Awaited<ReturnType<typeof openRareHouse>>;
  let numbers: Set<number>;
  let seen: Crawled;

  before(async () => {
    at = await openRareHouse();
    numbers = await at.numbers();
    assert.equal(numbers.size, 3);
    seen = await at.crawl();
  });
  after(() => at.house.close());

  const listsSeen = () => listsIn(seen);
  const tells = (set: ReadonlySet<number>) => tellsOf(set, numbers);

  it("is told in the summary, by its own words, as fewer than five", () => {
    const [, summary] = seen.bodies.find(([url]) => url === `/${slug}/summary`)!;
    assert.match(summary, /Nogle vil have plads til bier/);
    assert.match(summary, /færre end 5/);
  });

  it("no list holds them, and none taken from another or crossed with it leaves them", () => {
    const lists = [...listsSeen()];
    assert.ok(lists.length > 10);
    const told: string[] = [];
    for (const [a, of] of lists) {
      if (tells(of)) told.push(a);
      for (const [b, other] of lists) {
        if (tells(without(of, other))) told.push(`${a} without ${b}`);
        if (tells(within(of, other))) told.push(`${a} within ${b}`);
      }
    }
    assert.deepEqual(told, []);
  });

  it("nor does a list less all the lists of one page that lie within it", () => {
    const lists = listsSeen();
    const told: string[] = [];
    for (const [a, of] of lists)
      for (const page of new Set(
        [...lists.keys()].map((key) => key.replace(/\/lists\/.*| (?:area|where) .*/, "")),
      )) {
        const parts = [...lists].filter(
          ([b, other]) =>
            b !== a && b.startsWith(page) && other.size < of.size && without(other, of).size === 0,
        );
        const left = parts.reduce<ReadonlySet<number>>((set, [, part]) => without(set, part), of);
        if (tells(left)) told.push(`${a} without all of ${page} within it`);
      }
    assert.deepEqual(told, []);
  });

  it("no number told of statements is theirs, nor what areas leave of all that are coded", () => {
    const [, page] = seen.bodies.find(([url]) => url === `/${slug}`)!;
    assert.doesNotMatch(page, />\s*3\s*udsagn\s*</);
    for (const [url, body] of seen.bodies)
      for (const [, count] of body.matchAll(/data-count="(\d+)" data-unit="statement"/g))
        assert.notEqual(Number(count), 3, url);
  });

  it("none of them is told to come from anywhere, on any page or in any file", () => {
    const own = [...numbers].map((number) => new RegExp(`/statements/${number}$`));
    const pages = seen.bodies.filter(([url]) => own.some((pattern) => pattern.test(url)));
    assert.ok(pages.length > 2);
    for (const [url, body] of pages)
      assert.ok(!body.includes("Notat fra drøftelsen") && !/Udvalg/.test(body), url);
    const csv = seen.bodies.find(([url]) => url.endsWith("data.csv"))![1];
    assert.doesNotMatch(csv, /Notat fra drøftelsen/);
  });

  it("at most one of them is quoted where they are counted, in print too", () => {
    for (const [url, body] of seen.bodies) {
      if (!/^(?:\/en)?\/[^/]+(?:\/summary(?:\/\d+(?:\/file\.(?:pdf|docx))?)?|\/focus-areas\/3)?$/.test(url))
        continue;
      const flat = body.replace(/<[^>]*>/g, " ").replace(/[\s\u00a0]+/g, " ");
      const quoted = rare.filter((text) => flat.includes(text));
      assert.ok(quoted.length <= 1, `${url}: ${quoted.join(" | ")}`);
    }
  });

  it("the pages of their own area name no source", () => {
    const own = seen.bodies.filter(([url]) => url.startsWith(`/${slug}/focus-areas/3`));
    assert.ok(own.length > 1);
    for (const [url, body] of own)
      assert.ok(!body.includes(rareNote) || /boliger|Børn|Vejen/.test(body), url);
    for (const [url, body] of own.filter(([url]) => /lists\/(?:notes|inputs)/.test(url)))
      assert.ok(!body.includes(rareNote), url);
  });
});
