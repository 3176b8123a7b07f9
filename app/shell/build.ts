import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import * as sass from "sass";
import { sha256Of } from "#base/sha256-of.ts";
import { type AssetManifest, assetFolder, assetRoot } from "#shell/assets.ts";
import { iconNames } from "#shell/parts/icon/icon-names.ts";

const shell = dirname(fileURLToPath(import.meta.url));
const installed = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** Plex is a reserved name under its licence, so the files go out byte for byte as they came. */
const fonts = [
  { family: "IBM Plex Sans", folder: "ibm-plex-sans", weights: [400, 500, 600] },
  { family: "IBM Plex Serif", folder: "ibm-plex-serif", weights: [400] },
];

/** Writes a file under a name with its hash, and answers with that name. */
type Put = (name: string, content: Buffer | string) => string;

/** Page styles in the order of the cascade; each part's own file comes between base and print. */
const stylesBeforeParts = [
  "tokens.css",
  "base.css",
  "page.css",
  "frame.css",
  "report.css",
  "editor.css",
  "themes.css",
  "face.css",
];
const stylesAfterParts = ["print.css"];

/**
 * Builds everything a browser needs into one folder: one stylesheet, one script,
 * the icon sprite, the fonts, and manifest.json (plain name → hashed name, sizes).
 *
 * @param outDir made when absent; files of an earlier build are removed last
 * @returns the manifest that was written
 */
export async function buildAssets(outDir: string = assetFolder): Promise<AssetManifest> {
  mkdirSync(outDir, { recursive: true });
  const manifest: AssetManifest = {};
  const put: Put = (name, content) => {
    const bytes = Buffer.from(content);
    const hash = sha256Of(bytes).slice(0, 8);
    const file = name.replace(/(\.[a-z0-9]+)$/, `.${hash}$1`);
    writeFileSync(join(outDir, file), bytes);
    manifest[name] = { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    return file;
  };

  const faces = fonts.flatMap((font) => font.weights.flatMap((weight) => fontFaces(font, weight, put)));
  put("house.css", await stylesheet(faces.join("\n"), put));
  put("house.js", await browserScript());
  put("icons.svg", iconSprite());

  const staged = join(outDir, "manifest.json.new");
  writeFileSync(staged, JSON.stringify(manifest, null, 2));
  renameSync(staged, join(outDir, "manifest.json"));
  const kept = new Set(Object.values(manifest).map((asset) => asset.file));
  for (const file of readdirSync(outDir)) {
    if (file !== "manifest.json" && !kept.has(file)) rmSync(join(outDir, file), { force: true });
  }
  return manifest;
}

function fontFaces(
  font: { family: string; folder: string; weights: number[] },
  weight: number,
  put: Put,
): string[] {
  const folder = join(installed, "@fontsource", font.folder);
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
  return ["latin", "latin-ext"].map((subset) => {
    const name = `${font.folder}-${subset}-${weight}-normal.woff2`;
    const file = put(name, readFileSync(join(folder, "files", name)));
    return `@font-face{font-family:"${font.family}";font-weight:${weight};font-display:swap;src:url(${assetRoot}${file}) format("woff2");unicode-range:${ranges[subset]}}`;
  });
}

async function stylesheet(faces: string, put: Put): Promise<string> {
  const dkfds = sass.compile(join(shell, "styles/dkfds.scss"), {
    loadPaths: [join(installed, "dkfds/src/stylesheets")],
    // dkfds 11 is written for an older Sass; what it warns of is not ours to mend.
    logger: sass.Logger.silent,
  }).css;
  const own = [...stylesBeforeParts.map((name) => join(shell, "styles", name)), ...partStyles()]
    .concat(stylesAfterParts.map((name) => join(shell, "styles", name)))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const source = `@layer dkfds, house;\n${faces}\n@layer dkfds{${withServedIcons(dkfds, put)}}\n@layer house{${own}}`;
  const { code } = await transform(source, { loader: "css", minify: true, target: "safari15" });
  return code;
}

/** dkfds draws ticks, arrows and chevrons with files beside its stylesheet; ours lie among the assets. */
function withServedIcons(css: string, put: Put): string {
  const icons = join(installed, "dkfds/src/img/svg-icons");
  return css
    .replace(/url\("?\.\.\/img\/svg-icons\/([a-z-]+)\.svg"?\)/g, (_, name: string) => {
      return `url(${assetRoot}${put(`dkfds-${name}.svg`, readFileSync(join(icons, `${name}.svg`)))})`;
    })
    .replace(/url\("?\.\.\/img\/[^)]*\)/g, "none"); // placeholder logos
}

function partStyles(): string[] {
  const parts = join(shell, "parts");
  return readdirSync(parts, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .sort()
    .map((path) => join(parts, path));
}

async function browserScript(): Promise<string> {
  const result = await build({
    entryPoints: [join(shell, "browser/main.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    write: false,
    legalComments: "none",
  });
  return result.outputFiles[0]!.text;
}

/** One svg with a symbol per icon in use, made from the files of dkfds (Material Symbols, Apache-2.0). */
function iconSprite(): string {
  const folder = join(installed, "dkfds/src/img/svg-icons");
  const symbols = iconNames.map((name) => {
    const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
    const viewBox = /viewBox="([^"]+)"/.exec(svg)![1];
    const shapes = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
    return `<symbol id="${name}" viewBox="${viewBox}">${shapes.trim()}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}
