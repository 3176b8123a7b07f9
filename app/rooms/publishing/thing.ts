import type { ArtefactKind } from "./artefact.ts";

/** Something that is or may be published, by name in addresses and forms. */
export interface Thing {
  kind: ArtefactKind;
  /** The process, the focus area, the draft of the summary. */
  subjectId: string;
}

/** `process`, `focusArea-<id>`, `summary-<id>`: as addresses and forms name it. */
export function thingKey({ kind, subjectId }: Thing): string {
  return kind === "process" ? kind : `${kind}-${subjectId}`;
}

/** @returns null for a key that names nothing */
export function readThing(key: string, processId: string): Thing | null {
  if (key === "process") return { kind: "process", subjectId: processId };
  const match = /^(focusArea|summary)-([0-9a-f-]{36})$/.exec(key);
  return match ? { kind: match[1] as ArtefactKind, subjectId: match[2]! } : null;
}
