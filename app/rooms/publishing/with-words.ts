import type { Report } from "#formats/report.ts";
import type { ArtefactStatement } from "./artefact.ts";
import { mapReport } from "./map-report.ts";
import { numberOfRef } from "./quoted-numbers.ts";

const withheld = {
  da: { leftOut: "[udeladt]", decided: "[vises ikke]", removed: "[fjernet]" },
  en: { leftOut: "[left out]", decided: "[not shown]", removed: "[removed]" },
};

/** A published report with the words of its statements put back in their places, as far as they are shown: how it is read and printed. */
export function withWords(report: Report, statements: readonly ArtefactStatement[]): Report {
  const byNumber = new Map(statements.map((each) => [each.number, each]));
  const wordsOf = (ref: string | null, otherwise: string): string => {
    const number = numberOfRef(ref);
    const statement = number === null ? undefined : byNumber.get(number);
    if (!statement) return otherwise;
    return statement.text ?? withheld[report.language][statement.heldBack ?? "decided"];
  };
  return mapReport(report, {
    inline: (each) => (each.kind === "said" ? { ...each, text: wordsOf(each.ref, each.text) } : each),
    quote: (each) => ({ ...each, text: wordsOf(each.ref, each.text) }),
  });
}
