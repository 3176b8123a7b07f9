import { chooseQuotes, type ReportData } from "#rooms/sensemaking/door.ts";
import type { PublicTheme } from "./artefact.ts";
import type { ArtefactBuilder } from "./artefact-builder.ts";
import { heading } from "./headings.ts";
import type { LiveData } from "./live-data.ts";
import { isFew } from "./small-cells.ts";

/** How many statements each theme is heard through. */
const quotesOfTheme = 2;

/**
 * The accepted themes among the statements of one area. One with fewer than five of them is left
 * out whole: its name would say what few have said, and where.
 *
 * @param statements those of the area
 */
export function composeThemes(
  { report, themes, themeMembers }: Pick<LiveData, "report" | "themes" | "themeMembers">,
  builder: ArtefactBuilder,
  statements: ReportData["statements"],
  area: string,
): PublicTheme[] {
  const membersOf = new Map<string, Set<string>>();
  for (const { themeId, statementId } of themeMembers) {
    const members = membersOf.get(themeId);
    if (members) members.add(statementId);
    else membersOf.set(themeId, new Set([statementId]));
  }
  return themes
    .map((theme) => ({ theme, held: statements.filter(({ id }) => membersOf.get(theme.id)?.has(id)) }))
    .filter(({ held }) => held.length > 0 && !isFew(held.length))
    .sort((a, b) => b.held.length - a.held.length || a.theme.number - b.theme.number)
    .map(({ theme, held }) => {
      const count = builder.statements(
        `theme-${theme.number}`,
        held,
        heading("inTheme", theme.name, area),
        statements.length,
      );
      return {
        name: theme.name,
        definition: theme.definition,
        statements: count,
        quotes: builder.quotable(count, chooseQuotes(report, held, quotesOfTheme)),
      };
    });
}
