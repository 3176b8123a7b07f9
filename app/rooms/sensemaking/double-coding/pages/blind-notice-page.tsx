import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  /** Number of the sample the viewer codes blind. */
  sample: number;
  /** The statement whose coding was asked for; absent when it was a whole page. */
  statement?: { position: number; text: string };
  errors?: FormError[];
};

/** Stands where the coding of a statement would, for the one who codes it blind. */
export function BlindNoticePage({ context, process, sample, statement, errors = [] }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const number = formatNumber(sample, lang);
  const title = statement ? t.blindThis(number) : t.blindHere(number);
  const href = statement
    ? paths.sampleStatement(process.slug, sample, statement.position)
    : paths.sample(process.slug, sample);
  return (
    <WorkPage {...frameOf(context)} title={title} breadcrumb={processCrumbs(context, process)}>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      {statement && <Quote text={statement.text} lang="da" size="large" />}
      <p>{statement ? t.blindThisWhy : t.blindPageWhy}</p>
      <p>
        <ButtonLink kind="primary" href={href}>
          {t.toSample}
        </ButtonLink>
      </p>
    </WorkPage>
  );
}
