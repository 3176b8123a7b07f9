import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { pagesOf, sliceOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import type { FrozenList, FrozenVersion } from "../../reports/frozen-version.ts";
import { textsIn as reportTextsIn } from "../../reports/texts.ts";
import { textsIn } from "../texts.ts";

const perPage = 50;

type Props = { context: SignedIn; process: Process; version: FrozenVersion; list: FrozenList; page: number };

/** What one number of an approved version counted, as it was then. */
export function VersionListPage({ context, process, version, list, page }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const back = paths.version(process.slug, version.id);
  const heading = `${n(list.count)} ${t.sources[list.unit]}, ${list.what}`;
  const rows = list.unit === "statement" ? list.statementNumbers.length : list.contributionIds.length;
  return (
    <WorkPage
      {...frameOf(context)}
      title={heading}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: back, text: `${reportTextsIn(lang)[version.kind]} ${n(version.number)}` },
      ]}
    >
      <h1>{heading}</h1>
      <p class="meta">{t.asApproved}</p>
      {list.unit === "statement" ? (
        <Statements
          context={context}
          slug={process.slug}
          version={version}
          numbers={sliceOf(list.statementNumbers, page, perPage)}
        />
      ) : (
        <Sources
          version={version}
          ids={sliceOf(list.contributionIds, page, perPage)}
          untitled={t.notTitled}
        />
      )}
      <Pagination
        page={page}
        pages={pagesOf(rows, perPage)}
        hrefOf={(to) => withQuery(paths.versionList(process.slug, version.id), { ref: list.ref, page: to })}
      />
      <p>
        <ButtonLink href={back}>{t.backToVersion}</ButtonLink>
      </p>
    </WorkPage>
  );
}

type StatementsProps = { context: SignedIn; slug: string; version: FrozenVersion; numbers: number[] };

function Statements({ context, slug, version, numbers }: StatementsProps) {
  const words = reportTextsIn(context.lang);
  const byNumber = new Map(version.statements.map((each) => [each.number, each]));
  return (
    <ol class="plain statement-list">
      {numbers
        .flatMap((number) => byNumber.get(number) ?? [])
        .map((each) => (
          <li key={each.id}>
            <Quote
              text={each.text}
              lang="da"
              size="small"
              source={
                <>
                  <a href={paths.statement(slug, each.id)}>
                    {words.statementNo(formatNumber(each.number, context.lang))}
                  </a>
                  {each.title && ` · ${each.title}`}
                </>
              }
            />
          </li>
        ))}
    </ol>
  );
}

function Sources({ version, ids, untitled }: { version: FrozenVersion; ids: string[]; untitled: string }) {
  const titles = new Map(version.statements.map((each) => [each.contributionId, each.title]));
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>{titles.get(id) ?? untitled}</li>
      ))}
    </ul>
  );
}
