import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Theme } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { themeCss } from "#shell/theme.ts";

const assetFolder = fileURLToPath(new URL("../dist/assets/", import.meta.url));

/** Files that belong to no room: styles, fonts, scripts, the theme. */
export function serveShell(http: FastifyInstance, theme: Theme): void {
  // Names carry a hash of their content, so they may be kept for good.
  http.register(fastifyStatic, {
    root: assetFolder,
    prefix: `${paths.assets()}/`,
    immutable: true,
    maxAge: "365d",
    index: false,
  });
  const css = themeCss(theme);
  http.get(paths.theme(), (_, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "max-age=300").send(css),
  );
  http.get("/favicon.ico", (_, reply) => reply.code(204).send());
  http.get("/robots.txt", (_, reply) => reply.type("text/plain").send("User-agent: *\nDisallow: /sign-in\n"));
}

/** The built manifest, for the check at start that the shell was built. */
export async function readManifest(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(assetFolder, "manifest.json"), "utf8"));
}
