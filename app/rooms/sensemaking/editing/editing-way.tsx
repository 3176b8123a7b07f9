import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { mayDraft } from "./allowed.ts";
import { type DraftOf, findDraftOf } from "./draft-queries.ts";
import { textsIn } from "./texts.ts";

/** From the machine's text to the editor: begin a draft, or go on with the one there is; and to what is approved. */
export async function editingWay(
  context: SignedIn,
  process: Process,
  role: Role | null,
  of: Omit<DraftOf, "language">,
) {
  const { lang } = context;
  const t = textsIn(lang);
  const draft = await findDraftOf(context.trx, process.id, { ...of, language: lang });
  const approved = draft?.versionId && (
    <ButtonLink href={paths.version(process.slug, draft.versionId)}>
      {t.approvedVersion(formatNumber(draft.versionNumber ?? 1, lang))}
    </ButtonLink>
  );
  if (!mayDraft(role, "edit")) return approved || null;
  if (draft)
    return (
      <>
        <ButtonLink kind="primary" href={paths.draft(process.slug, draft.id)}>
          {t.goOnEditing}
        </ButtonLink>
        {approved}
      </>
    );
  return (
    <form method="post" action={paths.drafts(process.slug)} data-module="confirm-once">
      <input type="hidden" name="kind" value={of.kind} />
      <input type="hidden" name="document" value={of.documentId ?? ""} />
      <Button kind="primary">{t.edit}</Button>
    </form>
  );
}
