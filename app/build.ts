import { fileURLToPath } from "node:url";
import type { AssetManifest } from "#shell/assets.ts";
import { buildAssets } from "#shell/build.ts";
import { bundle } from "./bundle.ts";

/* What is built before the house starts: the browser's files, and the house itself as plain JavaScript. */

const houseFolder = fileURLToPath(new URL("../dist/house", import.meta.url));

function kilobytes(assets: AssetManifest, ending: string): string {
  const all = Object.entries(assets).filter(([name]) => name.endsWith(ending));
  return `${ending.slice(1)} ${(all.reduce((sum, [, asset]) => sum + asset.gzip, 0) / 1000).toFixed(1)} kB`;
}

const assets = await buildAssets();
await bundle(["app/main.ts", "app/cli.ts"], houseFolder);
const sizes = [".css", ".js", ".svg", ".woff2"].map((ending) => kilobytes(assets, ending));
console.log(
  `Built the house and ${Object.keys(assets).length} files for browsers: ${sizes.join(", ")} on the wire.`,
);
