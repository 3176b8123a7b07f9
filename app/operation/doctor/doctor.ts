import pg from "pg";
import { type Command, exitCodes } from "#base/command.ts";
import type { Lang } from "#base/i18n.ts";
import { type OperationTools, withOwner } from "../wiring.ts";
import { checkActivity } from "./check-activity.ts";
import { checkBackups } from "./check-backups.ts";
import { checkDatabase } from "./check-database.ts";
import { checkObjects } from "./check-objects.ts";
import { checkPlace } from "./check-place.ts";
import { doctorTextsIn, type Finding, ill, when } from "./finding.ts";

/** Looks at everything the house stands on. Changes nothing. */
export async function examine(
  tools: OperationTools,
  { lang, all, log }: { lang: Lang; all: boolean; log(line: string): void },
): Promise<Finding[]> {
  const t = doctorTextsIn(lang);
  const { dataDir, backupDir } = tools.settings();
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const findings: Finding[] = [
    when(major > 20 || (major === 20 && minor >= 19), t.node(process.versions.node), t.nodeOld),
    ...(await checkPlace(dataDir, tools.clock, t)),
  ];
  try {
    await withOwner(tools, log, async (owner) => {
      const client = new pg.Client(owner);
      client.on("error", () => undefined);
      await client.connect();
      try {
        findings.push(
          ...(await checkDatabase(client, t)),
          ...(await checkActivity(client, tools.clock, t)),
          ...(await checkObjects(client, tools.objects(), all, t)),
        );
      } finally {
        await client.end().catch(() => undefined);
      }
    });
  } catch (error) {
    findings.push(ill(t.starts((error as Error).message), t.startsFix));
  }
  findings.push(await checkBackups(backupDir, tools.clock, t));
  return findings;
}

export function doctorCommand(tools: OperationTools): Command {
  return {
    name: "doctor",
    usage: "[--all]",
    da: "Se huset efter: roller, regler, disk, ur, låse, versioner, job, originaler og sikkerhedskopier. Siger, hvad der skal gøres. --all ser hver original igennem. Svarer 1, når noget er galt.",
    en: "Examine the house: roles, rules, disk, clock, locks, versions, jobs, originals and backups. Says what to do. --all reads every original. Answers 1 when something is wrong.",
    needsHouse: true,
    options: [],
    flags: ["all"],
    async run({ lang, flags, print, complain }) {
      const t = doctorTextsIn(lang);
      const findings = await examine(tools, { lang, all: Boolean(flags.all), log: complain });
      for (const { what, fix } of findings)
        print(fix ? `${t.notOk}  ${what}\n      → ${fix}` : `${t.ok}    ${what}`);
      const count = findings.filter(({ fix }) => fix).length;
      print(`\n${count === 0 ? t.allWell : t.someNot(count)}`);
      return count === 0 ? exitCodes.done : exitCodes.failed;
    },
  };
}
