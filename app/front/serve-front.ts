import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import type { Clock } from "#base/clock.ts";
import { encodingFor } from "#base/compress-answers.ts";
import type { Theme } from "#base/context.ts";
import type { Database } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { paths, splitLang, withQuery } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { houseDay } from "#rooms/process/door.ts";
import { findSiteVersion, findStanding, listStanding, loadPage } from "#rooms/publishing/door.ts";
import { type Asked, addresses, type Drawn, numberIn } from "./addresses.tsx";
import { bytesIn, KeptRenderings, type Rendering } from "./kept-renderings.ts";

interface FrontHouse {
  /** The app's own: the front asks as a stranger, whoever is signed in. */
  db: Database;
  clock: Clock;
  theme: Theme;
  objects: ObjectStore;
  /** Public address set by the operator, or null to use the request's own. */
  origin: string | null;
  render(node: VNode, lang: Lang): string;
}

/** Opens the public pages. What is not published is not found, whether it ever was or not. */
export function serveFront(http: FastifyInstance, house: FrontHouse): void {
  const kept = new KeptRenderings();
  for (const { path, draw } of addresses)
    http.get<{ Params: Record<string, string>; Querystring: { page?: string } }>(
      path,
      async (request, reply) => {
        const { slug = "" } = textIn(request.params);
        const version = await findSiteVersion(house.db.pool, slug);
        if (version === null) throw problems.notFound();
        const asked = askedFor(request, house);
        const key = [version, asked.today, asked.origin, asked.lang, asked.path].join("\n");
        const rendering = await kept.get(
          key,
          () => render(house, draw, asked, request.params),
          async () => (await findSiteVersion(house.db.pool, slug)) === version,
        );
        if (!rendering) throw problems.notFound();
        return send(request, reply, rendering);
      },
    );
  for (const format of ["pdf", "docx"] as const) serveFile(http, house, format);
}

/** The database knows no text with a zero byte in it, so nothing stands at such an address. @throws notFound */
function textIn<P extends Record<string, string>>(params: P): P {
  if (Object.values(params).some((each) => each.includes("\0"))) throw problems.notFound();
  return params;
}

interface AskedFor {
  slug: string;
  lang: Lang;
  /** With the page of a list, and nothing else of the query: what is not understood makes no page of its own. */
  path: string;
  page: number;
  origin: string;
  today: string;
}

function askedFor(
  request: FastifyRequest<{ Params: Record<string, string>; Querystring: { page?: string } }>,
  { origin, clock }: FrontHouse,
): AskedFor {
  const { lang, path } = splitLang(request.originalUrl);
  const page = numberIn(request.query.page) ?? 1;
  const [bare = "/"] = path.split(/[?#]/);
  return {
    slug: request.params.slug ?? "",
    lang,
    path: withQuery(bare.replace(/(?<=.)\/$/, ""), { page: page > 1 ? page : null }),
    page,
    origin: origin ?? `${request.protocol}://${request.host}`,
    today: houseDay(clock()),
  };
}

async function render(
  { db, theme, render: toHtml }: FrontHouse,
  draw: (asked: Asked) => Promise<Drawn>,
  { slug, lang, path, page, origin, today }: AskedFor,
  params: Record<string, string>,
): Promise<{ body: string; mediaType: string } | null> {
  const drawn = await db.transaction({ viewer: null }, async (trx) => {
    const standing = await listStanding(trx, slug);
    return draw({ trx, site: { slug, lang, theme, path, origin, today, standing }, params, page });
  });
  if (!drawn) return null;
  return "node" in drawn ? { body: toHtml(drawn.node, lang), mediaType: "text/html; charset=utf-8" } : drawn;
}

function send(request: FastifyRequest, reply: FastifyReply, rendering: Rendering) {
  const encoding = encodingFor(request.headers["accept-encoding"], {
    br: rendering.brotli !== null,
    gzip: rendering.gzip !== null,
  });
  const etag = `"${rendering.etag}-${encoding}"`;
  reply
    .header("cache-control", "no-cache")
    .header("vary", "accept-encoding")
    .header("etag", etag)
    .type(rendering.mediaType);
  if (request.headers["if-none-match"]?.split(/,\s*/).includes(etag)) return reply.code(304).send();
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  return reply.send(bytesIn(rendering, encoding));
}

/** The printed summary, byte for byte as it was when it was published. */
function serveFile(http: FastifyInstance, { db, objects }: FrontHouse, format: "pdf" | "docx"): void {
  http.get<{ Params: { slug: string; number: string } }>(
    paths.publicSummaryFile(":slug", ":number", format),
    async ({ params: given, headers }, reply) => {
      const params = textIn(given);
      const standing = await findStanding(db.pool, params.slug, "summary", numberIn(params.number) ?? 0);
      if (!standing) throw problems.notFound();
      const loaded = await db.transaction({ viewer: null }, (trx) => loadPage(trx, standing.id));
      const files = loaded?.page.kind === "summary" ? loaded.page.files : [];
      const file = files.find((each) => each.format === format);
      if (!file) throw problems.notFound();
      const etag = `"${file.sha256}"`;
      reply.header("cache-control", "no-cache").header("etag", etag);
      if (headers["if-none-match"]?.split(/,\s*/).includes(etag)) return reply.code(304).send();
      return reply
        .header("content-disposition", `inline; filename="${params.slug}-${params.number}.${format}"`)
        .type(mediaTypes[format])
        .send(await objects.fetch(file.sha256));
    },
  );
}

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
