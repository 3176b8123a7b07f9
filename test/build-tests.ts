import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtName, bundle } from "#app/bundle.ts";
import { isRunning } from "#test/start/ground.ts";

/** Inside the checkout, so that packages are found from it; of this run alone, so that two do not meet. */
const built = fileURLToPath(new URL(`../dist/tests-${process.pid}`, import.meta.url));

/** Builds test files, and the house that some of them start. */
export async function buildTests(files: string[]): Promise<void> {
  await bundle(["app/main.ts", "app/cli.ts", ...files], built, true);
  dropAbandoned();
}

/** What a run that was killed has left. */
function dropAbandoned(): void {
  for (const name of readdirSync(dirname(built))) {
    const pid = Number(/^tests-(\d+)$/.exec(name)?.[1] ?? process.pid);
    if (!isRunning(pid)) rmSync(join(dirname(built), name), { recursive: true, force: true });
  }
}

export function dropBuilt(): void {
  rmSync(built, { recursive: true, force: true });
}

export function builtFrom(file: string): string {
  return join(built, builtName(file));
}

/**
 * Starting the house's modules takes a process a second, so neighbours share one. Each file still makes its own
 * database; what they would share by mistake, as a changed environment, is a fault of the file.
 *
 * @param folder where the lists that import them are written
 */
export function inBatches(files: string[], folder: string): string[] {
  const size = 6;
  return Array.from({ length: Math.ceil(files.length / size) }, (_, at) => {
    const some = files.slice(at * size, (at + 1) * size);
    const [first = "", ...more] = some;
    if (more.length === 0) return builtFrom(first);
    const lines = some.map((file) => `import ${JSON.stringify(pathToFileURL(builtFrom(file)).href)};\n`);
    const batch = join(folder, `${builtName(first)}-and-${more.length}-more.mjs`);
    writeFileSync(batch, lines.join(""));
    return batch;
  });
}
