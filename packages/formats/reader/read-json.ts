import type { CaseNumber, Reading } from "../reading.ts";

/**
 * A reading for `read FILE --json`. The keys are fixed, so that anyone can
 * check it: a key is never renamed and never leaves.
 *
 * @param file the name of the file that was read
 */
export function readJson(reading: Reading, file: string) {
  return {
    file,
    kind: reading.kind,
    title: reading.title,
    blocks: reading.blocks,
    groups: reading.groups,
    questions: reading.questions,
    feedback: reading.feedback,
    points: reading.points,
    meeting: reading.meeting,
    items: reading.items.map((item) => ({
      ...item,
      caseNumber: item.caseNumber && plainCaseNumber(item.caseNumber),
    })),
    focusAreas: reading.focusAreas,
    phases: reading.phases,
    facts: reading.facts,
    repairs: reading.repairs,
    doubts: reading.doubts,
  };
}

function plainCaseNumber({ text, kle, facet, number, year, spans }: CaseNumber) {
  return { text, kle, facet, number, year, spans };
}
