import type { Lang } from "#base/i18n.ts";
import { type Statement, StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { Quote, QuoteInContext } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../../texts.ts";

type HeadProps = {
  lang: Lang;
  /** Which statement it is, and of how many. */
  name: string;
  of: string;
  previous: string | null;
  next: string | null;
};

/** Over the statement somebody works on: which it is, and the way to the ones beside it. */
export function StatementHead({ lang, name, of, previous, next }: HeadProps) {
  const t = textsIn(lang);
  return (
    <div class="row row-apart">
      <h1 id="statement-heading" class="statement-heading">
        {name} <span class="meta">{of}</span>
      </h1>
      <div class="row">
        {previous && (
          <ButtonLink kind="link" shortcut="K" href={previous}>
            {t.previous}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink kind="link" shortcut="J" href={next}>
            {t.next}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

type WordsProps = {
  lang: Lang;
  slug: string;
  statement: Statement;
  titles: Map<string, string>;
  around: { before: string; after: string } | null;
  /** Said before what is around it, when that is not the whole input. */
  aroundWords?: string | undefined;
};

/** Its words with their source, the question it answers and what stands around it. */
export function StatementWords({ lang, slug, statement, titles, around, aroundWords }: WordsProps) {
  const t = textsIn(lang);
  return (
    <>
      <Quote
        text={statement.text}
        lang="da"
        size="large"
        source={
          <StatementSource
            lang={lang}
            slug={slug}
            statement={statement}
            title={titleOf(titles, statement, lang)}
          />
        }
      />
      {statement.question && (
        <p class="meta">{t.question(String(statement.questionNumber ?? ""), statement.question)}</p>
      )}
      {around && (
        <p>
          <span class="meta">{aroundWords ?? t.wholeInput}</span>{" "}
          <QuoteInContext
            before={around.before && `${around.before} `}
            text={statement.text}
            after={around.after && ` ${around.after}`}
            lang="da"
          />
        </p>
      )}
    </>
  );
}
