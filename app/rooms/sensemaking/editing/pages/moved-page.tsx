import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { pagesOf, sliceOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { FrozenVersion, Moved } from "../../reports/frozen-version.ts";
import { textsIn as reportTextsIn } from "../../reports/texts.ts";
import { textsIn } from "../texts.ts";

const perPage = 100;

type Props = { context: SignedIn; process: Process; version: FrozenVersion; moved: Moved[]; page: number };

export function MovedPage({ context, process, version, moved, page }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const back = paths.version(process.slug, version.id);
  const words = new Map(version.statements.map((each) => [each.id, each.text]));
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.movedHeading}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: back, text: `${reportTextsIn(lang)[version.kind]} ${n(version.number)}` },
      ]}
    >
      <h1>{t.movedHeading}</h1>
      <p role="status">
        <b>{t.sinceApproval(moved.length, n(moved.length))}</b>
      </p>
      <p class="meta">{t.movedLead}</p>
      {moved.length > 0 && (
        <Table
          caption={t.movedHeading}
          captionHidden
          columns={[{ header: t.statement }, { header: t.was }, { header: t.is }]}
          rows={sliceOf(moved, page, perPage).map((each) => ({
            cells: [
              <a key="statement" href={paths.statement(process.slug, each.statementId)} lang="da">
                {n(each.number)}: {words.get(each.statementId)}
              </a>,
              each.from,
              each.to,
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={pagesOf(moved.length, perPage)}
        hrefOf={(to) => withQuery(paths.versionMoved(process.slug, version.id), { page: to })}
      />
      <p>
        <ButtonLink href={back}>{t.backToVersion}</ButtonLink>
      </p>
    </WorkPage>
  );
}
