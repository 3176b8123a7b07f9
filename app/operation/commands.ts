import type { Command } from "#base/command.ts";
import { backupCommands } from "./backup-commands.ts";
import { doctorCommand } from "./doctor/doctor.ts";
import { processCommands } from "./process-commands.ts";
import type { OperationTools } from "./wiring.ts";

/** What an operator asks of the house, beside the rooms. */
export function operationCommands(tools: OperationTools): Command[] {
  return [...backupCommands(tools), ...processCommands(tools), doctorCommand(tools)];
}
