import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Reference } from "#formats/report.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { StatementList } from "../../reports/pages/statement-list.tsx";
import type { OpenDraft } from "../actions.ts";
import type { ShownBlock } from "../compose-draft.ts";
import type { BlockEdit } from "../draft-queries.ts";
import { textsIn } from "../texts.ts";
import { BlockView } from "./block-view.tsx";
import { anchorOf } from "./editor-block.tsx";

export interface RestsOn {
  reference: Reference;
  /** Typed by the editor: the house knows nothing of it but these words. */
  typed: boolean;
  count: number;
  first: Statement[];
}

type Props = {
  context: SignedIn;
  process: Process;
  open: OpenDraft;
  shown: ShownBlock;
  restsOn: RestsOn[];
  edits: BlockEdit[];
  names: Map<string, string>;
};

export function WhyPage({ context, process, open, shown, restsOn, edits, names }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const { draft, setting } = open;
  const draftHref = paths.draft(process.slug, draft.id);
  const { words } = shown.block;
  const when = (at: string | Date) => formatDateAndClock(new Date(at), lang);
  const texts = edits.filter((each) => each.block?.words);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.why}
      breadcrumb={[...processCrumbs(context, process), { href: draftHref, text: t.draft[draft.kind] }]}
    >
      <h1>{t.why}</h1>
      {shown.node && (
        <div class="doc sheet editor eb-alone" lang={draft.language}>
          <BlockView node={shown.node} hrefs={new Map(setting.refs.list.map((each) => [each.id, each]))} />
        </div>
      )}
      <p>{words ? t.madeByPerson(names.get(words.by) ?? "", when(words.at)) : t.madeByMachine}</p>
      <h2>{t.whatItRests}</h2>
      {restsOn.length === 0 && <p>{t.restsOnNothing}</p>}
      {restsOn.map(({ reference, typed, count, first }) => (
        <section key={reference.id} aria-label={reference.text}>
          <h3 lang={draft.language}>{reference.text}</h3>
          {typed && reference.href === null && <p class="meta">{t.typedSource}</p>}
          {first.length > 0 && (
            <StatementList
              context={context}
              slug={process.slug}
              statements={first}
              titles={setting.data.titles}
            />
          )}
          {reference.href && (count > first.length || first.length === 0) && (
            <p>
              <a href={reference.href}>{t.seeList}</a>
            </p>
          )}
        </section>
      ))}
      {texts.length > 0 && (
        <>
          <h2>{t.earlier}</h2>
          <ul class="plain eb-history">
            {texts.map(({ revision, fork, block, savedAt }) => (
              <li key={revision}>
                <p lang={draft.language}>{block?.words?.text}</p>
                <p class="meta">
                  {names.get(block?.words?.by ?? "")}, {when(savedAt)}
                  {fork && ` (${t.forked})`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <ButtonLink href={`${draftHref}#${anchorOf(shown.block.key)}`}>{t.back}</ButtonLink>
      </p>
    </WorkPage>
  );
}
