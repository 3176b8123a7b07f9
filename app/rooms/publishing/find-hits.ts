import { findDisclosures } from "#sense/disclosure/find-disclosures.ts";
import type { PublicText } from "./artefact-texts.ts";
import { type Hit, placeOf } from "./hit.ts";

const around = 40;

/*
 * The same statement is looked through for each page it stands on, and each time
 * somebody looks. Texts in which nothing was found are remembered while the names
 * known are the same; texts in which something was found are not.
 */
let remembered = { known: "", texts: new Set<string>() };
const mostQuiet = 50_000;

function quietFor(known: readonly string[]): Set<string> {
  const names = known.join("\n");
  if (remembered.known !== names || remembered.texts.size > mostQuiet)
    remembered = { known: names, texts: new Set() };
  return remembered.texts;
}

/**
 * Everything in these texts that may tell who somebody is, each place once.
 *
 * @param known names the house knows of, found wherever they stand
 */
export function findHits(texts: readonly PublicText[], known: readonly string[]): Hit[] {
  const found = new Map<string, Hit>();
  const quiet = quietFor(known);
  for (const each of texts) {
    const { text } = each;
    if (quiet.has(text)) continue;
    const disclosures = findDisclosures(text, { known });
    if (disclosures.length === 0) {
      quiet.add(text);
      continue;
    }
    const points = [...text];
    for (const { kind, certainty, start, end } of disclosures) {
      const place = placeOf(text, { start, end }, each.statement?.statementId ?? null);
      const key = `${kind}@${place}`;
      if (found.has(key)) continue;
      found.set(key, {
        place,
        kind,
        certainty,
        words: points.slice(start, end).join(""),
        before: points.slice(Math.max(0, start - around), start).join(""),
        after: points.slice(end, end + around).join(""),
        statement: each.statement,
        where: each.statement ? null : each.where,
        start,
        end,
      });
    }
  }
  return [...found.values()];
}
