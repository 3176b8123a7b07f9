import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { VNode } from "preact";
import { assetFolder, assetRoot } from "#shell/assets.ts";
import { buildAssets } from "#shell/build.ts";
import { renderPage } from "#shell/layout/render-page.ts";
import { plainTheme, themeCss } from "#shell/theme.ts";

const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** As strict as the house itself: whatever is inline does not run and does not show. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

export type PageServer = {
  origin: string;
  posts: { path: string; body: string }[];
  close: () => Promise<void>;
};

/**
 * Builds the assets and serves rendered pages with them, without the rest of the
 * house. A POST is noted and answered by a redirect back to where it came from.
 */
export async function servePages(pages: Record<string, () => VNode>): Promise<PageServer> {
  await buildAssets();
  const posts: PageServer["posts"] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://house").pathname;
    response.setHeader("content-security-policy", policy);
    if (request.method === "POST") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      posts.push({ path, body: Buffer.concat(chunks).toString("latin1") });
      response.writeHead(303, { location: request.headers.referer ?? "/" }).end();
    } else if (path === "/theme.css") {
      response.writeHead(200, { "content-type": "text/css" }).end(themeCss(plainTheme));
    } else if (path.startsWith(assetRoot)) {
      const bytes = await readFile(assetFolder + path.slice(assetRoot.length)).catch(() => null);
      const type = types[extname(path)] ?? "application/octet-stream";
      response.writeHead(bytes ? 200 : 404, { "content-type": type }).end(bytes);
    } else {
      const page = pages[path];
      const html = page ? renderPage(page()) : "";
      response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(html);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    posts,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
