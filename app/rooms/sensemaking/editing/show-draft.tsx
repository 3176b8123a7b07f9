import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { type OpenDraft, openDraft } from "./actions.ts";
import { mayDraft } from "./allowed.ts";
import { fingerprintSeen } from "./approve.ts";
import { mayBeRewritten } from "./block.ts";
import { type Comment, listComments } from "./comment-queries.ts";
import { findingsWithoutCounter } from "./counter-view.ts";
import { freshBlocks } from "./edit-blocks.ts";
import { insertOptions } from "./insert-options.ts";
import { DraftPage } from "./pages/draft-page.tsx";
import { anchorOf, CommentForm, type Editor } from "./pages/editor-block.tsx";
import type { TypedOffer } from "./pages/offered-form.tsx";
import { WordsForm } from "./pages/words-form.tsx";
import { emptyForm, formFor, type TypedWords, typedForm } from "./typed-words.ts";

export interface Asked {
  slug: string;
  id: string;
  edit?: string | undefined;
  add?: string | undefined;
  comment?: string | undefined;
  saved?: string | undefined;
}

/** The draft with what is open in it: the words of one block, a new sentence, a comment. */
export async function showDraft(
  context: SignedIn,
  asked: Asked,
  failed?: { problem: Problem; raw: RawInput },
): Promise<Outcome> {
  const { trx, lang } = context;
  const process = await getProcessBySlug(trx, asked.slug);
  const role = await findRole(trx, process.id, context.viewer);
  const open = await openDraft(context, process, asked.id);
  const errors = failed ? formErrors(failed.problem, lang) : [];
  const editor = await editorOf(context, process.slug, open, mayDraft(role, "edit"));
  const typed = editor.mayEdit ? openForm(context, open, asked, failed?.raw) : null;
  const forms = {
    instead: new Map<string, ComponentChildren>(),
    below: new Map<string, ComponentChildren>(),
  };
  const closeHref = (key: string) => `${paths.draft(process.slug, open.draft.id)}#${anchorOf(key)}`;
  if (typed) {
    const form = (
      <WordsForm
        lang={lang}
        slug={process.slug}
        draftId={open.draft.id}
        textLang={open.draft.language}
        typed={typed}
        options={insertOptions(open.setting.data, lang)}
        errors={errors}
        closeHref={closeHref(typed.after ?? typed.key)}
      />
    );
    if (typed.after === null) forms.instead.set(typed.key, form);
    else forms.below.set(typed.after, form);
  }
  if (asked.comment && editor.mayEdit)
    forms.below.set(
      asked.comment,
      <CommentForm editor={editor} block={asked.comment} closeHref={closeHref(asked.comment)} />,
    );
  return page(
    <DraftPage
      context={context}
      process={process}
      role={role}
      open={open}
      editor={editor}
      fresh={freshBlocks(open.draft.content, open.machine)}
      withoutCounter={findingsWithoutCounter(open)}
      seen={fingerprintSeen(open.report)}
      forms={forms}
      saved={asked.saved}
      offer={failed && "offered" in failed.raw.body ? typedOffer(failed.raw) : null}
      errors={typed ? [] : errors}
    />,
    { data: draftData(open) },
  );
}

function typedOffer({ body }: RawInput): TypedOffer {
  return {
    offered: typedText(body, "offered"),
    from: typedText(body, "from"),
    after: typedText(body, "after"),
  };
}

async function editorOf(
  { trx, lang, viewer }: SignedIn,
  slug: string,
  open: OpenDraft,
  mayEdit: boolean,
): Promise<Editor> {
  const { draft, setting } = open;
  const comments = new Map<string, Comment[]>();
  for (const each of await listComments(trx, draft.id))
    if (each.resolvedAt === null) comments.set(each.block, [...(comments.get(each.block) ?? []), each]);
  const people = new Set<string>([draft.savedBy]);
  for (const { block } of open.blocks)
    for (const words of [block.words, ...block.others]) if (words) people.add(words.by);
  for (const each of [...comments.values()].flat()) people.add(each.madeBy);
  return {
    lang,
    textLang: draft.language,
    slug,
    draftId: draft.id,
    mayEdit,
    hrefs: new Map(setting.refs.list.map((each) => [each.id, each])),
    names: [...people].every((each) => each === viewer.id)
      ? new Map([[viewer.id, viewer.name]])
      : await listNames(trx, [...people]),
    comments,
    numbers: numbersOf(open),
  };
}

function numbersOf({ blocks }: OpenDraft): Map<string, number> {
  const numbers = new Map<string, number>();
  let next: number | null = null;
  for (const { block, node } of blocks) {
    if (!node || block.out) continue;
    if (node.kind === "item" && node.list === "numbers") {
      numbers.set(block.key, next ?? node.start);
      next = (next ?? node.start) + 1;
    } else next = null;
  }
  return numbers;
}

function openForm(
  context: SignedIn,
  open: OpenDraft,
  asked: Asked,
  raw: RawInput | undefined,
): TypedWords | null {
  const { setting, draft } = open;
  const failedKey =
    raw && "text" in raw.body && "revision" in raw.body ? typedText(raw.body, "key") : undefined;
  const key = failedKey ?? asked.edit;
  const shown = open.blocks.find(({ block }) => block.key === key);
  if (shown && (!shown.machine || mayBeRewritten(shown.machine))) {
    const form = formFor(setting, shown, draft.revision);
    return failedKey ? typedForm(setting, form, raw!) : form;
  }
  const after = failedKey ? typedText(raw!.body, "after") : asked.add;
  if (!after || !open.blocks.some(({ block }) => block.key === after)) return null;
  const form = emptyForm(failedKey ?? `own:${context.ids.uuid()}`, after, draft.revision);
  return failedKey ? typedForm(setting, form, raw!) : form;
}

/** The draft for programs: what is printed, and what stands in the way. */
function draftData({ draft, blocks, report, machine }: OpenDraft) {
  return {
    id: draft.id,
    revision: draft.revision,
    language: draft.language,
    seen: fingerprintSeen(report),
    blocks: blocks.map(({ block, node, doubts }) => ({ ...block, node, doubts })),
    fresh: freshBlocks(draft.content, machine).map(({ head, blocks: all }) => ({
      head: head.key,
      blocks: all.map((each) => each.key),
    })),
    report,
  };
}
