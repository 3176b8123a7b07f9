import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { page, redirect } from "#base/outcome.ts";
import type { Outside } from "#base/outside.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { listNames, may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";
import { decide, publish, withdraw } from "./actions.ts";
import { type Desk, loadCandidate, openDesk, type Showing } from "./desk.ts";
import { findDifferences } from "./differences.ts";
import type { RenderArtefact } from "./examine.ts";
import * as inputs from "./inputs.ts";
import { listCandidates } from "./list-candidates.ts";
import { PublishingPage } from "./pages/publishing-page.tsx";
import { ThingPage } from "./pages/thing-page.tsx";
import { WithdrawalPage } from "./pages/withdrawal-page.tsx";
import type { PreviewArtefact } from "./preview-setting.ts";
import { readPrintedFiles } from "./print-files.ts";
import { countMoved, listPublications, loadKept } from "./queries.ts";
import { showPreview } from "./show-preview.ts";
import { readThing, thingKey } from "./thing.ts";

/** What the room needs beside what every room has: how the front shows an artefact. Without it the check walks the artefact alone. */
export interface PublishingOutside extends Pick<Outside, "objects"> {
  renderArtefact?: RenderArtefact;
  /** The page itself as HTML; without it there is none to be seen before. */
  previewArtefact?: PreviewArtefact;
}

/** What is public, the check before, the act, the way back. For those who run the process alone. */
export function publishingEndpoints(outside: PublishingOutside): AnyEndpoint[] {
  const showing: Showing = {
    renderArtefact: outside.renderArtefact ?? null,
    readFiles: readPrintedFiles,
  };
  const preview = outside.previewArtefact;
  return [
    ...(preview
      ? [
          reads(
            paths.publishingPreview(":slug", ":thing"),
            { input: inputs.previewInput },
            async (context, { slug, thing }) =>
              showPreview(context, await processToPublish(context, slug), thing, preview),
          ),
        ]
      : []),
    reads(
      paths.publishing(":slug"),
      { input: inputs.indexInput },
      (context, { slug, published, withdrawn }) =>
        showIndex(context, slug, showing, {
          published: published ?? null,
          withdrawn: withdrawn !== undefined,
        }),
    ),
    reads(
      paths.publishingThing(":slug", ":thing"),
      { input: inputs.thingInput },
      (context, { slug, thing, decided }) =>
        showThing(context, slug, thing, showing, { decidedNow: decided ?? null }),
    ),
    writes(
      paths.publishingDecisions(":slug", ":thing"),
      {
        input: inputs.decideInput,
        again: (context, problem, raw) =>
          showThing(context, raw.params.slug ?? "", raw.params.thing ?? "", showing, {
            failed: { problem, raw, form: "decide" },
          }),
      },
      async (context, { slug, thing, hit, all, on, verdict, why }) => {
        const process = await processToPublish(context, slug);
        const chosen = { hits: hit ?? [], kinds: all ?? [], seen: on, verdict, reason: why };
        const decided = await decide(context, process, thing, chosen, showing);
        return redirect(`${withQuery(paths.publishingThing(slug, thing), { decided })}#hits`);
      },
    ),
    writes(
      paths.publications(":slug"),
      {
        input: inputs.publishInput,
        again: (context, problem, raw) => showPublishAgain(context, problem, raw, showing),
      },
      async (context, { slug, thing, seen, reason }) => {
        const process = await processToPublish(context, slug);
        const hashes = new Map(seen.map((each) => splitSeen(each)));
        const things = [...new Set(thing)].map((key) => ({ key, seen: hashes.get(key) ?? "" }));
        await publish(context, process, { things, reason }, showing, outside);
        return redirect(withQuery(paths.publishing(slug), { published: things.length }));
      },
    ),
    reads(
      paths.publicationWithdrawal(":slug", ":id"),
      { input: inputs.withdrawInput.omit({ reason: true }) },
      (context, { slug, id }) => showWithdrawal(context, slug, id),
    ),
    writes(
      paths.publicationWithdrawal(":slug", ":id"),
      {
        input: inputs.withdrawInput,
        again: (context, problem, raw) =>
          showWithdrawal(context, raw.params.slug ?? "", raw.params.id ?? "", { problem, raw }),
      },
      async (context, { slug, id, reason }) => {
        await withdraw(context, await processToPublish(context, slug), id, reason);
        return redirect(withQuery(paths.publishing(slug), { withdrawn: 1 }));
      },
    ),
  ];
}

type Failed = { problem: Problem; raw: RawInput };

/** @throws notYours for those who may not publish here */
async function processToPublish({ trx, viewer }: SignedIn, slug: string): Promise<Process> {
  const process = await getProcessBySlug(trx, slug);
  if (!may(await findRole(trx, process.id, viewer), "publish")) throw problems.notYours();
  return process;
}

/** »process:3f…« → its name and its hash; names hold no colon. */
function splitSeen(seen: string): [string, string] {
  const at = seen.lastIndexOf(":");
  return [seen.slice(0, at), seen.slice(at + 1)];
}

async function showIndex(
  context: SignedIn,
  slug: string,
  showing: Showing,
  told: { published: number | null; withdrawn: boolean },
  failed?: Failed,
) {
  const { trx, lang } = context;
  const process = await processToPublish(context, slug);
  const publications = await listPublications(trx, process.id);
  // After a refusal what is listed is read anew, whatever was kept
  const candidates = await listCandidates(trx, process, publications, { showing, afresh: Boolean(failed) });
  return page(
    <PublishingPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, context.viewer)}
      candidates={candidates}
      publications={publications}
      names={await namesIn(context, { publications, decisions: new Map() })}
      told={told}
      typed={
        failed
          ? { reason: typedText(failed.raw.body, "reason"), chosen: typedList(failed.raw.body, "thing") }
          : null
      }
      errors={failed ? formErrors(failed.problem, lang) : []}
    />,
    { data: { candidates, publications } },
  );
}

async function showThing(
  context: SignedIn,
  slug: string,
  key: string,
  showing: Showing,
  {
    decidedNow = null,
    failed,
  }: { decidedNow?: number | null; failed?: Failed & { form: "decide" | "publish" } },
) {
  const { trx, lang } = context;
  const process = await processToPublish(context, slug);
  const desk = await openDesk(trx, process);
  const thing = readThing(key, process.id);
  const candidate = thing && (await loadCandidate(trx, desk, thing, showing));
  if (!candidate) throw problems.notFound();
  const { standing, differs, artefact } = candidate;
  const kept = standing && differs ? await loadKept(trx, standing.id) : null;
  const body = failed?.raw.body ?? {};
  return page(
    <ThingPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, context.viewer)}
      candidate={candidate}
      differences={kept && findDifferences(kept, artefact)}
      publications={desk.publications}
      names={await namesIn(context, desk)}
      moved={standing ? await countMoved(trx, standing.id) : 0}
      decidedNow={decidedNow}
      typed={{
        reason: failed?.form === "publish" ? typedText(body, "reason") : "",
        decision:
          failed?.form === "decide"
            ? {
                hits: typedList(body, "hit"),
                kinds: typedList(body, "all"),
                verdict: typedText(body, "verdict"),
                why: typedText(body, "why"),
              }
            : null,
      }}
      errors={failed ? formErrors(failed.problem, lang) : []}
    />,
    {
      data: {
        key: thingKey(candidate.thing),
        hash: candidate.hash,
        artefact,
        hits: candidate.hits,
        undecided: candidate.toDecide,
        overTime: candidate.overTime,
        unnamed: candidate.unnamed,
        differs,
      },
    },
  );
}

/** The form stands on two pages; trouble is told on the one it came from. */
function showPublishAgain(context: SignedIn, problem: Problem, raw: RawInput, showing: Showing) {
  const slug = raw.params.slug ?? "";
  const on = typedText(raw.body, "on");
  if (on) return showThing(context, slug, on, showing, { failed: { problem, raw, form: "publish" } });
  return showIndex(context, slug, showing, { published: null, withdrawn: false }, { problem, raw });
}

async function showWithdrawal(context: SignedIn, slug: string, id: string, failed?: Failed) {
  const process = await processToPublish(context, slug);
  const publication = (await listPublications(context.trx, process.id)).find((each) => each.id === id);
  if (!publication) throw problems.notFound();
  return page(
    <WithdrawalPage
      context={context}
      process={process}
      role={await findRole(context.trx, process.id, context.viewer)}
      publication={publication}
      typed={failed ? typedText(failed.raw.body, "reason") : ""}
      errors={failed ? formErrors(failed.problem, context.lang) : []}
    />,
  );
}

const namesIn = ({ trx }: SignedIn, { publications, decisions }: Pick<Desk, "publications" | "decisions">) =>
  listNames(trx, [
    ...new Set([
      ...publications.flatMap(({ publishedBy, withdrawnBy }) => [publishedBy, withdrawnBy ?? publishedBy]),
      ...[...decisions.values()].map(({ decidedBy }) => decidedBy),
    ]),
  ]);

/** Boxes that were ticked: one comes as a text. */
function typedList(body: Record<string, unknown>, name: string): string[] {
  const value = body[name];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}
