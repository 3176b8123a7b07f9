import type { FastifyInstance } from "fastify";

/** An address as a stranger found it, and the links on it. */
export interface CrawledPage {
  url: string;
  status: number;
  type: string;
  body: string;
  links: { href: string; text: string; classes: string }[];
}

/**
 * Not of the public site: assets, the way in for staff. A statement's own page is
 * looked at in Danish alone: there are hundreds, and English ones hold the same.
 */
const elsewhere = /^\/(en\/)?(assets\/|theme\.css|sign-in|favicon)|^\/en\/.*\/statements\/\d+$/;

/** Follows every link from these addresses, within the house, until nothing new is found. */
export async function crawl(http: FastifyInstance, from: string[]): Promise<Map<string, CrawledPage>> {
  const found = new Map<string, CrawledPage>();
  const waiting = [...from];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (found.has(url)) continue;
    const answer = await http.inject({ url, headers: { host: "aakaer.example", accept: "text/html, */*" } });
    const type = String(answer.headers["content-type"] ?? "");
    const page: CrawledPage = {
      url,
      status: answer.statusCode,
      type,
      body: type.startsWith("text/html") ? answer.body : "",
      links: [],
    };
    found.set(url, page);
    page.links = linksOf(page.body, url);
    for (const { href } of page.links) if (href.startsWith("/") && !elsewhere.test(href)) waiting.push(href);
  }
  return found;
}

function linksOf(body: string, at: string): CrawledPage["links"] {
  const anchors = [...body.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = "", inner = ""]) => ({
    href: pathOf(attribute(attributes, "href"), at),
    text: textOf(inner),
    classes: attribute(attributes, "class"),
  }));
  const heads = [...body.matchAll(/<link\b([^>]*)>/g)].map(([, attributes = ""]) => ({
    href: pathOf(attribute(attributes, "href"), at),
    text: "",
    classes: "",
  }));
  return [...anchors, ...heads].filter(({ href }) => href !== "");
}

/** An address of the house without its fragment; what leads out of the house is kept whole. */
function pathOf(href: string, at: string): string {
  const { origin, pathname, search } = new URL(href, `http://aakaer.example${at}`);
  return origin === "http://aakaer.example" ? pathname + search : href;
}

function attribute(attributes: string, name: string): string {
  return textOf(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
}

export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
