import { paths, withQuery } from "#base/paths.ts";
import { may } from "#rooms/people/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { ThemeRun } from "../run-queries.ts";
import { textsIn } from "../texts.ts";
import { type CodebookTheme, type Level, levels } from "../theme.ts";
import { ProposalCard, type ShownProposal } from "./proposal-card.tsx";
import { ThemeFrame, type ThemeScreen } from "./theme-frame.tsx";

export const proposalsPerPage = 12;

type Props = ThemeScreen & {
  run: ThemeRun | null;
  level: Level;
  themes: ReadonlyMap<string, CodebookTheme>;
  titles: Map<string, string>;
  /** The page of them. */
  proposals: ShownProposal[];
  count: number;
  /** How many new themes are large, and the size that makes one so. */
  large: { count: number; least: number };
  page: number;
  done: keyof ReturnType<typeof textsIn>["done"] | undefined;
  errors: FormError[];
};

/** What the newest run would change, each answered by itself. */
export function ProposalsPage(props: Props) {
  const { context, process, role, run, level, proposals, count, large, page, done, errors } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const here = paths.themeProposals(process.slug);
  const mayCode = may(role, "code");
  return (
    <ThemeFrame {...props} title={t.proposals}>
      <ErrorSummary errors={errors} />
      <p>
        {t.proposalsLead} {run && t.runLine(n(run.number), formatDateAndClock(run.madeAt, lang))}
      </p>
      <Status>{done && t.done[done]}</Status>
      {run === null ? (
        <EmptyState what={t.noRun} next={<a href={paths.themes(process.slug)}>{t.themes}</a>} />
      ) : (
        <>
          <CountTabs
            label={t.level}
            items={levels.map((one) => ({
              href: withQuery(here, { level: one }),
              count: n(run.report[one].length),
              text: t.levels[one],
              current: one === level,
            }))}
          />
          <p class="meta">{t.levelLead(n(run.report[level].length))}</p>
          {mayCode && large.count > 0 && (
            <Form action={here} hidden={{ level, what: "acceptLarge" }}>
              <p>{t.acceptLargeLead(n(large.least))}</p>
              <Button>{t.acceptLarge(n(large.count))}</Button>
            </Form>
          )}
          <h2>{count === 0 ? t.noProposals : t.proposalsWait(n(count))}</h2>
          {proposals.map((proposal) => (
            <ProposalCard
              key={proposal.change.hash}
              context={context}
              slug={process.slug}
              level={level}
              themes={props.themes}
              titles={props.titles}
              proposal={proposal}
              mayCode={mayCode}
            />
          ))}
          <Pagination
            page={page}
            pages={Math.max(1, Math.ceil(count / proposalsPerPage))}
            hrefOf={(at) => withQuery(here, { level, page: at === 1 ? null : at })}
          />
        </>
      )}
    </ThemeFrame>
  );
}
