import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { systemClock } from "#base/clock.ts";
import { type Command, exitCodes } from "#base/command.ts";
import { systemIds } from "#base/ids.ts";
import { Problem } from "#base/problem.ts";
import { readSettings, SettingsError } from "#base/settings.ts";
import { agreeCommand } from "./agree-command.ts";
import { printHelp } from "./cli-help.ts";
import { senseCommands } from "./sense-commands.ts";

const home = fileURLToPath(new URL("..", import.meta.url));

/** Runs one command. Commands that need no database never load the code for one. */
async function main(words: string[]): Promise<number> {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const complain = (text: string) => process.stderr.write(`${text}\n`);
  const lang =
    /^en/i.test(process.env.LC_ALL || process.env.LANG || "") && !/^C/.test(process.env.LANG ?? "")
      ? "en"
      : "da";
  const commands = await commandsFor(words);
  const found = findCommand(commands, words);
  if (!found) {
    const asked = words[0] === "help" || words[0] === "--help" || words[0] === "-h" || words.length === 0;
    printHelp(commands, lang, asked ? print : complain, words[0] === "help" ? words.slice(1).join(" ") : "");
    return asked ? exitCodes.done : exitCodes.usage;
  }
  const { command, rest } = found;
  let parsed: ReturnType<typeof readWords>;
  try {
    parsed = readWords(command, rest);
  } catch (error) {
    complain((error as Error).message);
    printHelp([command], lang, complain);
    return exitCodes.usage;
  }
  if (parsed.flags.help) {
    printHelp([command], lang, print);
    return exitCodes.done;
  }
  const settings = readSettings(process.env, home);
  let close = async () => {};
  try {
    const code = await command.run({
      ...parsed,
      lang,
      objectFolder: join(settings.dataDir, "objects"),
      origin: settings.origin ?? `http://${settings.host}:${settings.port}`,
      async openHouse() {
        const { openHouse } = await import("./open-house.ts");
        const opened = await openHouse(settings, systemClock, systemIds, complain);
        close = opened.close;
        return opened.house;
      },
      print,
      complain,
    });
    if (code === exitCodes.usage) printHelp([command], lang, complain);
    return code;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    complain(error.sentence(lang));
    return error.kind.status === 404 ? exitCodes.notFound : exitCodes.refused;
  } finally {
    await close();
  }
}

/** `sense` and `read` come without the rooms: those take longer to load than ten thousand statements, or fifty pages, to read. */
async function commandsFor(words: string[]): Promise<Command[]> {
  if (words[0] === "sense") return [...senseCommands, agreeCommand];
  if (words[0] === "read") return [(await import("#rooms/documents/read-command.ts")).readCommand];
  const { listCommands } = await import("./commands.ts");
  return listCommands();
}

function findCommand(commands: Command[], words: string[]): { command: Command; rest: string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(" ");
    const command = commands.find((each) => each.name === name);
    if (command && words.length >= length) return { command, rest: words.slice(length) };
  }
  return null;
}

function readWords(command: Command, rest: string[]) {
  const { positionals, values } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      ...Object.fromEntries(command.options.map((name) => [name, { type: "string" as const }])),
      ...Object.fromEntries((command.flags ?? []).map((name) => [name, { type: "boolean" as const }])),
    },
  });
  const entries = Object.entries(values as Record<string, string | boolean>);
  return {
    args: positionals,
    options: Object.fromEntries(entries.filter(([, value]) => typeof value === "string")) as Record<
      string,
      string
    >,
    flags: Object.fromEntries(entries.filter(([, value]) => typeof value === "boolean")) as Record<
      string,
      boolean
    >,
  };
}

// `… | head` closes the pipe early; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.done);
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    const known = error instanceof SettingsError || error.name === "StartError";
    console.error(known ? error.message : error);
    process.exitCode = exitCodes.failed;
  },
);
