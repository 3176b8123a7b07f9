import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, uploads } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { Lang } from "#base/i18n.ts";
import type { RawInput } from "#base/input.ts";
import { file, page, redirect } from "#base/outcome.ts";
import type { Outside } from "#base/outside.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { problemText } from "#formats/problem-texts.ts";
import { listCommittees, listNames, may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { windowOf } from "#shell/parts/pagination/pages-of.ts";
import { addDocument, loadReadingOf } from "./actions.ts";
import type { Document } from "./document.ts";
import * as inputs from "./inputs.ts";
import { listDocuments } from "./list-documents.ts";
import { DocumentPage } from "./pages/document-page.tsx";
import { DocumentsPage, documentsPerPage } from "./pages/documents-page.tsx";
import { type Told, UploadPage } from "./pages/upload-page.tsx";
import { documentProblems } from "./problems.ts";
import * as queries from "./queries.ts";
import { openRawText, stretchesOf } from "./raw-text.ts";
import { type ReadFile, readUpload } from "./read-upload.ts";
import * as readings from "./reading-queries.ts";
import { reviewEndpoints } from "./review-routes.tsx";
import { textsIn } from "./texts.ts";

/** Points or items listed on the page of a document; a longer one has them page by page in the review. */
const foundShown = 300;

/** Bringing documents in, finding them, looking at one. */
export function documentEndpoints({ objects }: Outside): AnyEndpoint[] {
  return [
    reads(paths.documents(":slug"), { input: inputs.listInput }, async (context, input) => {
      const { trx } = context;
      const process = await getProcessBySlug(trx, input.slug);
      const filter = { words: input.words, kind: input.kind, state: input.state };
      const { found, total } = await listDocuments(
        trx,
        process.id,
        filter,
        windowOf(input.page, documentsPerPage),
      );
      const filtered = Boolean(input.words || input.kind || input.state || input.page > 1);
      return page(
        <DocumentsPage
          context={context}
          process={process}
          role={await findRole(trx, process.id, context.viewer)}
          documents={found}
          found={total}
          isEmpty={total === 0 && !filtered}
          filter={filter}
          page={input.page}
          added={input.added ?? null}
        />,
        { data: { total, documents: found } },
      );
    }),
    reads(paths.newDocument(":slug"), { input: inputs.newInput }, async (context, { slug }) =>
      showUpload(context, slug),
    ),
    uploads(
      paths.newDocument(":slug"),
      {
        input: inputs.uploadInput,
        allow: async (context, { slug = "" }) => {
          await processFor(context, slug, "document");
        },
        prepare: async ({ files }) => {
          const read: ReadFile[] = [];
          for (const each of files) read.push(await readUpload(each));
          return read;
        },
        again: (context, problem, raw) => showUpload(context, raw.params.slug ?? "", { problem, raw }),
      },
      async (context, input, read) => {
        const process = await processFor(context, input.slug, "document");
        const taken: Document[] = [];
        const told: Told[] = [];
        const t = textsIn(context.lang);
        for (const each of read) {
          if ("problem" in each) continue;
          const added = await addDocument(
            context,
            process.id,
            each,
            {
              channel: input.channel,
              committeeId: input.committee ?? null,
              receivedOn: input.receivedOn,
              title: null,
            },
            objects,
          );
          const href = paths.document(process.slug, added.document.id);
          if (added.isNew) taken.push(added.document);
          told.push({ text: added.isNew ? t.tookIn : t.alreadyHere, filename: each.filename, href });
        }
        const failed = read.filter((each) => "problem" in each);
        if (told.length === 0) throw unreadable(failed);
        if (failed.length > 0 || told.length > taken.length)
          return showUpload(context, input.slug, {
            problem: failed.length > 0 ? unreadable(failed) : null,
            raw: null,
            taken,
            told,
          });
        const only = taken.length === 1 ? taken[0] : null;
        return redirect(
          only
            ? paths.documentReview(process.slug, only.id)
            : withQuery(paths.documents(process.slug), { added: taken.length }),
        );
      },
    ),
    reads(paths.document(":slug", ":id"), { input: inputs.documentInput }, async (context, input) => {
      const { trx } = context;
      const process = await getProcessBySlug(trx, input.slug);
      const document = await queries.getDocument(trx, process.id, input.id);
      const loaded = await loadReadingOf(trx, document, { documentId: document.id });
      const heads = await readings.listReadings(trx, document.id);
      const raw = openRawText(loaded.rawText);
      const all = { start: 0, end: raw.index.length, firstLine: 1 };
      const isLong = loaded.reading.points.length + loaded.reading.items.length > foundShown;
      return page(
        <DocumentPage
          context={context}
          process={process}
          role={await findRole(trx, process.id, context.viewer)}
          loaded={loaded}
          raw={raw}
          within={isLong ? stretchesOf(raw)[0]! : all}
          readings={heads}
          names={await namesOf(context, heads)}
          warnings={loaded.extraction.warnings}
        />,
        { data: { document, reading: loaded.reading, readings: heads } },
      );
    }),
    reads(paths.documentOriginal(":slug", ":id"), { input: inputs.documentInput }, async (context, input) => {
      const process = await getProcessBySlug(context.trx, input.slug);
      const document = await queries.getDocument(context.trx, process.id, input.id);
      if (document.removedAt)
        throw documentProblems.originalRemoved({ on: document.removedAt.toISOString().slice(0, 10) });
      return file(await objects.fetch(document.sha256), {
        mediaType: document.mediaType,
        filename: document.filename,
      });
    }),
    ...reviewEndpoints(),
  ];
}

async function processFor(context: SignedIn, slug: string, act: "document") {
  const process = await getProcessBySlug(context.trx, slug);
  if (!may(await findRole(context.trx, process.id, context.viewer), act)) throw problems.notYours();
  return process;
}

function unreadable(failed: ReadFile[]): Problem {
  return documentProblems.unreadable(
    { files: failed.length },
    failed.flatMap((each) =>
      "problem" in each
        ? [
            {
              field: "files",
              da: textsIn("da").couldNotRead(each.filename, problemText(each.problem, "da")),
              en: textsIn("en").couldNotRead(each.filename, problemText(each.problem, "en")),
            },
          ]
        : [],
    ),
  );
}

/** A problem as the JSON of a form that is shown again says it. */
function problemData(problem: Problem, lang: Lang) {
  return {
    code: problem.kind.code,
    sentence: problem.sentence(lang),
    fields: problem.fields.map((field) => ({ field: field.field, sentence: field[lang] })),
  };
}

async function namesOf(context: SignedIn, readings: { madeBy: string; approvedBy: string | null }[]) {
  return listNames(context.trx, [
    ...new Set(readings.flatMap(({ madeBy, approvedBy }) => [madeBy, ...(approvedBy ? [approvedBy] : [])])),
  ]);
}

async function showUpload(
  context: SignedIn,
  slug: string,
  after?: { problem: Problem | null; raw: RawInput | null; taken?: Document[]; told?: Told[] },
) {
  const process = await getProcessBySlug(context.trx, slug);
  const role = await findRole(context.trx, process.id, context.viewer);
  if (!may(role, "document")) throw problems.notYours();
  const body = after?.raw?.body ?? {};
  const errors: FormError[] = after?.problem ? formErrors(after.problem, context.lang) : [];
  return page(
    <UploadPage
      context={context}
      process={process}
      role={role}
      committees={await listCommittees(context.trx)}
      errors={errors}
      {...(after?.told ? { told: after.told } : {})}
      {...(after?.raw
        ? {
            typed: {
              channel: typedText(body, "channel"),
              committee: typedText(body, "committee"),
              receivedOn: typedText(body, "receivedOn"),
            },
          }
        : {})}
    />,
    {
      status: after?.problem && !after.raw ? 207 : 200,
      data: {
        taken: after?.taken ?? [],
        told: after?.told ?? [],
        problem: after?.problem ? problemData(after.problem, context.lang) : null,
      },
    },
  );
}
