import type { Command } from "#base/command.ts";
import { intakeCommands } from "#rooms/contributions/intake/commands.ts";
import { documentCommands } from "#rooms/documents/commands.ts";
import { peopleCommands } from "#rooms/people/commands.ts";
import { exchangeCommands } from "#rooms/sensemaking/exchange/commands.ts";
import { reportCommands } from "#rooms/sensemaking/reports/commands.ts";
import { agreeCommand } from "./agree-command.ts";
import { exampleCommand } from "./example-command.ts";
import { operationCommands } from "./operation/commands.ts";
import { operationTools } from "./operation-tools.ts";
import { senseCommands } from "./sense-commands.ts";

/** Every command, room by room in the order of the river. */
export async function listCommands(): Promise<Command[]> {
  return [
    ...peopleCommands,
    ...documentCommands,
    ...intakeCommands,
    ...exchangeCommands,
    ...reportCommands,
    ...senseCommands,
    agreeCommand,
    exampleCommand,
    ...operationCommands(operationTools),
  ];
}
