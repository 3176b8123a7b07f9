import type { SignedIn } from "#base/context.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { problems } from "#base/problems.ts";
import { listNames } from "#rooms/people/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { findCounted } from "../reports/counted.ts";
import { openDraft } from "./actions.ts";
import { refsOf } from "./compose-draft.ts";
import { listBlockEdits } from "./draft-queries.ts";
import { type RestsOn, WhyPage } from "./pages/why-page.tsx";

const mostShown = 10;

/** Why a block stands there: who made it, what each of its numbers asks, and the statements behind. */
export async function showWhy(
  context: SignedIn,
  { slug, id, block: key }: { slug: string; id: string; block: string },
): Promise<Outcome> {
  const process = await getProcessBySlug(context.trx, slug);
  const open = await openDraft(context, process, id);
  const { setting, draft } = open;
  const shown = open.blocks.find(({ block }) => block.key === key);
  if (!shown) throw problems.notFound();
  // The heading of a finding or a section stands on what stands under it.
  const inside = open.blocks.filter(({ block }) => block.within === key);
  const refs = new Set([shown, ...inside].flatMap(({ node }) => (node ? [...refsOf(node)] : [])));
  const restsOn = [...refs].flatMap((ref): RestsOn[] => {
    const reference = setting.refs.list.find((each) => each.id === ref);
    if (!reference) return [];
    const field = setting.refs.fields.get(ref);
    const statements =
      field?.kind === "list"
        ? findCounted(setting.data, field.counted, setting.lang).statements
        : field?.kind === "said" || field?.kind === "cite"
          ? [setting.data.byId.get(field.statement)].flatMap((each) => each ?? [])
          : [];
    return [
      {
        reference,
        typed: field === undefined,
        count: statements.length,
        first: statements.slice(0, mostShown),
      },
    ];
  });
  const edits = (await listBlockEdits(context.trx, draft.id, key)).filter(
    (edit, at, all) => JSON.stringify(edit.block?.words) !== JSON.stringify(all[at + 1]?.block?.words),
  );
  const names = await listNames(context.trx, [
    ...new Set(edits.flatMap((each) => each.block?.words?.by ?? [])),
  ]);
  return page(
    <WhyPage
      context={context}
      process={process}
      open={open}
      shown={shown}
      restsOn={restsOn}
      edits={edits}
      names={names}
    />,
    {
      data: {
        key,
        restsOn: restsOn.map(({ reference, count }) => ({ ...reference, count })),
        edits: edits.map(({ revision, fork, block }) => ({ revision, fork, words: block?.words ?? null })),
      },
    },
  );
}
