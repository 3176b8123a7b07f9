import type { Command } from "#base/command.ts";

const words = {
  da: {
    use: "Brug: bin/forsamlingshus KOMMANDO",
    more: "bin/forsamlingshus help KOMMANDO viser én kommando.",
    codes: "Svarkoder: 0 udført · 1 fejl · 2 forkert kald · 3 afvist, med grund · 4 findes ikke",
  },
  en: {
    use: "Usage: bin/forsamlingshus COMMAND",
    more: "bin/forsamlingshus help COMMAND shows one command.",
    codes: "Exit codes: 0 done · 1 failed · 2 wrong call · 3 refused, with a reason · 4 not found",
  },
};

/** Help for all commands, or for those whose name starts with `only`. */
export function printHelp(
  commands: Command[],
  lang: "da" | "en",
  print: (text: string) => void,
  only = "",
): void {
  const t = words[lang];
  print(`${t.use}\n`);
  for (const command of commands.filter((each) => each.name.startsWith(only)))
    print(`  ${command.name} ${command.usage}\n      ${command[lang]}`);
  print(`\n${t.more}\n${t.codes}`);
}
