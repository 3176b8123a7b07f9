import type { SignedIn } from "#base/context.ts";
import type { Process } from "#rooms/process/door.ts";
import { change, openDraft } from "./actions.ts";
import type { DraftContent } from "./draft-content.ts";
import { write } from "./edit-blocks.ts";
import { editingProblems } from "./problems.ts";
import { readOffered } from "./read-offered.ts";

interface Offered {
  text: string;
  /** Who or what wrote it, as the person who brings it says. */
  from: string;
  /** The block it comes after. */
  after: string;
}

/**
 * Puts a text that was written elsewhere into the draft, sentence by sentence. Every sentence goes
 * in, and is held against its sources there like any other; those that fail wait for a person.
 *
 * @returns the key of the first sentence
 */
export async function bringIn(
  context: SignedIn,
  process: Process,
  draftId: string,
  { text, from, after }: Offered,
): Promise<string> {
  const { setting, draft, blocks } = await openDraft(context, process, draftId);
  const sentences = readOffered(text, setting.data, setting.data.findings, draft.language);
  if (sentences.length === 0) throw editingProblems.nothingOffered();
  const known = blocks.some(({ block }) => block.key === after);
  const start = known ? after : (blocks.at(-1)?.block.key ?? after);
  const at = context.clock().toISOString();
  const keys = sentences.map(() => `own:${context.ids.uuid()}`);
  await change(context, draftId, process.id, (content) =>
    sentences.reduce((standing: DraftContent, { text: words, fields, missing }, index) => {
      const said = {
        text: words,
        fields,
        source: "",
        own: false,
        by: context.viewer.id,
        at,
        ...(missing.length > 0 && { missing }),
        ...(from !== "" && { from }),
      };
      return write(standing, keys[index]!, said, { seen: null, after: keys[index - 1] ?? start });
    }, content),
  );
  return keys[0]!;
}
