import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { textsIn } from "../texts.ts";
import type { CodebookTheme, Level } from "../theme.ts";
import { ProposalCard, type ShownProposal } from "./proposal-card.tsx";
import { StatementLines } from "./statement-lines.tsx";
import { ThemeFrame, type ThemeScreen } from "./theme-frame.tsx";

export const statementsPerPage = 25;

type Props = ThemeScreen & {
  level: Level;
  themes: ReadonlyMap<string, CodebookTheme>;
  titles: Map<string, string>;
  proposal: ShownProposal;
  statements: Statement[];
  page: number;
  mayCode: boolean;
};

/** One proposal, whole: what it would do, and every statement it is about. */
export function ProposalPage(props: Props) {
  const { context, process, level, themes, titles, proposal, statements, page, mayCode } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { hash, statementIds } = proposal.change;
  return (
    <ThemeFrame {...props} title={t.oneProposal}>
      <p>
        <a href={withQuery(paths.themeProposals(process.slug), { level })}>{t.backToProposals}</a>
      </p>
      <ProposalCard
        context={context}
        slug={process.slug}
        level={level}
        themes={themes}
        titles={titles}
        proposal={{ ...proposal, quotes: [] }}
        mayCode={mayCode}
        heading="h2"
        isWhole
      />
      <h2>{t.seeAll(formatNumber(statementIds.length, lang))}</h2>
      <StatementLines context={context} slug={process.slug} statements={statements} titles={titles} />
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(statementIds.length / statementsPerPage))}
        hrefOf={(at) =>
          withQuery(paths.themeProposal(process.slug, hash), { level, page: at === 1 ? null : at })
        }
      />
    </ThemeFrame>
  );
}
