import { readFile } from "node:fs/promises";
import type { SignedIn } from "#base/context.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { renderArtefact } from "#front/render-artefact.tsx";
import { listStatements } from "#rooms/contributions/door.ts";
import { listFocusAreas, type Process } from "#rooms/process/door.ts";
import { decide, publish } from "#rooms/publishing/actions.ts";
import { loadCandidate, openDesk } from "#rooms/publishing/desk.ts";
import { hitKey } from "#rooms/publishing/hit.ts";
import { readPrintedFiles } from "#rooms/publishing/print-files.ts";
import { type Thing, thingKey } from "#rooms/publishing/thing.ts";
import { codeStatement } from "#rooms/sensemaking/coding/code.ts";
import type { Decision } from "#rooms/sensemaking/coding/decision.ts";
import { openDraft, startDraft } from "#rooms/sensemaking/editing/actions.ts";
import { approve, fingerprintSeen } from "#rooms/sensemaking/editing/approve.ts";
import { addFinding } from "#rooms/sensemaking/reports/actions.ts";
import { makeThemes } from "#rooms/sensemaking/themes/change-codebook.ts";

/** What people decided about the example's statements, known by their words; written by us. */
interface ExampleCoding {
  codings: { text: string; areas?: string[]; rest?: string; leftOut?: string }[];
  themes: {
    name: string;
    area: string | null;
    definition: string;
    useWhen: string;
    notWhen: string;
    statements: string[];
  }[];
  findings: { area: string; sentence: string; statements: string[]; quotes: string[]; counter: string[] }[];
}

const file = new URL("../example/coding.json", import.meta.url);

/** Codes what the example says is coded, makes its themes and writes its findings. The rest waits, as it would. */
export async function codeExample(context: SignedIn, process: Process): Promise<void> {
  const { codings, themes, findings }: ExampleCoding = JSON.parse(await readFile(file, "utf8"));
  const areas = await listFocusAreas(context.trx, process.id);
  const areaId = (name: string) => areas.find((each) => each.name === name)!.id;
  const statements = await listStatements(context.trx, process.id);
  const byText = new Map(statements.map((each) => [each.text, each]));
  for (const { text, areas: names = [], rest, leftOut } of codings) {
    const statement = byText.get(text);
    if (!statement) continue;
    const decisions: Decision[] = [
      ...names.map((name) => ({ kind: "area" as const, areaId: areaId(name) })),
      ...(rest ? [{ kind: "rest" as const, name: rest }] : []),
      ...(leftOut ? [{ kind: "exclude" as const, reason: leftOut }] : []),
    ];
    for (const decision of decisions)
      await codeStatement(context, statement, areas, decision, Number.MAX_SAFE_INTEGER);
  }
  const idsOf = (texts: string[]) => texts.flatMap((text) => byText.get(text)?.id ?? []);
  await makeThemes(
    context,
    process.id,
    "add",
    themes.map(({ area, statements: _, ...words }) => ({
      ...words,
      areaId: area && areaId(area),
      parentId: null,
    })),
    (at, themeId) =>
      idsOf(themes[at]!.statements).map((statementId) => ({
        themeId,
        statementId,
        state: "confirmed",
        firm: false,
        runId: null,
      })),
  );
  const numbersOf = (texts: string[]) => texts.flatMap((text) => byText.get(text)?.number ?? []);
  for (const finding of findings)
    await addFinding(context, process, {
      sentence: finding.sentence,
      area: areaId(finding.area),
      words: undefined,
      statements: numbersOf(finding.statements),
      quotes: numbersOf(finding.quotes),
      counter: numbersOf(finding.counter),
      own: true,
    });
}

/** Approves the summary of the example as the machine laid it out. */
export async function approveExample(context: SignedIn, process: Process): Promise<void> {
  const draftId = await startDraft(context, process, { kind: "summary", documentId: null, language: "da" });
  const { draft, report } = await openDraft(context, process, draftId);
  await approve(context, process, draftId, {
    revision: draft.revision,
    fingerprint: fingerprintSeen(report),
  });
}

/** Publishes the example: its page, its areas, its summary. Everyone named in it is made up, and each place is decided so. */
export async function publishExample(
  context: SignedIn,
  process: Process,
  objects: ObjectStore,
  things: readonly Thing[],
): Promise<void> {
  const showing = { renderArtefact: renderArtefact(context.theme), readFiles: readPrintedFiles };
  const publishing: { key: string; seen: string }[] = [];
  let desk = await openDesk(context.trx, process);
  for (const thing of things) {
    const key = thingKey(thing);
    let candidate = await loadCandidate(context.trx, desk, thing, showing);
    while (candidate && candidate.undecided.length > 0) {
      await decide(
        context,
        process,
        key,
        {
          hits: candidate.undecided.map(hitKey),
          kinds: [],
          seen: candidate.hash,
          verdict: "stands",
          reason: "Opdigtet: ingen virkelig person.",
        },
        showing,
      );
      desk = await openDesk(context.trx, process);
      candidate = await loadCandidate(context.trx, desk, thing, showing);
    }
    if (candidate) publishing.push({ key, seen: candidate.hash });
  }
  const reason = "Eksemplet er opdigtet og åbent for alle.";
  await publish(context, process, { things: publishing, reason }, showing, { objects });
}
