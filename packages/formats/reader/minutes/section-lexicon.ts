import type { Section } from "../../reading.ts";

/**
 * Headings that Danish minutes part an item by, whole lines only.
 * Source: section headings of eDoc, SBSYS and FirstAgenda minutes.
 */
const lexicon: [RegExp, Section["kind"]][] = [
  [/^(?:sags)?resum[eé]$|^(?:kort )?sammendrag$/, "summarySection"],
  [/^(?:\p{L}+s )?indstilling(?:er)?(?: og beslutning)?$/u, "recommendation"],
  [/^(?:\p{L}[\p{L}\s-]*s )?beslutning(?:er)?(?: (?:den|d\.) .*| i .*)?$|^referat$|^vedtagelse$/u, "outcome"],
  [/^sagsfremstilling(?:en)?$|^sagsbeskrivelse$/, "presentation"],
  [/^økonomi(?:ske konsekvenser)?(?: og finansiering| og personale)?$/, "economy"],
  [/^bilag(?:sliste|soversigt)?(?: til (?:sagen|punktet))?$/, "enclosure"],
  [/^baggrund$|^tidligere behandling$|^løsning(?:er)?$|^lovgrundlag$|^retsgrundlag$/, "other"],
  [
    /^høring$|^kommunikation$|^videre (?:proces|forløb)(?: og opfølgning)?$|^opfølgning$|^sagsforløb$/,
    "other",
  ],
  [/^afbud$|^fraværende$|^(?:sagen afgøres|beslutningen træffes) (?:i|af)\b.*$/, "other"],
];
const shortestHeading = 5;
const longestHeading = 90;

/** The kind of section a line opens, or null when it is no known heading. */
export function sectionKind(text: string): Section["kind"] | null {
  if (text.length < shortestHeading || text.length > longestHeading) return null;
  const plain = text.replace(/\s*:$/, "").trim().toLowerCase();
  return lexicon.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
