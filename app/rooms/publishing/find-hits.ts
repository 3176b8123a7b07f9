import { hash } from "node:crypto";
import type { Disclosure } from "#sense/disclosure/disclosure.ts";
import { findDisclosures } from "#sense/disclosure/find-disclosures.ts";
import type { PublicText } from "./artefact-texts.ts";
import { type Hit, placeOf } from "./hit.ts";

const around = 40;

/*
 * The same statement is looked through for each page it stands on, and each time
 * somebody looks. What was found is remembered under the hash of the text, as kinds
 * and offsets, while the names known are the same: no words stay behind in memory
 * when they are removed by law.
 */
let remembered = { known: "", found: new Map<string, readonly Disclosure[]>() };
const mostRemembered = 50_000;
const nothing: readonly Disclosure[] = [];

function rememberedFor(known: readonly string[]): Map<string, readonly Disclosure[]> {
  const names = known.join("\n");
  if (remembered.known !== names || remembered.found.size > mostRemembered)
    remembered = { known: names, found: new Map() };
  return remembered.found;
}

/**
 * Everything in these texts that may tell who somebody is, each place once.
 *
 * @param known names the house knows of, found wherever they stand
 */
export function findHits(texts: readonly PublicText[], known: readonly string[]): Hit[] {
  const found = new Map<string, Hit>();
  const before = rememberedFor(known);
  // The name of a note stands by each of its statements
  const loose = new Set<string>();
  for (const each of texts) {
    const { text } = each;
    if (!each.statement) {
      if (loose.has(text)) continue;
      loose.add(text);
    }
    const name = hash("sha256", text, "base64");
    const disclosures = before.get(name) ?? findDisclosures(text, { known });
    before.set(name, disclosures.length === 0 ? nothing : disclosures);
    if (disclosures.length === 0) continue;
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
