import { paths } from "#base/paths.ts";
import type { Artefact } from "./artefact.ts";
import type { Whereabouts } from "./artefact-texts.ts";

/** Where a text of a page is edited; null where no one page is the place. */
export function editAddress(slug: string, { page }: Artefact, where: Whereabouts): string | null {
  switch (where) {
    case "process":
      return paths.processEdit(slug);
    case "phases":
      return paths.phases(slug);
    case "decisions":
      return paths.decisions(slug);
    case "promises":
      return paths.promises(slug);
    case "budget":
      return paths.budget(slug);
    case "area":
      return page.kind === "focusArea" ? paths.focusArea(slug, page.id) : paths.focusAreas(slug);
    case "theme":
      return paths.themes(slug);
    case "finding":
      return paths.findings(slug);
    case "ledger":
      return paths.ledger(slug);
    case "title":
      return paths.documents(slug);
    case "report":
    case "shown":
    case "file":
      return page.kind === "summary" ? paths.summary(slug) : null;
  }
}
