import type { Lang } from "#base/i18n.ts";
import type { Outcome } from "#formats/reading.ts";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";
import type { SourceOf } from "./item-section.tsx";
import { whenInWords } from "./meeting-name.ts";

type Props = { lang: Lang; outcome: Outcome | null; source: SourceOf };

/** What came of the item, before the text about it: its kind in words, and what was promised with its date. */
export function OutcomeSummary({ lang, outcome, source }: Props) {
  const t = textsIn(lang);
  return (
    <section class="panel flow">
      <h2>{t.outcome}</h2>
      {outcome ? <p>{t.outcomes[outcome.kind]}</p> : <p>{t.noOutcome}</p>}
      {outcome && outcome.promises.length > 0 && (
        <>
          <h3>{t.promises}</h3>
          <ul class="plain flow">
            {outcome.promises.map((promise, index) => (
              <li key={index}>
                <Quote
                  text={promise.text}
                  lang="da"
                  size="small"
                  source={
                    <>
                      {promise.when ? t.by(whenInWords(promise.when, lang)) : t.noDate}
                      {" · "}
                      {source(promise.spans[0]?.start ?? null, t.promises)}
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
