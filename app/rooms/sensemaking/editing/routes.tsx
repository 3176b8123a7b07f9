import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { typedText } from "#base/form-errors.ts";
import { isUuid } from "#base/ids.ts";
import type { RawInput } from "#base/input.ts";
import { json, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { formatClock } from "#shell/format/date.ts";
import { addComment, change, endComment, openDraft, processFor, startDraft } from "./actions.ts";
import { approve } from "./approve.ts";
import type { Block } from "./block.ts";
import { bringIn } from "./bring-in.ts";
import { showCounter } from "./counter-view.ts";
import type { DraftContent } from "./draft-content.ts";
import { getDraft } from "./draft-queries.ts";
import { choose, move, restore, setOut, takeIn } from "./edit-blocks.ts";
import * as inputs from "./inputs.ts";
import { anchorOf } from "./pages/editor-block.tsx";
import { saveForm } from "./save-form.ts";
import { type Asked, showDraft } from "./show-draft.tsx";
import { showLeftOut } from "./show-left-out.tsx";
import { showWhy } from "./show-why.tsx";
import { textsIn } from "./texts.ts";
import { versionEndpoints } from "./version-routes.tsx";

export function editingEndpoints(): AnyEndpoint[] {
  return [
    writes(paths.drafts(":slug"), { input: inputs.startInput }, async (context, { slug, kind, document }) => {
      const process = await processFor(context, slug, "edit");
      const of = { kind, documentId: document ?? null, language: context.lang };
      return redirect(paths.draft(slug, await startDraft(context, process, of)));
    }),
    reads(paths.draft(":slug", ":id"), { input: inputs.draftInput }, (context, input) =>
      showDraft(context, input),
    ),
    reads(paths.draftWhy(":slug", ":id"), { input: inputs.whyInput }, showWhy),
    reads(paths.draftLeftOut(":slug", ":id"), { input: inputs.pageInput }, showLeftOut),
    ...writingEndpoints(),
    ...versionEndpoints(),
  ];
}

function writingEndpoints(): AnyEndpoint[] {
  return [
    writes(
      paths.draftBlock(":slug", ":id"),
      {
        input: inputs.wordsInput,
        again: (context, problem, raw) => showDraft(context, at(raw), { problem, raw }),
      },
      async (context, { slug, id, stay, auto, ...input }) => {
        const process = await processFor(context, slug, "edit");
        const saved = await saveForm(context, process, id, input);
        if (auto)
          return json({
            revision: saved?.revision ?? input.revision,
            saved: textsIn(context.lang).saved(formatClock(context.clock(), context.lang)),
            twoTexts: saved?.twoTexts ?? false,
          });
        const query = { edit: stay ? input.key : undefined, saved: input.key };
        return redirect(withQuery(`${paths.draft(slug, id)}#${anchorOf(input.key)}`, query));
      },
    ),
    writes(
      paths.draftOffered(":slug", ":id"),
      {
        input: inputs.offeredInput,
        again: (context, problem, raw) => showDraft(context, at(raw), { problem, raw }),
      },
      async (context, { slug, id, offered, from, after }) => {
        const process = await processFor(context, slug, "edit");
        const first = await bringIn(context, process, id, { text: offered, from, after });
        return redirect(`${paths.draft(slug, id)}#${anchorOf(first)}`);
      },
    ),
    writes(
      paths.draftAct(":slug", ":id"),
      { input: inputs.actInput },
      async (context, { slug, id, key, act, other, from }) => {
        const process = await processFor(context, slug, "edit");
        const { machine, blocks } = await openDraft(context, process, id);
        const shown = new Set(
          blocks.filter((each) => each.node && !each.block.out).map((each) => each.block.key),
        );
        await change(context, id, process.id, (content) =>
          acted(content, { key, act, other }, machine, shown),
        );
        if (from === "leftOut") return redirect(paths.draftLeftOut(slug, id));
        return redirect(`${paths.draft(slug, id)}#${anchorOf(key)}`);
      },
    ),
    writes(
      paths.draftComments(":slug", ":id"),
      {
        input: inputs.commentInput,
        again: (context, problem, raw) =>
          showDraft(context, { ...at(raw), comment: typedText(raw.body, "block") }, { problem, raw }),
      },
      async (context, { slug, id, block, text }) => {
        const process = await processFor(context, slug, "comment");
        const draft = await getDraft(context.trx, process.id, id);
        await addComment(context, draft, block, text);
        return redirect(`${paths.draft(slug, id)}#${anchorOf(block)}`);
      },
    ),
    writes(
      paths.draftCommentEnd(":slug", ":id", ":comment"),
      { input: inputs.commentEndInput },
      async (context, { slug, id, comment }) => {
        const process = await processFor(context, slug, "comment");
        const draft = await getDraft(context.trx, process.id, id);
        await endComment(context, draft, comment);
        return redirect(paths.draft(slug, id));
      },
    ),
    writes(
      paths.draftApproval(":slug", ":id"),
      {
        input: inputs.approvalInput,
        again: (context, problem, raw) => showDraft(context, at(raw), { problem, raw }),
      },
      async (context, { slug, id, revision, seen }) => {
        const process = await processFor(context, slug, "approve");
        const version = await approve(context, process, id, { revision, fingerprint: seen });
        return redirect(paths.version(slug, version));
      },
    ),
  ];
}

type Act = { key: string; act: string; other: number | undefined };

function acted(
  content: DraftContent,
  { key, act, other }: Act,
  machine: Block[],
  shown: ReadonlySet<string>,
): DraftContent {
  const nodeOf = (wanted: string) => machine.find((each) => each.key === wanted)?.node;
  switch (act) {
    case "moveUp":
      return move(content, key, "up", nodeOf, shown);
    case "moveDown":
      return move(content, key, "down", nodeOf, shown);
    case "leaveOut":
      return setOut(content, key, true, nodeOf);
    case "bringBack":
      return setOut(content, key, false, nodeOf);
    case "restore":
      return restore(content, key);
    case "takeIn":
      return takeIn(content, key, machine, false);
    case "notNow":
      return takeIn(content, key, machine, true);
    case "showCounter":
      return showCounter(content, machine, key);
    case "choose":
      return choose(content, key, other ?? null);
    default:
      throw problems.badRequest();
  }
}

function at({ params }: RawInput): Asked {
  const { slug = "", id = "" } = params;
  if (!isUuid(id)) throw problems.notFound();
  return { slug, id };
}
