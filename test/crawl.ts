import type { FastifyInstance } from "fastify";
import { extractInWorker } from "#formats/extract/extract-in-worker.ts";

export interface Crawled {
  pages: string[];
  /** What each address says, in words: pages without their tags, files read back as anyone's machine would. */
  bodies: [url: string, text: string][];
}

/** Everything a stranger reaches from the public page of a process, in both languages: pages, lists, data, feed, calendar, files. */
export async function crawl(http: FastifyInstance, slug: string): Promise<Crawled> {
  const waiting = [`/${slug}`, `/en/${slug}`];
  const seen = new Set(waiting);
  const bodies: Crawled["bodies"] = [];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const answer = await http.inject({ url, headers: { accept: "*/*", "accept-encoding": "identity" } });
    if (answer.statusCode !== 200) continue;
    const type = String(answer.headers["content-type"]);
    bodies.push([url, await textOf(type, answer.rawPayload)]);
    if (!/html|json|xml|atom/.test(type)) continue;
    for (const [, found] of answer.body.matchAll(/(?:href="|https?:\\?\/\\?\/[^/"]+)(\/[^"#<\s]*)/g)) {
      const to = found!.replaceAll("&amp;", "&").replaceAll("\\/", "/");
      const isOurs = to.startsWith(`/${slug}`) || to.startsWith(`/en/${slug}`);
      if (isOurs && !seen.has(to)) waiting.push(to);
      seen.add(to);
    }
  }
  return { pages: bodies.map(([url]) => url), bodies };
}

async function textOf(type: string, bytes: Buffer): Promise<string> {
  const format = /pdf/.test(type) ? "pdf" : /wordprocessingml/.test(type) ? "docx" : null;
  if (format) return (await extractInWorker(bytes, `file.${format}`)).extraction.text;
  const text = bytes.toString("utf8");
  return /html/.test(type) ? `${text}\n${text.replace(/<[^>]*>/g, " ")}` : text;
}
