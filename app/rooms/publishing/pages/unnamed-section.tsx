import type { Lang } from "#base/i18n.ts";
import { textsIn } from "../texts.ts";
import type { Unnamed } from "../unnamed-sentences.ts";

/** The sentences the page leaves out, so that who publishes it knows what is not there, and why. */
export function UnnamedSection({ unnamed, lang }: { unnamed: readonly Unnamed[]; lang: Lang }) {
  const t = textsIn(lang).unnamed;
  if (unnamed.length === 0) return null;
  return (
    <section class="flow" id="unnamed">
      <h2>{t.title}</h2>
      <p class="meta">{t.lead}</p>
      <ul>
        {unnamed.map(({ sentence, by }) => (
          <li key={sentence}>
            {sentence} <span class="meta">({t.names[by]})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
