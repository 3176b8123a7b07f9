import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { json, page, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { compareReadings } from "#formats/reader/compare-readings.ts";
import { readJson } from "#formats/reader/read-json.ts";
import { repairKey } from "#formats/reader/repair-key.ts";
import { listNames, may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import {
  acceptRepairs,
  approveReading,
  loadedReading,
  loadReadingOf,
  makeReading,
  tryChange,
} from "./actions.ts";
import * as inputs from "./inputs.ts";
import { ReviewPage } from "./pages/review-page.tsx";
import { TeachPage } from "./pages/teach-page.tsx";
import { documentProblems, nothingToTeach } from "./problems.ts";
import * as queries from "./queries.ts";
import { openRawText, stretchAt, stretchesOf } from "./raw-text.ts";
import * as readings from "./reading-queries.ts";
import { repairKindId, repairKindKey } from "./repair-kind.ts";

/** Looking a reading over: repairs, doubts, signs to teach, approval. Each act makes a new reading and comes back to the same place. */
export function reviewEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.documentReview(":slug", ":id"), { input: inputs.reviewInput }, (context, input) =>
      showReview(context, input),
    ),
    reads(
      paths.documentReading(":slug", ":id", ":number" as unknown as number),
      { input: inputs.readingInput },
      async (context, input) => {
        const process = await getProcessBySlug(context.trx, input.slug);
        const document = await queries.getDocument(context.trx, process.id, input.id);
        const { head, recipe, reading } = await readings.getReadingRow(context.trx, {
          documentId: document.id,
          number: input.number,
        });
        return json({ document, head, recipe, reading: readJson(reading, document.filename) });
      },
    ),
    writes(
      paths.documentReview(":slug", ":id"),
      { input: inputs.reviewActInput, again: showReviewAgain },
      async (context, { slug, id, on, page, act }) => {
        const document = await documentToChange(context, slug, id);
        const place = { slug, id, page };
        if (act.cause === "accept") {
          await acceptRepairs(context, document, act.key);
          return redirect(backTo(place, "repairs"));
        }
        const { before } = await makeReading(context, document, on, act);
        if (act.cause === "answer") return redirect(backTo(place, "doubts"));
        if (act.cause === "kind") return redirect(backTo({ slug, id, page: 1 }, "kind"));
        const repair =
          act.cause === "undo" && "key" in act
            ? before.reading.repairs.find((each) => repairKey(each) === act.key)
            : undefined;
        return redirect(backTo(place, "repairs", repair && repairKindId(repairKindKey(repair))));
      },
    ),
    writes(
      paths.documentTeach(":slug", ":id"),
      { input: inputs.teachInput, again: showReviewAgain },
      async (context, { slug, id, on, page: shown, from, to, apply }) => {
        const document = await documentToChange(context, slug, id);
        const change = { cause: "teach", from, to } as const;
        if (apply) {
          await makeReading(context, document, on, change);
          return redirect(backTo({ slug, id, page: shown }, "repairs"));
        }
        const loaded = await loadReadingOf(context.trx, document, { documentId: document.id });
        if (loaded.head.number !== on) throw documentProblems.newerReading({ number: loaded.head.number });
        const { reading: after } = await tryChange(loaded, change);
        const now = new Map(loaded.reading.repairs.map((repair) => [repair.span.start, repair.to]));
        const hits = after.repairs.filter(
          (repair) => repair.from === from && repair.to === to && now.get(repair.span.start) !== to,
        );
        if (hits.length === 0)
          throw documentProblems.nothingToTeach(undefined, [{ field: "from", ...nothingToTeach }]);
        return page(
          <TeachPage
            context={context}
            process={await getProcessBySlug(context.trx, slug)}
            loaded={loaded}
            raw={openRawText(loaded.rawText)}
            back={backTo({ slug, id, page: shown }, "teach")}
            page={shown}
            from={from}
            to={to}
            after={after}
            hits={hits}
            changes={compareReadings(loaded.reading, after)}
          />,
          { data: { hits } },
        );
      },
    ),
    writes(
      paths.documentApproval(":slug", ":id"),
      { input: inputs.approvalInput, again: showReviewAgain },
      async (context, { slug, id, on }) => {
        const document = await documentToChange(context, slug, id);
        const heads = await readings.listReadings(context.trx, document.id);
        const head = heads.find(({ number }) => number === on);
        if (!head) throw problems.notFound();
        await approveReading(context, document, head);
        return redirect(`${paths.documentReview(slug, document.id)}#approve`);
      },
    ),
  ];
}

async function documentToChange(context: SignedIn, slug: string, id: string) {
  const process = await getProcessBySlug(context.trx, slug);
  if (!may(await findRole(context.trx, process.id, context.viewer), "document")) throw problems.notYours();
  return queries.getDocument(context.trx, process.id, id);
}

/** The review where it was left; with the places of one kind of repair open, when one of them was undone. */
function backTo(place: { slug: string; id: string; page: number }, anchor: string, open?: string): string {
  const review = `${paths.documentReview(place.slug, place.id)}#${open ?? anchor}`;
  return withQuery(review, { page: place.page === 1 ? null : place.page, open });
}

function showReviewAgain(context: SignedIn, problem: Problem, raw: RawInput) {
  const { slug = "", id = "" } = raw.params;
  const page = Number.parseInt(typedText(raw.body, "page"), 10) || 1;
  return showReview(context, { slug, id, page }, { problem, raw });
}

type Query = ReturnType<typeof inputs.reviewInput.parse>;

async function showReview(
  context: SignedIn,
  query: Partial<Query> & Pick<Query, "slug" | "id" | "page">,
  after?: { problem: Problem; raw: RawInput },
) {
  const { trx, lang, viewer } = context;
  const process = await getProcessBySlug(trx, query.slug);
  const document = await queries.getDocument(trx, process.id, query.id);
  const heads = await readings.listReadings(trx, document.id);
  const newest = heads[0]!;
  const head = query.reading ? heads.find(({ number }) => number === query.reading) : newest;
  if (!head) throw problems.notFound();
  const first = heads.at(-1)!;
  const approved = head === newest ? heads.find((each) => each.approvedAt) : undefined;
  const rows = await readings.listReadingRows(trx, [
    ...new Set([head.id, first.id, ...(approved ? [approved.id] : [])]),
  ]);
  const loaded = loadedReading(document, rows.get(head.id)!, await queries.getExtraction(trx, document.id));
  const before = approved && approved !== head ? rows.get(approved.id)! : null;
  const acceptances = await readings.listAcceptances(trx, document.id);
  const people = [...acceptances.map((each) => each.by), ...(head.approvedBy ? [head.approvedBy] : [])];
  const raw = openRawText(loaded.rawText);
  const stretches = stretchesOf(raw);
  const shown =
    query.at === undefined
      ? Math.min(Math.max(1, query.page), stretches.length) - 1
      : stretchAt(stretches, query.at);
  return page(
    <ReviewPage
      context={context}
      process={process}
      mayChange={head === newest && may(await findRole(trx, process.id, viewer), "document")}
      loaded={loaded}
      newestNumber={newest.number}
      raw={raw}
      stretches={stretches}
      shown={shown}
      at={query.at ?? null}
      open={query.open ?? null}
      acceptances={acceptances}
      names={await listNames(trx, [...new Set(people)])}
      firstDoubts={rows.get(first.id)!.reading.doubts}
      changes={before ? compareReadings(before.reading, loaded.reading) : null}
      errors={after ? formErrors(after.problem, lang) : []}
      typed={{
        from: after ? typedText(after.raw.body, "from") : (query.from ?? ""),
        to: after ? typedText(after.raw.body, "to") : "",
      }}
    />,
    { data: { document, head, recipe: loaded.recipe, reading: loaded.reading } },
  );
}
