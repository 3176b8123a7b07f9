import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatClock, formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import type { OpenDraft } from "../actions.ts";
import { mayDraft } from "../allowed.ts";
import { blockName } from "../block-name.ts";
import type { ShownBlock } from "../compose-draft.ts";
import type { Fresh } from "../edit-blocks.ts";
import { textsIn } from "../texts.ts";
import { doubtWords } from "./doubt-words.ts";
import { anchorOf, CounterOffer, type Editor, EditorBlock } from "./editor-block.tsx";
import { FreshPanel } from "./fresh-panel.tsx";
import { OfferedForm, type TypedOffer } from "./offered-form.tsx";

export type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  open: OpenDraft;
  editor: Editor;
  fresh: Fresh[];
  /** Findings that stand without what says otherwise, by key. */
  withoutCounter: ReadonlySet<string>;
  seen: string;
  /** Forms that are open, by block: in place of the words, or below them. */
  forms: { instead: ReadonlyMap<string, ComponentChildren>; below: ReadonlyMap<string, ComponentChildren> };
  errors: FormError[];
  /** A text from elsewhere that could not be put in, as it was typed. */
  offer: TypedOffer | null;
  /** The block whose words were just received. */
  saved: string | undefined;
};

/** The text as it will be printed; each block opens where it stands. */
export function DraftPage(props: Props) {
  const { context, process, role, open, editor, errors } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { draft } = open;
  const n = (value: number) => formatNumber(value, lang);
  const doubts = open.blocks.flatMap((each) => each.doubts.map((doubt) => ({ each, doubt })));
  const out = open.blocks.filter(({ block }) => block.out).length;
  const room = draft.kind === "summary" ? paths.summary(process.slug) : paths.compiledNote(process.slug);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.draft[draft.kind]}
      breadcrumb={processCrumbs(context, process)}
      failed={errors.length > 0}
    >
      <div class="no-print flow" data-module="kept-texts" data-draft={draft.id} data-saved={props.saved}>
        <ProcessNav context={context} process={process} role={role} current={draft.kind} />
        <ErrorSummary errors={errors} />
        <PageHead
          title={t.draft[draft.kind]}
          meta={t.lead}
          state={t.savedBy(formatClock(draft.savedAt, lang), editor.names.get(draft.savedBy) ?? "")}
          act={<Approval {...props} waits={doubts.length} />}
        />
        <p class="row">
          <a href={paths.draftLeftOut(process.slug, draft.id)}>{t.leftOut}</a>
          <span class="meta">{t.leftOutCount(out, n(out))}</span>
          <a href={room}>{t.seeMachine}</a>
        </p>
        <p class="words-kept" data-kept-here hidden>
          {t.keptElsewhere} <a href={paths.draft(process.slug, draft.id)}>{t.openKept}</a>
        </p>
        {doubts.length > 0 && (
          <section class="eb-doubts" aria-labelledby="doubts">
            <h2 id="doubts">{t.doubtsHeading}</h2>
            <ul>
              {doubts.map(({ each, doubt }) => (
                <li key={each.block.key + doubt.kind + doubt.what}>
                  <a href={`#${anchorOf(each.block.key)}`}>{blockName(each)}</a>: {doubtWords(doubt, lang)}
                </li>
              ))}
            </ul>
          </section>
        )}
        <FreshPanel editor={editor} fresh={props.fresh} gone={goneOf(open.blocks)} />
        {editor.mayEdit && (
          <OfferedForm
            lang={lang}
            slug={process.slug}
            draftId={draft.id}
            sections={sectionsOf(open.blocks)}
            typed={props.offer}
            errors={errors}
          />
        )}
        <Versions {...props} />
      </div>
      <article class="doc sheet editor" aria-label={open.report.title}>
        <Blocks {...props} />
      </article>
    </WorkPage>
  );
}

function sectionsOf(blocks: ShownBlock[]): { value: string; text: string }[] {
  return blocks.flatMap(({ block, node }) =>
    node?.kind === "heading" && node.level === 2 && !block.out ? [{ value: block.key, text: node.text }] : [],
  );
}

/** What the draft holds with nothing behind it any more. */
function goneOf(blocks: ShownBlock[]): ShownBlock[] {
  return blocks.filter(({ block, machine, node }) => !machine && !node && !block.out);
}

function Approval({ process, role, open, seen, waits, forms, context }: Props & { waits: number }) {
  const t = textsIn(context.lang);
  const { draft } = open;
  if (!mayDraft(role, "approve")) return <span class="meta">{t.approveNotYours}</span>;
  const editing = forms.instead.size + forms.below.size > 0;
  return (
    <form method="post" action={paths.draftApproval(process.slug, draft.id)}>
      <input type="hidden" name="revision" value={draft.revision} />
      <input type="hidden" name="seen" value={seen} />
      <Button
        kind={editing ? "secondary" : "primary"}
        id="approve"
        {...(waits > 0 ? { disabledBecause: t.approveWaits } : {})}
      >
        {t.approve}
      </Button>
    </form>
  );
}

function Versions({ context, process, open }: Props) {
  const { versions } = open.draft;
  const t = textsIn(context.lang);
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t.versions}</h2>
      <ul class="plain">
        {versions.map((version) => (
          <li key={version.id}>
            <a href={paths.version(process.slug, version.id)}>
              {t.versionLine(
                formatNumber(version.number, context.lang),
                version.approvedBy,
                formatDate(new Date(version.approvedAt), context.lang),
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A finding's blocks stand beside its thread. */
function Blocks({ open, editor, forms, withoutCounter }: Props) {
  const shown = open.blocks.filter(({ block }) => !block.out);
  const one = (each: ShownBlock) => (
    <EditorBlock
      key={each.block.key}
      editor={editor}
      shown={each}
      form={forms.instead.get(each.block.key)}
      below={forms.below.get(each.block.key)}
    />
  );
  const groups: ShownBlock[][] = [];
  for (const each of shown) {
    const head = groups.at(-1)?.[0];
    if (head && each.block.within === head.block.key) groups.at(-1)!.push(each);
    else groups.push([each]);
  }
  return (
    <>
      {groups.map((group) => {
        const head = group[0]!;
        if (head.node?.kind !== "findingHead") return group.map(one);
        return (
          <section key={head.block.key} class="finding eb-group">
            {group.map(one)}
            {editor.mayEdit && withoutCounter.has(head.block.key) && (
              <CounterOffer editor={editor} finding={head.block.key} />
            )}
          </section>
        );
      })}
    </>
  );
}
