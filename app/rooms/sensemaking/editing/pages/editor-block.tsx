import type { ComponentChildren } from "preact";
import type { Lang } from "#base/i18n.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Inline, Reference } from "#formats/report.ts";
import type { Fault } from "#sense/verify/draft.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { CommentNote } from "../../comments/pages/comment-note.tsx";
import { inlinesOf, mayBeRewritten } from "../block.ts";
import { blockName } from "../block-name.ts";
import type { Comment } from "../comment-queries.ts";
import type { ShownBlock } from "../compose-draft.ts";
import type { Words } from "../draft-content.ts";
import { textsIn } from "../texts.ts";
import { BlockView, Inlines } from "./block-view.tsx";
import { doubtWords, faultWords } from "./doubt-words.ts";

export const anchorOf = (key: string) => `b-${key.replace(/[^\p{L}\p{N}_-]+/gu, "-")}`;

/** What every block on the page needs to know. */
export interface Editor {
  lang: Lang;
  /** The language of the text. */
  textLang: Lang;
  slug: string;
  draftId: string;
  mayEdit: boolean;
  hrefs: ReadonlyMap<string, Reference>;
  names: ReadonlyMap<string, string>;
  comments: ReadonlyMap<string, Comment[]>;
  /** Of items in numbered lists: their numbers, by key. */
  numbers: ReadonlyMap<string, number>;
}

type Props = {
  editor: Editor;
  shown: ShownBlock;
  /** The form that is open here, in place of the words. */
  form?: ComponentChildren;
  /** The form for a new sentence or a comment, after the words. */
  below?: ComponentChildren;
};

/** One block of the text, and quietly beside it what can be done with it. */
export function EditorBlock({ editor, shown, form, below }: Props) {
  const { block, node } = shown;
  if (!node && !form && block.others.length === 0) return null;
  return (
    <div class={`eb${form ? " eb-open" : ""}`} id={anchorOf(block.key)}>
      <div class="eb-words" lang={form ? undefined : editor.textLang}>
        {form ??
          (node && block.others.length === 0 && (
            <BlockView
              node={node}
              hrefs={editor.hrefs}
              number={editor.numbers.get(block.key)}
              struck={shown.struck}
              headStruck={shown.doubts.some((doubt) => "faults" in doubt)}
            />
          ))}
        {block.others.length > 0 && <TwoTexts editor={editor} shown={shown} />}
        {below}
      </div>
      <div class="eb-side no-print">
        <SideNotes editor={editor} shown={shown} />
        {!form && <Acts editor={editor} shown={shown} />}
      </div>
    </div>
  );
}

function SideNotes({ editor, shown }: { editor: Editor; shown: ShownBlock }) {
  const { lang, names, slug, draftId } = editor;
  const t = textsIn(lang);
  const { words } = shown.block;
  const when = words && formatDateAndClock(new Date(words.at), lang);
  const who = words && (names.get(words.by) ?? "");
  return (
    <>
      {shown.doubts.map((doubt) => (
        <div key={doubt.kind + doubt.what} class="eb-doubt">
          <p>{doubtWords(doubt, lang)}</p>
          {"faults" in doubt && <Reasons faults={doubt.faults} lang={lang} />}
        </div>
      ))}
      {shown.disowned.map(({ what, faults }) => (
        <div key={what} class="meta">
          <p>{t.disowned}</p>
          <Reasons faults={faults} lang={lang} />
        </div>
      ))}
      {words && (
        <p class="meta">
          {shown.block.key.startsWith("own:")
            ? t.addedBy(who ?? "", when ?? "")
            : t.rewrittenBy(who ?? "", when ?? "")}
          {words.from && ` ${t.writtenBy(words.from)}`}
        </p>
      )}
      {(editor.comments.get(shown.block.key) ?? []).map((comment) => (
        <CommentNote
          key={comment.id}
          lang={lang}
          comment={comment}
          who={names.get(comment.madeBy) ?? ""}
          end={editor.mayEdit ? paths.draftCommentEnd(slug, draftId, comment.id) : null}
        />
      ))}
    </>
  );
}

function Reasons({ faults, lang }: { faults: readonly Fault[]; lang: Lang }) {
  return (
    <ul class="plain">
      {faultWords(faults, lang).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function Acts({ editor, shown }: { editor: Editor; shown: ShownBlock }) {
  const { lang, slug, draftId, mayEdit } = editor;
  const t = textsIn(lang);
  const { key } = shown.block;
  const name = blockName(shown);
  const draft = paths.draft(slug, draftId);
  const here = (query: Record<string, string>) => withQuery(`${draft}#${anchorOf(key)}`, query);
  const why = withQuery(paths.draftWhy(slug, draftId), { block: key });
  if (!mayEdit)
    return (
      <a href={why}>
        {t.why}
        <span class="sr-only"> {name}</span>
      </a>
    );
  const rewritable = shown.machine ? mayBeRewritten(shown.machine) : shown.block.words !== null;
  return (
    <div class="eb-acts">
      {rewritable && (
        <a href={here({ edit: key })}>
          {t.editBlock}
          <span class="sr-only"> {name}</span>
        </a>
      )}
      <a href={why}>
        {t.whyShort}
        <span class="sr-only"> {name}</span>
      </a>
      <details class="eb-more">
        <summary>
          {t.more}
          <span class="sr-only"> {name}</span>
        </summary>
        <div class="eb-menu">
          <form method="post" action={paths.draftAct(slug, draftId)}>
            <input type="hidden" name="key" value={key} />
            {key !== "title" && (
              <>
                <Act act="moveUp">{t.moveUp}</Act>
                <Act act="moveDown">{t.moveDown}</Act>
                <Act act="leaveOut">{t.leaveOutBlock}</Act>
              </>
            )}
            {shown.block.words && shown.machine && <Act act="restore">{t.restoreBlock}</Act>}
          </form>
          {key !== "title" && <a href={here({ add: key })}>{t.addAfter}</a>}
          <a href={here({ comment: key })}>{t.comment}</a>
        </div>
      </details>
    </div>
  );
}

function Act({ act, children }: { act: string; children: ComponentChildren }) {
  return (
    <Button kind="link" name="act" value={act}>
      {children}
    </Button>
  );
}

/** Both texts, side by side; nothing of either is lost until a person chooses. */
function TwoTexts({ editor, shown }: { editor: Editor; shown: ShownBlock }) {
  const { lang, textLang, slug, draftId, names } = editor;
  const t = textsIn(lang);
  const { block } = shown;
  const option = (words: Words | null, at: number | null, set: Inline[]) => (
    <form key={at} class="eb-text" method="post" action={paths.draftAct(slug, draftId)}>
      <p class="meta">
        {words
          ? `${names.get(words.by) ?? ""}, ${formatDateAndClock(new Date(words.at), lang)}`
          : t.machineWords}
      </p>
      <p lang={textLang}>
        <Inlines inlines={set} hrefs={editor.hrefs} />
      </p>
      <input type="hidden" name="key" value={block.key} />
      <input type="hidden" name="other" value={at ?? ""} />
      {editor.mayEdit && (
        <Button size="small" name="act" value="choose">
          {t.useThis}
        </Button>
      )}
    </form>
  );
  return (
    <section class="eb-two" aria-label={t.twoTexts}>
      {option(block.words, null, wordsNow(shown))}
      {block.others.map((words, at) => option(words, at, shown.others[at] ?? []))}
    </section>
  );
}

function wordsNow({ node }: ShownBlock): Inline[] {
  if (!node || node.kind === "table") return [];
  return inlinesOf(node) ?? ("text" in node ? [{ kind: "text", text: node.text }] : []);
}

/** The way to bring back what says otherwise, where a finding stands without it. */
export function CounterOffer({ editor, finding }: { editor: Editor; finding: string }) {
  const t = textsIn(editor.lang);
  return (
    <form class="eb-offer no-print" method="post" action={paths.draftAct(editor.slug, editor.draftId)}>
      <input type="hidden" name="key" value={finding} />
      <p>{t.counterHidden}</p>
      <Button size="small" name="act" value="showCounter">
        {t.showCounter}
      </Button>
    </form>
  );
}

export function CommentForm({
  editor,
  block,
  closeHref,
}: {
  editor: Editor;
  block: string;
  closeHref: string;
}) {
  const t = textsIn(editor.lang);
  return (
    <form
      class="form eb-comment-form no-print"
      method="post"
      action={paths.draftComments(editor.slug, editor.draftId)}
    >
      <input type="hidden" name="block" value={block} />
      <label class="form-label" for="comment">
        {t.commentText}
      </label>
      <span class="form-hint" id="comment-hint">
        {t.commentHint}
      </span>
      <textarea
        class="form-input"
        id="comment"
        name="text"
        rows={3}
        aria-describedby="comment-hint"
        lang={editor.lang}
      />
      <div class="row">
        <Button>{t.sendComment}</Button>
        <ButtonLink href={closeHref}>{t.cancel}</ButtonLink>
      </div>
    </form>
  );
}
