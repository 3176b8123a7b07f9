import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/*
 * Who may import whom (docs/map.md): rooms look upstream and only through doors,
 * packages know nothing of the app, nothing goes in circles. Our own reader of
 * import lines, since the known tools need a compiler API that TypeScript 7 has not.
 */

/** Upstream first: news flows down this list, imports look up it. */
export const river = [
  "people",
  "process",
  "whitebook",
  "documents",
  "meetings",
  "contributions",
  "sensemaking",
  "plan",
  "publishing",
  "removal",
];

/** One import: paths from the checkout, `to` a bare name when it is a package from npm or of Node. */
export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const patterns = [
  /^[ \t]*(?:import|export)\s+(?<type>type\s+)?(?:[\w*{][^"';]*?\sfrom\s+)?["'](?<to>[^"']+)["']/gm,
  /\bimport\(\s*["'](?<to>[^"']+)["']\s*\)/g,
];

/** Imports written in one source file. `aliases` are the `imports` of package.json. */
export function readImports(from: string, source: string, aliases: Record<string, string>): Import[] {
  return patterns.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(({ groups }) => {
      const to = groups?.to ?? "";
      return { from, to: resolveTarget(from, to, aliases), typeOnly: Boolean(groups?.type) };
    }),
  );
}

function resolveTarget(from: string, to: string, aliases: Record<string, string>): string {
  if (to.startsWith(".")) return normalize(join(dirname(from), to));
  const alias = Object.keys(aliases).find((key) => to.startsWith(key.replace("*", "")));
  return alias ? normalize(aliases[alias]!.replace("*", to.slice(alias.length - 1))) : to;
}

/** Tests, and what only tests use: a `testing` folder beside them. */
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.includes("/testing/");
const roomOf = (path: string) => /^app\/rooms\/([^/]+)\//.exec(path)?.[1];
const packageOf = (path: string) => /^packages\/([^/]+)\//.exec(path)?.[1];
/** Reading what a stranger wrote is pure, and still nothing to do in one's own process: docs/decisions/020. */
const startsReadings = "packages/formats/ask-worker.ts";
const isOurs = (path: string) => /^(app|packages|test|example)\//.test(path);
const isWiring = (path: string) => /^app\/[^/]+$/.test(path);

/** @returns why the import is not allowed, or null */
export function findFault({ from, to, typeOnly }: Import): string | null {
  if (from.startsWith("test/") || from.startsWith("example/")) return null;
  if (to.startsWith("test/")) return isTest(from) ? null : "only tests import from test/";
  const home = packageOf(from);
  if (home) {
    if (isOurs(to) && packageOf(to) !== home && !(typeOnly && packageOf(to)))
      return "a package imports nothing of ours, and of another package only types";
    if (
      !isTest(from) &&
      from !== startsReadings &&
      /^(node:)?(net|http|https|child_process|dns|tls)(\/|$)/.test(to)
    )
      return "packages are pure: no network, no processes";
    return null;
  }
  if (isWiring(from) || isTest(from)) return null;
  if (isWiring(to)) return "only app/*.ts wires; nothing imports it";
  if (to.startsWith("app/operation/") && !from.startsWith("app/operation/"))
    return "operation is imported by wiring only";
  const target = roomOf(to);
  if (!target)
    return to.startsWith("app/front/") && !from.startsWith("app/front/")
      ? "front is imported by wiring only"
      : null;
  const throughDoor = to === `app/rooms/${target}/door.ts`;
  const room = roomOf(from);
  if (room === target) return null;
  if (room) {
    if (!river.includes(room)) return `${room} is not in the list of rooms`;
    if (river.indexOf(target) > river.indexOf(room)) return `${target} lies downstream of ${room}`;
    return throughDoor ? null : `${target} is entered through its door.ts`;
  }
  if (/^app\/(front|operation)\//.test(from))
    return throughDoor ? null : `${target} is entered through its door.ts`;
  return "base and shell import no room";
}

/** Files that import each other in a circle, types not counted (they are gone when the program runs). */
export function findCycles(imports: Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (!typeOnly && isOurs(to)) next.set(from, [...(next.get(from) ?? []), to]);
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (file: string): void => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    trail.push(file);
    for (const to of next.get(file) ?? []) walk(to);
    trail.pop();
    done.add(file);
  };
  for (const file of next.keys()) walk(file);
  return cycles;
}

/** Every import in the checkout. */
export function readAllImports(house: string): Import[] {
  const aliases = JSON.parse(readFileSync(join(house, "package.json"), "utf8")).imports as Record<
    string,
    string
  >;
  return ["app", "packages", "test", "example"]
    .filter((folder) => existsSync(join(house, folder)))
    .flatMap((folder) => readdirSync(join(house, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules"))
    .flatMap((path) => readImports(relative(house, path), readFileSync(path, "utf8"), aliases));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const imports = readAllImports(fileURLToPath(new URL("../", import.meta.url)));
  const faults = imports.flatMap((found) => {
    const fault = findFault(found);
    return fault ? [`${found.from} imports ${found.to}: ${fault}`] : [];
  });
  for (const cycle of findCycles(imports)) faults.push(`in a circle: ${cycle.join(" → ")}`);
  for (const fault of faults) console.error(fault);
  console.log(`${imports.length} imports read, ${faults.length} against the rules`);
  process.exitCode = faults.length > 0 || imports.length === 0 ? 1 : 0;
}
