import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { capitalise, type Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import type { ComparedShare } from "../finding-templates.ts";
import type { ProposedFinding } from "../propose-findings.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: Pick<SignedIn, "lang">;
  process: Process;
  /** Of all counted statements. */
  whole: number;
  proposed: ProposedFinding[];
  /** Those a person has left out; they may still be taken in. */
  leftOut: ProposedFinding[];
};

/** The weightiest; the others follow as these are answered. */
const shownAtOnce = 10;

/** What the counts alone let the house say; a person takes it in, rewrites it or leaves it out. */
export function ProposedFindings({ leftOut, proposed, ...rest }: Props) {
  const { context } = rest;
  const t = textsIn(context.lang);
  const n = formatNumber(leftOut.length, context.lang);
  return (
    <section aria-labelledby="suggested">
      <h2 id="suggested">{t.suggested}</h2>
      <p class="meta">{t.suggestedLead}</p>
      {proposed.length === 0 && <p>{t.suggestNone}</p>}
      <List {...rest} proposed={proposed.slice(0, shownAtOnce)} />
      {proposed.length > shownAtOnce && (
        <Details summary={t.moreProposals(proposed.length - shownAtOnce)}>
          <List {...rest} proposed={proposed.slice(shownAtOnce)} />
        </Details>
      )}
      {leftOut.length > 0 && (
        <Details summary={t.leftOutProposals(leftOut.length, n)}>
          <List {...rest} proposed={leftOut} wasLeftOut />
        </Details>
      )}
    </section>
  );
}

function List({
  context: { lang },
  process,
  whole,
  proposed,
  wasLeftOut,
}: Omit<Props, "leftOut"> & { wasLeftOut?: boolean }) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  return (
    <ul class="plain statement-list">
      {proposed.map(({ template, sentence, count, counted, once, quotes, shares, spreads }) => (
        <li key={JSON.stringify(template)} class="flow-s">
          <h3>{sentence}</h3>
          <p>
            <NumberLink href={withQuery(paths.provenStatements(process.slug), { ...counted })}>
              {t.ofStatements(n(count), n(whole))}
            </NumberLink>
            {once !== null && ` (${t.countedOnce(n(once))})`}
            {". "}
            <span class="meta">{t.templateGrounds[template.kind]}</span>
          </p>
          {spreads.length > 0 && (
            <p class="meta">
              {`${capitalise(spreads.map(({ by, mentioning, of }) => t.spreads[by](n(mentioning), n(of))).join(", "))}.`}
            </p>
          )}
          {shares.length > 0 && (
            <ul class="meta">
              {shares.map(({ name, mentions, of, list }) => (
                <li key={name}>
                  {`${name}: `}
                  <NumberLink href={shareAddress(process.slug, counted, list)}>
                    {t.ofStatements(n(mentions), n(of))}
                  </NumberLink>
                </li>
              ))}
            </ul>
          )}
          {quotes.map((quote) => (
            <Quote
              key={quote.id}
              text={quote.text}
              lang="da"
              size="small"
              source={<a href={paths.statement(process.slug, quote.id)}>{t.statementNo(n(quote.number))}</a>}
            />
          ))}
          <Form
            action={paths.proposedFindings(process.slug)}
            hidden={{
              template: JSON.stringify(template),
              quotes: quotes.map(({ number }) => number).join(", "),
            }}
          >
            <div class="row">
              <Button size="small" name="how" value="stay" hiddenWords={sentence}>
                {t.accept}
              </Button>
              <Button size="small" name="how" value="rewrite" hiddenWords={sentence}>
                {t.rewrite}
              </Button>
              {!wasLeftOut && (
                <Button size="small" kind="link" name="how" value="leaveOut" hiddenWords={sentence}>
                  {t.leaveOutProposal}
                </Button>
              )}
            </div>
          </Form>
        </li>
      ))}
    </ul>
  );
}

/** The statements behind one number of a comparison: the page of groups knows them by group. */
function shareAddress(
  slug: string,
  counted: ProposedFinding["counted"],
  list: ComparedShare["list"],
): string {
  return "channel" in list
    ? withQuery(paths.provenStatements(slug), { ...counted, ...list })
    : `${withQuery(paths.groups(slug), list)}#list`;
}
