import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { listCommands } from "#app/commands.ts";
import { subscriptions } from "#app/worker.ts";
import "#app/endpoints.ts";
import { listProblems } from "#base/problem.ts";
import { settingNames } from "#base/settings.ts";
import { eventWords } from "#rooms/process/event-words.ts";

/*
 * docs/reference.md is written from the code: commands, settings, events,
 * problems, rooms. `node --import tsx test/reference.ts --write` writes it anew; a
 * test goes red when it is out of date.
 */

const house = fileURLToPath(new URL("../", import.meta.url));
export const referencePath = join(house, "docs/reference.md");

export async function makeReference(): Promise<string> {
  const commands = (await listCommands()).map(
    (command) =>
      `| \`${command.name} ${command.usage.replaceAll("|", "\\|")}\` | ${command.en.replaceAll("|", "\\|")} |`,
  );
  const problems = listProblems()
    .sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }))
    .map(({ code, en }) => `| ${code} | ${sentenceOf(en)} |`);
  const events = Object.entries(eventWords)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { en }]) => {
      const jobs = (subscriptions[kind] ?? []).map((job) => `\`${job}\``).join(", ");
      return `| \`${kind}\` | somebody ${en} | ${jobs || "–"} |`;
    });
  const rooms = readdirSync(join(house, "app/rooms")).map((room) => {
    const [about] = readFileSync(join(house, "app/rooms", room, "README.md"), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"));
    return `| \`${room}\` | ${about} |`;
  });
  return `# Reference

Written from the code by \`node --import tsx test/reference.ts --write\`; a test holds it to the code.

## Commands

| Command | What it does |
|---|---|
${commands.join("\n")}

## Settings

${settingNames.map((name) => `\`${name}\``).join(" · ")}: see [the operator's guide](guide/operator.md).

## Rooms

| Room | What lives there |
|---|---|
${rooms.join("\n")}

## Events and the jobs that follow

| Event | What happened | Jobs |
|---|---|---|
${events.join("\n")}

## Problems

| Code | What people read |
|---|---|
${problems.join("\n")}
`;
}

/** The sentence with its details shown as dots: what people read, without the values of the day. */
function sentenceOf(write: (details: never) => string): string {
  const dots = new Proxy({}, { get: () => "…" });
  return write(dots as never).replaceAll("|", "\\|");
}

/** Every kind of event that some code records. */
export function listEventKinds(): Set<string> {
  const kinds = new Set<string>();
  for (const entry of readdirSync(join(house, "app"), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\./.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    if (relative(house, path).startsWith("app/shell")) continue;
    const source = readFileSync(path, "utf8");
    for (const [, kind] of source.matchAll(/kind: "(\w+)",\s*processId/g)) kinds.add(kind!);
    for (const [, kind] of source.matchAll(/record\(context, \w+, "(\w+)"/g)) kinds.add(kind!);
  }
  return kinds;
}

if (process.argv.includes("--write")) writeFileSync(referencePath, await makeReference());
