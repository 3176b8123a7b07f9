import type { Report } from "#formats/report.ts";
import { mapReport } from "./map-report.ts";
import { numberOfRef } from "./quoted-numbers.ts";

/** Numbers of the statements whose words a report shows. */
export function quotedIn(report: Report): Set<number> {
  const numbers = new Set<number>();
  mapReport(report, {
    inline: (each) => {
      const number = each.kind === "said" ? numberOfRef(each.ref) : null;
      if (number !== null) numbers.add(number);
      return each;
    },
    quote: (each) => {
      const number = numberOfRef(each.ref);
      if (number !== null) numbers.add(number);
      return each;
    },
  });
  for (const { id } of report.references) {
    const number = numberOfRef(id);
    if (number !== null) numbers.add(number);
  }
  return numbers;
}
