import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Badge } from "#shell/parts/badge/badge.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import type { DocumentFilter, ListedDocument } from "../list-documents.ts";
import { textsIn } from "../texts.ts";

export const documentsPerPage = 50;

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  documents: ListedDocument[];
  found: number;
  isEmpty: boolean;
  filter: DocumentFilter;
  page: number;
  added: number | null;
};

export function DocumentsPage({
  context,
  process,
  role,
  documents,
  found,
  isEmpty,
  filter,
  page,
  added,
}: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const here = paths.documents(process.slug);
  const bringIn = may(role, "document") && (
    <ButtonLink kind="primary" href={paths.newDocument(process.slug)}>
      {t.bringIn}
    </ButtonLink>
  );
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.documents}
      breadcrumb={processCrumbs(context, process)}
      width="wide"
    >
      <ProcessNav context={context} process={process} role={role} current="documents" />
      <PageHead title={t.documents} meta={t.lead} act={isEmpty ? undefined : bringIn} />
      {added !== null && <p role="status">{t.added(added)}</p>}
      {isEmpty ? (
        <EmptyState what={t.none} why={t.noneNext} next={bringIn} />
      ) : (
        <>
          <Form action={here} method="get" class="filters" label={t.search}>
            <TextInput id="words" type="search" label={t.search} value={filter.words ?? ""} optional />
            <Select
              id="kind"
              label={t.kind}
              value={filter.kind ?? ""}
              autosubmit
              options={[
                { value: "", text: t.anyKind },
                ...(["compiledNote", "minutes", "text"] as const).map((kind) => ({
                  value: kind,
                  text: t.kinds[kind],
                })),
              ]}
            />
            <Select
              id="state"
              label={t.state}
              value={filter.state ?? ""}
              autosubmit
              options={[
                { value: "", text: t.anyState },
                ...(["doubts", "ready", "approved"] as const).map((state) => ({
                  value: state,
                  text: t.states[state],
                })),
              ]}
            />
            <Button>{t.searchButton}</Button>
          </Form>
          <p role="status" class="meta">
            {t.count(formatNumber(found, lang))}
          </p>
          {found === 0 && (
            <p>
              {t.nothingFound} <a href={here}>{t.showAll}</a>
            </p>
          )}
        </>
      )}
      {documents.length > 0 && (
        <Table
          caption={t.documents}
          captionHidden
          columns={[t.title, t.kind, t.contents, t.received, t.state].map((header) => ({ header }))}
          rows={documents.map((document) => ({
            cells: [
              <a
                key="title"
                href={
                  stateOf(document) === "approved"
                    ? paths.document(process.slug, document.id)
                    : paths.documentReview(process.slug, document.id)
                }
              >
                {document.title}
              </a>,
              t.kinds[document.newest.kind],
              contentsOf(document, t),
              formatDate(
                document.receivedOn ? new Date(`${document.receivedOn}T12:00:00Z`) : document.uploadedAt,
                lang,
              ),
              <Badge
                key="state"
                variant={
                  stateOf(document) === "doubts"
                    ? "warning"
                    : stateOf(document) === "approved"
                      ? "success"
                      : "info"
                }
              >
                {stateOf(document) === "doubts"
                  ? t.doubtsLeft(document.newest.openDoubts)
                  : t.states[stateOf(document)]}
              </Badge>,
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={pagesOf(found, documentsPerPage)}
        hrefOf={(to) => withQuery(here, { ...filter, page: to === 1 ? null : to })}
      />
    </WorkPage>
  );
}

export function stateOf({ newest }: ListedDocument): "doubts" | "ready" | "approved" {
  if (newest.approvedAt) return "approved";
  return newest.openDoubts > 0 ? "doubts" : "ready";
}

function contentsOf({ newest }: ListedDocument, t: ReturnType<typeof textsIn>): string {
  if (newest.kind === "minutes") return t.items(newest.items);
  return newest.kind === "compiledNote" ? t.points(newest.points) : "";
}
