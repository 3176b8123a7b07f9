import type { Lang } from "#base/i18n.ts";
import type { Outcome } from "#formats/reading.ts";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";
import type { SourceOf } from "./item-section.tsx";
import { whenInWords } from "./meeting-name.ts";

type Props = {
  lang: Lang;
  outcome: Outcome | null;
  /** The words themselves too, when no section below has them. */
  withWords: boolean;
  source: SourceOf;
};

/** What came of the item, before the text about it: its kind in words, and what was promised with its date. */
export function OutcomeSummary({ lang, outcome, withWords, source }: Props) {
  const t = textsIn(lang);
  return (
    <section class="panel flow">
      <h2>{t.outcome}</h2>
      {outcome ? <p>{t.outcomes[outcome.kind]}</p> : <p>{t.noOutcome}</p>}
      {outcome && withWords && outcome.text !== "" && <Quote text={outcome.text} lang="da" size="small" />}
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
                  source={<PromiseSource lang={lang} promise={promise} source={source} />}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type SourceProps = { lang: Lang; promise: Outcome["promises"][number]; source: SourceOf };

/** When it is due, and the way to its place for those who may see the document. */
function PromiseSource({ lang, promise, source }: SourceProps) {
  const t = textsIn(lang);
  const link = source(promise.spans[0]?.start ?? null, t.promises);
  return (
    <>
      {promise.when ? t.by(whenInWords(promise.when, lang)) : t.noDate}
      {link && <> · {link}</>}
    </>
  );
}
