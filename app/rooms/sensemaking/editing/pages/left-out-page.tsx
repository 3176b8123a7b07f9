import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { pagesOf, sliceOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { StatementList } from "../../reports/pages/statement-list.tsx";
import { textsIn as reportTextsIn } from "../../reports/texts.ts";
import type { OpenDraft } from "../actions.ts";
import { blockName } from "../block-name.ts";
import type { ShownBlock } from "../compose-draft.ts";
import { textsIn } from "../texts.ts";

const perPage = 50;

type Props = {
  context: SignedIn;
  process: Process;
  open: OpenDraft;
  mayEdit: boolean;
  out: ShownBlock[];
  notQuoted: Statement[];
  page: number;
};

export function LeftOutPage({ context, process, open, mayEdit, out, notQuoted, page }: Props) {
  const { lang } = context;
  const { slug } = process;
  const t = textsIn(lang);
  const { draft, setting } = open;
  const { data } = setting;
  const n = (value: number) => formatNumber(value, lang);
  const draftHref = paths.draft(slug, draft.id);
  const counted = (place: "rest" | "excluded", rows: { name: string; count: number }[]) =>
    rows.length === 0 ? (
      <p>{t.noneHere}</p>
    ) : (
      <ul>
        {rows.map(({ name, count }) => (
          <li key={name}>
            {name}:{" "}
            <a class="a-n" href={withQuery(paths.provenStatements(slug), { place, reason: name })}>
              {reportTextsIn(lang).statements(n(count))}
            </a>
          </li>
        ))}
      </ul>
    );
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.leftOut}
      breadcrumb={[...processCrumbs(context, process), { href: draftHref, text: t.draft[draft.kind] }]}
    >
      <h1>{t.leftOut}</h1>
      <h2 id="by-editor">{t.leftOutByEditor}</h2>
      {out.length === 0 ? (
        <p>{t.leftOutNothing}</p>
      ) : (
        <>
          <p class="meta">{t.leftOutLead}</p>
          <ul class="plain eb-out">
            {out.map((each) => (
              <li key={each.block.key}>
                <form method="post" action={paths.draftAct(slug, draft.id)} class="row">
                  <input type="hidden" name="key" value={each.block.key} />
                  <input type="hidden" name="from" value="leftOut" />
                  <span lang={draft.language}>{blockName(each) || each.block.key}</span>
                  {mayEdit && (
                    <Button size="small" name="act" value="bringBack" hiddenWords={blockName(each)}>
                      {t.bringBack}
                    </Button>
                  )}
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="excluded">{t.excluded}</h2>
      {counted(
        "excluded",
        data.ledger.excluded.map(({ reason, count }) => ({ name: reason, count })),
      )}
      <h2 id="rest">{t.rest}</h2>
      {counted("rest", data.ledger.rest)}
      <h2 id="not-quoted">{t.notQuoted}</h2>
      <p>{t.notQuotedLead(n(notQuoted.length), n(data.statements.length))}</p>
      <StatementList
        context={context}
        slug={slug}
        statements={sliceOf(notQuoted, page, perPage)}
        titles={data.titles}
      />
      <Pagination
        page={page}
        pages={pagesOf(notQuoted.length, perPage)}
        hrefOf={(to) => withQuery(`${paths.draftLeftOut(slug, draft.id)}#not-quoted`, { page: to })}
      />
      <p>
        <ButtonLink href={draftHref}>{t.back}</ButtonLink>
      </p>
    </WorkPage>
  );
}
