import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/*
 * The house's TypeScript as plain JavaScript that Node starts at once: a process that reads
 * a thousand sources one by one spends four seconds of work before it says a word.
 */

const home = fileURLToPath(new URL("..", import.meta.url));

/** Where a source lies once it is built: everything is in one flat folder. */
export function builtName(source: string): string {
  return `${stem(source)}.js`;
}

const stem = (source: string) =>
  relative(home, resolve(home, source))
    .replaceAll(sep, ".")
    .replace(/\.(tsx?|mjs)$/, "");

/**
 * Writes the entries, and what several share, as modules into one folder inside the checkout. Packages stay
 * where npm put them. A module that names another by its place, to run it in a thread or a process, is led
 * to the built one; one that looks for a file beside itself is told where its source lies.
 *
 * @param entries sources, from the checkout
 * @param outDir what was there and is not written again is removed last
 * @param withTests whether tests are among the entries, so that what they run beside themselves is built too
 */
export async function bundle(entries: string[], outDir: string, withTests = false): Promise<void> {
  const folders = withTests ? ["app", "packages", "test"] : ["app", "packages"];
  const sources = folders.flatMap(listSources).filter((path) => withTests || !path.endsWith(".test.ts"));
  const named = sources.flatMap(modulesNamedIn);
  const all = [...new Set([...entries.map((entry) => resolve(home, entry)), ...named])];
  const { metafile } = await build({
    entryPoints: Object.fromEntries(all.map((source) => [stem(source), source])),
    outdir: outDir,
    absWorkingDir: home,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: "error",
    plugins: [needNoLoader, tellPlaces(outDir)],
  });
  const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const name of readdirSync(outDir)) if (!written.has(name)) rmSync(join(outDir, name));
}

/** `new URL("./crew-worker.mjs", import.meta.url)`, or of the module itself, or of one by its alias; else where it lies. */
const namings =
  /new URL\((?:"(?<beside>\.[^"]*\.(?:tsx?|mjs))", )?import\.meta\.url\)|import\.meta\.resolve\("#(?<inside>[^"]*\.tsx?)"\)|import\.meta\.url/g;
const { imports } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
  imports: Record<string, string>;
};

function listSources(folder: string): string[] {
  return readdirSync(join(home, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
    .map((path) => join(home, folder, path));
}

function modulesNamedIn(source: string): string[] {
  const text = readFileSync(source, "utf8");
  if (!text.includes("import.meta.")) return [];
  return [...text.matchAll(namings)]
    .filter(([whole]) => whole !== "import.meta.url")
    .map(({ groups }) => placeOf(groups!, source))
    .filter((place) => existsSync(place));
}

function placeOf({ beside, inside }: Record<string, string | undefined>, source: string): string {
  if (beside) return resolve(source, "..", beside);
  if (!inside) return source;
  const alias = Object.keys(imports).find((key) => `#${inside}`.startsWith(key.slice(0, -1)))!;
  return join(home, imports[alias]!.replace("*", `#${inside}`.slice(alias.length - 1)));
}

/** Threads and processes that start from sources register tsx first; built, there is nothing for it to do. */
const needNoLoader: Plugin = {
  name: "need-no-loader",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^tsx\/esm\/api$/ }, ({ path, importer }) =>
      importer.endsWith(".mjs") ? { path, namespace: "built" } : null,
    );
    onLoad({ filter: /^tsx/, namespace: "built" }, () => ({ contents: "export const register = () => {};" }));
  },
};

/** Told as seen from the built file, so that the checkout may be moved. */
function tellPlaces(outDir: string): Plugin {
  const address = (path: string) =>
    `new URL(${JSON.stringify(path.split(sep).map(encodeURIComponent).join("/"))}, import.meta.url)`;
  return {
    name: "tell-places",
    setup({ onLoad }) {
      onLoad({ filter: /\.(tsx?|mjs)$/, namespace: "file" }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        if (!text.includes("import.meta.")) return null;
        const itself = `${address(relative(outDir, path))}.href`;
        const contents = text.replace(namings, (whole, beside, inside) => {
          const place = placeOf({ beside, inside }, path);
          if (whole === "import.meta.url" || !existsSync(place))
            return whole.replace("import.meta.url", () => itself);
          return `${address(`./${builtName(place)}`)}${inside ? ".href" : ""}`;
        });
        return { contents, loader: path.endsWith("x") ? "tsx" : path.endsWith("ts") ? "ts" : "js" };
      });
    },
  };
}
