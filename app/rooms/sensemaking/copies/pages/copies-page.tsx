import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Statement, StatementQuote, StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { may, type Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { Ledger } from "../../ledger/ledger.ts";
import { SensePage } from "../../tabs/sense-page.tsx";
import type { BothWays, CopySet } from "../copy-sets.ts";
import type { CopyKind } from "../find-copies.ts";
import type { CopyRun } from "../queries.ts";
import { textsIn } from "../texts.ts";
import { type ShownUnlike, UnlikeList } from "./unlike-list.tsx";

export const setsPerPage = 25;
export const distinctPerPage = 50;

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  both: BothWays;
  run: CopyRun | null;
  /** How many sets of each kind. */
  counts: Record<CopyKind, number>;
  kind: CopyKind | undefined;
  /** The page of sets, or of distinct statements, that is asked for. */
  sets: CopySet[];
  distinct: { statement: Statement; copies: number }[] | null;
  texts: Map<string, Statement>;
  titles: Map<string, string>;
  unlikes: ShownUnlike[];
  asked: boolean;
  page: number;
  pages: number;
};

/** How much was said twice, counted both ways, and each set with its words. */
export function CopiesPage(props: Props) {
  const { context, process, role, ledger, both, run, asked, distinct, unlikes } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const own = paths.copies(process.slug);
  return (
    <SensePage
      context={context}
      process={process}
      role={role}
      current="copies"
      title={t.copies}
      ledger={ledger}
    >
      <p>{t.lead}</p>
      <Status>{asked && t.asked}</Status>
      {both.statements === 0 ? (
        <EmptyState what={t.noStatements} />
      ) : run === null ? (
        <EmptyState what={t.noRun} next={may(role, "code") && <Ask slug={process.slug} words={t.look} />} />
      ) : (
        <>
          <section class="flow-s" aria-label={t.bothWays}>
            <p class="lead">
              <NumberLink href={paths.statements(process.slug)}>
                {n(both.statements)} {t.statements}
              </NumberLink>
              {", "}
              <NumberLink href={`${withQuery(own, { list: "distinct" })}#list`}>
                {n(both.distinct)} {t.distinct}
              </NumberLink>
            </p>
            <p class="meta">
              {t.inSets(n(both.statements - both.distinct + both.sets), n(both.sets))} {t.distinctMeans}
            </p>
          </section>
          {distinct ? <DistinctList {...props} distinct={distinct} /> : <SetList {...props} />}
          {unlikes.length > 0 && (
            <UnlikeList context={context} process={process} role={role} items={unlikes} />
          )}
          <div class="row">
            <p class="meta">
              {t.foundBy(n(run.number), formatDateAndClock(run.madeAt, lang), n(run.statements))}
            </p>
            {may(role, "code") && <Ask slug={process.slug} words={t.lookAgain} />}
          </div>
        </>
      )}
    </SensePage>
  );
}

function Ask({ slug, words }: { slug: string; words: string }) {
  return (
    <Form action={paths.copies(slug)}>
      <Button size="small">{words}</Button>
    </Form>
  );
}

function SetList({ context, process, both, counts, kind, sets, texts, titles, page, pages }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const to = (query: Record<string, string | number | undefined | null>) =>
    `${withQuery(paths.copies(process.slug), query)}#list`;
  if (both.sets === 0) return <EmptyState what={t.noSets} />;
  return (
    <section class="flow-s" id="list" tabindex={-1}>
      <h2>{t.sets}</h2>
      <CountTabs
        label={t.chooseKind}
        items={[
          { href: to({}), count: n(both.sets), text: t.kinds.all, current: !kind },
          ...(["exact", "near", "campaign"] as const).map((each) => ({
            href: to({ kind: each }),
            count: n(counts[each]),
            text: t.kinds[each],
            current: each === kind,
          })),
        ]}
      />
      {sets.length === 0 && <p>{t.noSetsOfKind}</p>}
      <ol class="plain statement-list">
        {sets.map((set) => {
          const first = texts.get(set.members[0]!.statementId);
          return (
            <li key={set.number}>
              <Quote
                text={first?.text ?? ""}
                lang="da"
                size="small"
                source={
                  <>
                    <NumberLink href={paths.copySet(process.slug, set.number)}>
                      {t.setOf(n(set.members.length))}
                    </NumberLink>
                    {` · ${t.kind[set.kind]}`}
                    {first && (
                      <>
                        {" · "}
                        <StatementSource
                          lang={lang}
                          slug={process.slug}
                          statement={first}
                          title={titleOf(titles, first, lang)}
                        />
                      </>
                    )}
                  </>
                }
              />
            </li>
          );
        })}
      </ol>
      <Pagination page={page} pages={pages} hrefOf={(at) => to({ kind, page: at === 1 ? null : at })} />
    </section>
  );
}

function DistinctList({
  context,
  process,
  both,
  distinct,
  titles,
  page,
  pages,
}: Props & { distinct: NonNullable<Props["distinct"]> }) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const own = paths.copies(process.slug);
  return (
    <section class="flow-s" id="list" tabindex={-1}>
      <h2>{t.distinctList(n(both.distinct))}</h2>
      <p>
        {t.distinctLead} <a href={own}>{t.backToSets}</a>
      </p>
      <ol class="plain statement-list">
        {distinct.map(({ statement, copies }) => (
          <li key={statement.id}>
            <StatementQuote
              lang={lang}
              slug={process.slug}
              statement={statement}
              titles={titles}
              href={paths.codingAct(process.slug, statement.id)}
              beside={
                copies > 0 && (
                  <>
                    {" "}
                    <a href={paths.copySet(process.slug, statement.number)}>{t.andCopies(n(copies))}</a>
                  </>
                )
              }
            />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(at) => `${withQuery(own, { list: "distinct", page: at === 1 ? null : at })}#list`}
      />
    </section>
  );
}
