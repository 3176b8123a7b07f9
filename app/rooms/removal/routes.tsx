import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { listSourceTitles, titleOf } from "#rooms/contributions/door.ts";
import { listNames, may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import * as inputs from "./inputs.ts";
import { ReceiptPage } from "./pages/receipt-page.tsx";
import { RemovalForm } from "./pages/removal-form.tsx";
import { RemovalsPage } from "./pages/removals-page.tsx";
import { type Preview, previewRemoval } from "./preview.ts";
import { findRemovalOf, getRemoval, listRemovals } from "./queries.ts";
import type { RemovalKind } from "./removal.ts";
import { removeByLaw } from "./remove.ts";

export function removalEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.removals(":slug"), { input: inputs.removalsInput }, async (context, { slug }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const removals = await listRemovals(context.trx, process.id);
      return page(
        <RemovalsPage
          context={context}
          process={process}
          role={await findRole(context.trx, process.id, context.viewer)}
          removals={removals}
          names={await listNames(context.trx, [...new Set(removals.map((each) => each.removedBy))])}
        />,
        { data: { removals } },
      );
    }),
    reads(paths.removal(":slug", ":id"), { input: inputs.receiptInput }, async (context, { slug, id }) => {
      const process = await getProcessBySlug(context.trx, slug);
      const removal = await getRemoval(context.trx, process.id, id);
      const names = await listNames(context.trx, [removal.removedBy]);
      return page(
        <ReceiptPage
          context={context}
          process={process}
          role={await findRole(context.trx, process.id, context.viewer)}
          removal={removal}
          removedBy={names.get(removal.removedBy) ?? ""}
        />,
        { data: { removal } },
      );
    }),
    reads(
      paths.newRemoval(":slug", ":kind", ":id"),
      { input: inputs.subjectInput },
      (context, { slug, kind, id }) => showForm(context, slug, kind, id),
    ),
    writes(
      paths.newRemoval(":slug", ":kind", ":id"),
      {
        input: inputs.removeInput,
        again: (context, problem, raw) =>
          showForm(context, raw.params.slug ?? "", raw.params.kind as RemovalKind, raw.params.id ?? "", {
            problem,
            raw,
          }),
      },
      async (context, { slug, kind, id, ground, otherGround, reason }) => {
        const process = await processToRemoveFrom(context, slug);
        const removal = await removeByLaw(context, process.id, {
          kind,
          id,
          ground,
          otherGround: ground === "other" ? otherGround : null,
          reason,
        });
        return redirect(paths.removal(process.slug, removal.id));
      },
    ),
  ];
}

/** @throws notYours for those who do not run the process */
async function processToRemoveFrom({ trx, viewer }: SignedIn, slug: string) {
  const process = await getProcessBySlug(trx, slug);
  if (!may(await findRole(trx, process.id, viewer), "publish")) throw problems.notYours();
  return process;
}

async function showForm(
  context: SignedIn,
  slug: string,
  kind: RemovalKind,
  id: string,
  failed?: { problem: Problem; raw: RawInput },
) {
  const { trx, lang } = context;
  const process = await processToRemoveFrom(context, slug);
  const before = await findRemovalOf(trx, { kind, id });
  if (before?.processId === process.id) return redirect(paths.removal(process.slug, before.id));
  const preview = await previewRemoval(trx, process.id, kind, id);
  const body = failed?.raw.body ?? {};
  return page(
    <RemovalForm
      context={context}
      process={process}
      role={await findRole(trx, process.id, context.viewer)}
      kind={kind}
      id={id}
      name={await nameOf(context, process.id, kind, id, preview)}
      preview={preview}
      typed={{
        ground: typedText(body, "ground"),
        otherGround: typedText(body, "otherGround"),
        reason: typedText(body, "reason"),
        understood: typedText(body, "understood") === "yes",
      }}
      errors={failed ? formErrors(failed.problem, lang) : []}
    />,
  );
}

async function nameOf(
  { trx, lang }: SignedIn,
  processId: string,
  kind: RemovalKind,
  id: string,
  { found, original }: Preview,
): Promise<string> {
  if (kind === "statement") {
    const statement = found.statements.find((each) => each.id === id);
    return formatNumber(statement?.number ?? 0, lang);
  }
  if (original) return original.title;
  const titles = await listSourceTitles(trx, processId);
  return titleOf(titles, { documentId: found.documentId, intakeId: found.intakeId, rowNumber: null }, lang);
}
