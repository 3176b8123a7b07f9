import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadExample } from "#app/load-example.ts";
import { cast } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { type CrawledPage, crawl, textOf } from "./crawl-public-site.ts";

const slug = cast.process.slug;
const few = /færre end 5|fewer than 5/i;

/** The unit a number link names, when it names one. */
const units: [RegExp, string[]][] = [
  [/\budsagn\b|\bstatements?\b/, ["statement", "moved"]],
  [/\binput\b|\binputs\b/, ["contribution"]],
  [/\bnotat(er)?\b|\bnotes?\b/, ["note"]],
  [/\bgrupper?\b|\bgroups?\b/, ["group"]],
];

interface FoundList {
  count: number | null;
  unit: string;
  heading: string;
  rows: number;
  groups: number;
}

describe("the public site of the example", () => {
  let house: TestHouse;
  let site: Map<string, CrawledPage>;
  let lists: Map<string, FoundList>;

  before(async () => {
    house = await openTestHouse();
    await house.superuser.query("delete from membership where scope_id = $1", [cast.process.id]);
    await house.superuser.query("delete from process where id = $1", [cast.process.id]);
    await loadExample(house.house, house.objectFolder, () => undefined);
    site = await crawl(house.http, ["/", "/en"]);
    lists = new Map(
      [...site.values()]
        .filter(({ url }) => isList(url) && !url.includes("?"))
        .map((page) => [page.url, wholeList(page)]),
    );
  });
  after(() => house.close());

  const isList = (url: string) => url.includes("/lists/");
  const numberLinks = () =>
    [...site.values()].flatMap((page) =>
      page.links
        .filter((link) => isList(link.href) && !link.href.includes("?"))
        // The pages of a list lead to each other by number too; those numbers count nothing.
        .filter((link) => !link.classes.includes("button"))
        .filter(
          (link) => link.classes.split(" ").includes("a-n") || /^[\d.,]+$|^(færre|fewer)/.test(link.text),
        )
        .map((link) => ({ ...link, on: page.url })),
    );

  /** A list over all its pages, as a reader would turn them. */
  function wholeList(first: CrawledPage): FoundList {
    const [, count = "", unit = ""] =
      /data-count="(\w+)" data-unit="(\w+)"/.exec(first.body) ?? assert.fail(`${first.url} is no list`);
    const pages = new Set([first.url]);
    for (const url of pages)
      for (const { href } of site.get(url)!.links)
        if (href === first.url || href.startsWith(`${first.url}?page=`)) pages.add(href);
    const bodies = [...pages].map((url) => site.get(url)!.body).join("");
    return {
      count: count === "few" ? null : Number(count),
      unit,
      heading: textOf(/<p class="lead"[^>]*>.*?<\/p>/s.exec(first.body)?.[0] ?? ""),
      rows: bodies.match(/ data-row\b/g)?.length ?? 0,
      groups: [...bodies.matchAll(/data-groups="(\d+)"/g)].reduce((sum, [, n]) => sum + Number(n), 0),
    };
  }

  it("every link from the front page answers, in both languages, and none leads to work", () => {
    assert.ok(site.size > 100, `${site.size} addresses`);
    for (const { url, status } of site.values()) assert.equal(status, 200, url);
    for (const { url } of site.values()) assert.doesNotMatch(url, /^\/(en\/)?process(\/|$)/);
    for (const path of [`/${slug}`, `/${slug}/focus-areas/1`, `/${slug}/summary`, `/${slug}/data.csv`])
      for (const url of [path, `/en${path}`]) assert.ok(site.has(url), `${url} was not led to`);
  });

  it("every number opens a list of that number and unit, and the list has as many rows over its pages", () => {
    const links = numberLinks();
    assert.ok(links.length > 100, `${links.length} numbers`);
    for (const { on, href, text } of links) {
      const list = lists.get(href) ?? assert.fail(`${on}: ${href} is no list`);
      const where = `${on}: »${text}« opens ${href}`;
      if (list.count === null) assert.match(text, few, where);
      else assert.equal(Number((/\d[\d.,]*/.exec(text)?.[0] ?? "").replace(/[.,]/g, "")), list.count, where);
      for (const [words, named] of units)
        if (words.test(text)) assert.ok(named.includes(list.unit), `${where}, which counts ${list.unit}`);
    }
  });

  it("the heading of a list says its number, and no list of few shows more than one", () => {
    for (const [url, { count, unit, rows, groups, heading }] of lists) {
      if (count === null) {
        assert.match(heading, few, url);
        assert.ok(rows <= 1, `${url} shows ${rows} of a few`);
      } else {
        assert.equal(Number((/\d[\d.,]*/.exec(heading)?.[0] ?? "").replace(/[.,]/g, "")), count, url);
        assert.equal(unit === "group" ? groups : rows, count, `${url} counts ${unit}`);
      }
    }
    assert.ok(
      [...lists.values()].some(({ count }) => count === null),
      "the example has a number of few",
    );
    assert.ok(
      [...lists.values()].some(({ rows }) => rows > 50),
      "the example has a list of several pages",
    );
  });

  it("every sentence of the published summary has its source or is marked as the editor's own", () => {
    const summary = site.get(`/${slug}/summary`)!;
    const report =
      /<header class="doc-head">.*?<\/header>(.*?)<section class="doc-sec" aria-labelledby="references">/s.exec(
        summary.body,
      )![1]!;
    const sentences = [
      ...report.matchAll(/<p(?: class="(?!f-no)[^"]*")?>.*?<\/p>/gs),
      ...report.matchAll(/<li>.*?<\/li>/gs),
      ...report.matchAll(/<figure><blockquote class="said">.*?<\/figure>/gs),
    ]
      .map(([markup]) => markup)
      // The words of a quote have their source in the caption of its figure, which is looked at itself.
      .filter((markup) => !/^<p dir=/.test(markup));
    assert.ok(sentences.length > 40, `${sentences.length} sentences`);
    for (const markup of sentences) assert.match(markup, /class="(a-n|ref-n|own)"/, textOf(markup));
  });

  it("needs no script: no page loads one, and every page is small", () => {
    for (const { url, body } of site.values()) {
      assert.doesNotMatch(body, /<script/, url);
      assert.ok(body.length < 400_000, `${url}: ${body.length} characters`);
    }
  });

  it("each page has one address for good, its twin in the other language, a description and no image", () => {
    for (const url of [`/${slug}`, `/en/${slug}/focus-areas/2`]) {
      const { body } = site.get(url)!;
      assert.ok(body.includes(`<link rel="canonical" href="http://aakaer.example${url}"/>`), url);
      for (const lang of ["da", "en"]) assert.match(body, new RegExp(`hreflang="${lang}"`));
      assert.match(body, /<meta name="description" content="[^"]+"/);
      assert.match(body, /<meta property="og:title" content="[^"]+"/);
      assert.doesNotMatch(body, /og:image/);
    }
  });

  it("a kept page is asked for anew: the same tag answers 304, and withdrawn it is gone at the next request", async () => {
    const url = `/${slug}/focus-areas/1`;
    const first = await house.http.inject({ url, headers: { "accept-encoding": "br" } });
    assert.equal(first.headers["content-encoding"], "br");
    assert.equal(first.headers["cache-control"], "no-cache");
    const again = await house.http.inject({
      url,
      headers: { "accept-encoding": "br", "if-none-match": String(first.headers.etag) },
    });
    assert.equal(again.statusCode, 304);
    await house.superuser.query(
      "update publication set withdrawn_at = now(), revision = revision + 1 where kind = 'focusArea' and number = 1 and superseded_at is null",
    );
    for (const gone of [url, `${url}/lists/statements`, `/en${url}`]) {
      const answer = await house.http.inject({
        url: gone,
        headers: { "if-none-match": String(first.headers.etag) },
      });
      assert.equal(answer.statusCode, 404, gone);
      assert.doesNotMatch(answer.body, /trukket|withdrawn/i);
    }
    const process = await house.http.inject({ url: `/${slug}` });
    assert.doesNotMatch(process.body, /focus-areas\/1"/, "nor is it led to");
  });
});
