import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import type { Change } from "../proposal-queries.ts";
import { proposalWords } from "../proposal-words.ts";
import type { ShownQuote } from "../quoted-words.ts";
import type { ReportGroup } from "../run-report.ts";
import { textsIn } from "../texts.ts";
import type { CodebookTheme, Level } from "../theme.ts";

export interface ShownProposal {
  change: Change;
  group: ReportGroup;
  quotes: ShownQuote[];
}

type Props = {
  context: SignedIn;
  slug: string;
  level: Level;
  themes: ReadonlyMap<string, CodebookTheme>;
  titles: Map<string, string>;
  proposal: ShownProposal;
  mayCode: boolean;
  heading?: "h2" | "h3";
  /** The list of its statements is on the page already. */
  isWhole?: boolean;
};

/** One thing the run would change, what speaks for it, and the two buttons. */
export function ProposalCard({
  context,
  slug,
  level,
  themes,
  titles,
  proposal,
  mayCode,
  heading: Heading = "h3",
  isWhole,
}: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const { change, group, quotes } = proposal;
  const namesTheme = change.kind === "new" || change.kind === "split";
  return (
    <article class="theme-proposal flow-s">
      <Heading>{proposalWords(change, themes, lang)}</Heading>
      <p class="meta">{t.what[change.kind]}</p>
      {group.terms.length > 0 && <p>{t.terms(group.terms.join(", "))}</p>}
      {quotes.map(({ statement, text }) => (
        <Quote
          key={statement.id}
          text={text}
          lang="da"
          size="small"
          source={
            <StatementSource
              lang={lang}
              slug={slug}
              statement={statement}
              title={titleOf(titles, statement, lang)}
            />
          }
        />
      ))}
      {!isWhole && (
        <p>
          <a href={withQuery(paths.themeProposal(slug, change.hash), { level })}>
            {t.seeAll(formatNumber(change.count, lang))}
          </a>
        </p>
      )}
      {mayCode && (
        <Form
          action={paths.themeProposals(slug)}
          hidden={{ level, hash: change.hash }}
          label={`${proposalWords(change, themes, lang)}, ${group.label}`}
        >
          {namesTheme && (
            <TextInput
              id={`name-${change.hash.slice(0, 12)}`}
              name="name"
              label={t.name}
              value={group.label}
            />
          )}
          <FormActions>
            <Button name="what" value="accept" id={`accept-${change.hash.slice(0, 12)}`}>
              {t.accept}
            </Button>
            <Button name="what" value="decline" kind="secondary" id={`decline-${change.hash.slice(0, 12)}`}>
              {t.decline}
            </Button>
          </FormActions>
        </Form>
      )}
    </article>
  );
}
