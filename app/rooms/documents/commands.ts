import type { Command } from "#base/command.ts";
import { importCommand } from "./import-command.ts";
import { readCommand } from "./read-command.ts";

export const documentCommands: Command[] = [readCommand, importCommand];
