import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One built file: its name with a hash of its content, and what it weighs on the wire. */
type Asset = { file: string; bytes: number; gzip: number };
export type AssetManifest = Record<string, Asset>;

/** Where `build.ts` puts the built files, and the server serves them from. */
export const assetFolder = fileURLToPath(new URL("../../dist/assets/", import.meta.url));

/** Everything built is served under this path, and never changes under a name. */
export const assetRoot = "/assets/";

let manifest: AssetManifest | null = null;

function readManifest(): AssetManifest {
  const path = `${assetFolder}manifest.json`;
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, "utf8"));
}

/**
 * The address of a built file, `house.css` → `/assets/house.3f9a2c11.css`.
 * Without a build (a test that only reads the markup) the plain name is used.
 */
export function assetPath(name: string): string {
  if (manifest === null || !manifest[name]) manifest = readManifest();
  return assetRoot + (manifest[name]?.file ?? name);
}
