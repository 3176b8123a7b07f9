import type { SignedIn } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Statement, titleOf } from "#rooms/contributions/door.ts";
import { faultText } from "#sense/verify/fault-texts.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Finding } from "#shell/parts/finding/finding.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import type { Finding as FindingData } from "../finding.ts";
import type { FindingVerdict } from "../judge-finding.ts";
import type { Proof } from "../proof.ts";
import { textsIn } from "../texts.ts";

export interface ShownFinding {
  finding: FindingData;
  proof: Proof;
  sources: { notes: number; inputs: number };
  /** In the language of the page. */
  sentence: string;
  verdict: FindingVerdict;
  /** With copies counted once; null where that is the same. */
  once: number | null;
}

type Props = {
  context: Pick<SignedIn, "lang">;
  slug: string;
  shown: ShownFinding;
  /** Its place in the row, from 0, and the place of the last. */
  at: number;
  last: number;
  titles: Map<string, string>;
  mayChange: boolean;
};

/** A finding as it stands: sentence, numbers counted anew, quotes, what says otherwise. */
export function StandingFinding({ context: { lang }, slug, shown, at, last, titles, mayChange }: Props) {
  const { finding, proof, sources, sentence, verdict, once } = shown;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const listHref = (side?: "counter") =>
    withQuery(paths.provenStatements(slug), { finding: finding.id, side });
  const share = proof.within
    ? t.ofStatementsIn(n(proof.statements.length), n(proof.whole), proof.within.name)
    : t.ofStatements(n(proof.statements.length), n(proof.whole));
  const quotes = (statements: Statement[]) =>
    statements.map((quote) => (
      <Quote
        key={quote.id}
        text={quote.text}
        lang="da"
        size="small"
        source={
          <a href={paths.statement(slug, quote.id)}>
            {t.quoteSource(n(quote.number), titleOf(titles, quote, lang))}
          </a>
        }
      />
    ));
  return (
    <li>
      <Finding
        id={`finding-${finding.id}`}
        number={`${t.finding} ${n(at + 1)}`}
        sentence={verdict.holds || finding.own ? sentence : <s>{sentence}</s>}
        numbers={
          <>
            <NumberLink href={listHref()}>{share}</NumberLink>
            {`, ${t.from} ${t.notes(sources.notes, n(sources.notes))} ${t.and} ${t.inputs(n(sources.inputs))}.`}
            {once !== null && ` ${t.countedOnce(n(once))}.`}
            {proof.statements.length === 0 && ` ${t.provesNothing}`}
          </>
        }
        data={<VerdictWords finding={finding} verdict={verdict} lang={lang} />}
        quotes={
          <>
            {quotes(proof.quotes)}
            {proof.leftOut > 0 && <p class="meta">{t.quotesLeftOut(n(proof.leftOut))}</p>}
          </>
        }
        {...(proof.counter.length > 0
          ? {
              minority: {
                heading: t.otherwise,
                children: (
                  <>
                    <p>
                      <NumberLink href={listHref("counter")}>
                        {t.statements(n(proof.counter.length))}
                      </NumberLink>
                      {t.saysOtherwise(proof.counter.length)}
                    </p>
                    {quotes(proof.counterQuotes)}
                  </>
                ),
              },
            }
          : {})}
        pointsTo={{ children: t.notInPlan }}
      />
      {mayChange && (
        <div class="row">
          <a href={paths.finding(slug, finding.id)}>
            {t.editFinding}
            <span class="sr-only">{` ${finding.sentence}`}</span>
          </a>
          {at > 0 && (
            <Act action={paths.findingMove(slug, finding.id)} words={t.moveUp} of={finding} direction="up" />
          )}
          {at < last && (
            <Act
              action={paths.findingMove(slug, finding.id)}
              words={t.moveDown}
              of={finding}
              direction="down"
            />
          )}
          <Act action={paths.findingEnd(slug, finding.id)} words={t.end} of={finding} />
        </div>
      )}
    </li>
  );
}

/** What stands for the sentence, or speaks against it. */
function VerdictWords({
  finding,
  verdict,
  lang,
}: {
  finding: FindingData;
  verdict: FindingVerdict;
  lang: Lang;
}) {
  const t = textsIn(lang);
  if (verdict.set) return <p class="meta">{t.setSentence}</p>;
  if (verdict.holds) return null;
  const reasons = [...new Set(verdict.faults.map((fault) => faultText(fault, lang)))];
  return (
    <div class={finding.own ? "meta" : "eb-doubt"}>
      <p>{finding.own ? t.standsAsOwn : t.struckFinding}</p>
      <ul class="plain">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

type ActProps = { action: string; words: string; of: FindingData; direction?: "up" | "down" };

function Act({ action, words, of, direction }: ActProps) {
  return (
    <Form action={action} {...(direction ? { hidden: { direction } } : {})}>
      <Button kind="link" hiddenWords={of.sentence}>
        {words}
      </Button>
    </Form>
  );
}
