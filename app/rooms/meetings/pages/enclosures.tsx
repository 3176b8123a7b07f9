import type { Lang } from "#base/i18n.ts";
import type { Passage } from "#formats/reading.ts";
import { textsIn } from "../texts.ts";

type Props = { lang: Lang; enclosures: Passage[]; level: "h2" | null };

/** What was sent along, by the names the minutes give. */
export function Enclosures({ lang, enclosures, level }: Props) {
  if (enclosures.length === 0) return null;
  return (
    <>
      {level && <h2>{textsIn(lang).enclosures}</h2>}
      <ul>
        {enclosures.map((enclosure, index) => (
          <li key={index} lang="da">
            {enclosure.text}
          </li>
        ))}
      </ul>
    </>
  );
}
