import type { SignedIn } from "#base/context.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { openDraft } from "./actions.ts";
import { mayDraft } from "./allowed.ts";
import { refsIn } from "./compose-draft.ts";
import { LeftOutPage } from "./pages/left-out-page.tsx";

/** What the draft does not print: what an editor left out, statements whose words are nowhere in it, rests and exclusions. */
export async function showLeftOut(
  context: SignedIn,
  { slug, id, page: number }: { slug: string; id: string; page: number },
): Promise<Outcome> {
  const process = await getProcessBySlug(context.trx, slug);
  const open = await openDraft(context, process, id);
  const { setting, report } = open;
  const printed = new Set(
    [...refsIn(report.body)].flatMap((ref) => {
      const field = setting.refs.fields.get(ref);
      return field?.kind === "said" ? [field.statement] : [];
    }),
  );
  const excluded = new Set(
    setting.data.places.filter((each) => each.place === "excluded").map((each) => each.statementId),
  );
  const notQuoted = setting.data.statements.filter((each) => !printed.has(each.id) && !excluded.has(each.id));
  const out = open.blocks.filter(({ block }) => block.out);
  return page(
    <LeftOutPage
      context={context}
      process={process}
      open={open}
      mayEdit={mayDraft(await findRole(context.trx, process.id, context.viewer), "edit")}
      out={out}
      notQuoted={notQuoted}
      page={number}
    />,
    {
      data: {
        out: out.map(({ block }) => block.key),
        notQuoted: notQuoted.map((each) => each.number),
        ledger: setting.data.ledger,
      },
    },
  );
}
