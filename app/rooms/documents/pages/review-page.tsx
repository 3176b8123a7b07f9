import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { doubtText } from "#formats/reader/texts.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatDate, formatDateAndClock } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { Doubts } from "#shell/parts/doubts/doubts.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Lines } from "#shell/parts/lines/lines.tsx";
import { MarkedText } from "#shell/parts/marked-text/marked-text.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { ReviewColumns } from "#shell/parts/panes/panes.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { type LoadedReading, whyNotApprovable } from "../document.ts";
import type { Acceptance } from "../queries.ts";
import { blocksOnLines, linesPerPage, originalLines, type RawLines, readPieces } from "../review-view.ts";
import { textsIn } from "../texts.ts";
import { ChangedPoints, type PointChanges } from "./changed-points.tsx";
import { FoundInDocument } from "./found-in-document.tsx";
import { RepairsList } from "./repairs-list.tsx";

export type ReviewProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  mayChange: boolean;
  loaded: LoadedReading;
  raw: RawLines;
  pages: number;
  page: number;
  acceptances: Acceptance[];
  names: Map<string, string>;
  changes: PointChanges | null;
  errors?: FormError[];
  typed?: { from: string; to: string };
};

export function ReviewPage(props: ReviewProps) {
  const { context, process, loaded, raw, page, changes, errors = [] } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { document, head, reading } = loaded;
  const first = (page - 1) * linesPerPage + 1;
  const lastPage = Math.max(1, Math.ceil((raw.starts.length - 1) / linesPerPage));
  return (
    <WorkPage
      {...frameOf(context)}
      title={document.title}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.documents(process.slug), text: t.documents },
      ]}
      saved={head.madeAt}
      width="wide"
      failed={errors.length > 0}
    >
      <PageHead
        title={document.title}
        meta={
          <>
            {t.reviewMeta(document.filename, props.pages, formatDate(document.uploadedAt, lang))}
            {" · "}
            <a href={paths.document(process.slug, document.id)}>{t.readingNo(head.number)}</a>
          </>
        }
        state={
          <>
            <b>{t.repairsCount(head.repairs)}</b> ·{" "}
            {head.openDoubts > 0 ? (
              <>
                <b>{t.doubtsCount(head.openDoubts)}</b> {t.needAnswer}
              </>
            ) : (
              t.noDoubts
            )}
          </>
        }
        act={<Approval {...props} />}
      />
      <ErrorSummary errors={errors} />
      {changes && <ChangedPoints context={context} changes={changes} />}
      <ReviewColumns
        original={
          <>
            <h2>{t.originalText}</h2>
            <Lines
              id="original"
              label={t.originalLabel}
              lines={originalLines(raw, reading.repairs, first, linesPerPage, t.kindNames.glyph)}
            />
          </>
        }
        reading={
          <>
            <h2>{t.readText}</h2>
            <ReadText {...props} first={first} />
            <p class="meta">{t.readKey}</p>
          </>
        }
        side={
          <>
            <h2 id="doubts">
              {t.doubts}{" "}
              {head.openDoubts > 0 && <span class="quiet">{`${head.openDoubts} ${t.needAnswer}`}</span>}
            </h2>
            <DoubtForms {...props} />
            <h2 id="repairs">
              {t.repairs} <span class="quiet">{t.canBeUndone}</span>
            </h2>
            <RepairsList
              context={context}
              slug={process.slug}
              loaded={loaded}
              raw={raw}
              acceptances={props.acceptances}
              names={props.names}
              mayChange={props.mayChange}
            />
            {props.mayChange && <TeachForm {...props} />}
            {props.mayChange && <KindForm {...props} />}
          </>
        }
        found={<FoundInDocument context={context} loaded={loaded} raw={raw} />}
      />
      <Pagination
        page={page}
        pages={lastPage}
        hrefOf={(to) =>
          withQuery(paths.documentReview(process.slug, document.id), { page: to === 1 ? null : to })
        }
      />
    </WorkPage>
  );
}

function Approval({ context, process, loaded, mayChange, names }: ReviewProps) {
  const t = textsIn(context.lang);
  const { head, document } = loaded;
  const why = whyNotApprovable(head);
  if (why === "approved")
    return (
      <p class="meta">
        {t.approvedBy(names.get(head.approvedBy!) ?? "", formatDateAndClock(head.approvedAt!, context.lang))}
      </p>
    );
  if (!mayChange) return <p class="meta">{t.notApproved}</p>;
  return (
    <Form action={paths.documentApproval(process.slug, document.id)} hidden={{ on: head.number }}>
      <Button
        kind="primary"
        size="small"
        id="approve"
        {...(why === "doubts" ? { disabledBecause: t.approveWhyDoubts(head.openDoubts) } : {})}
      >
        {t.approve}
      </Button>
    </Form>
  );
}

function ReadText({ context, loaded, raw, first }: ReviewProps & { first: number }) {
  const t = textsIn(context.lang);
  const { reading } = loaded;
  return (
    <section class="read-pane" tabindex={0} aria-label={t.readLabel} lang="da">
      {blocksOnLines(raw, reading, first, linesPerPage).map((block) => {
        const at = block.spans[0]!.start;
        const text = <MarkedText pieces={readPieces(raw, reading.repairs, block.spans)} />;
        const content: ComponentChildren =
          block.kind === "heading" ? (
            <b>{text}</b>
          ) : block.kind === "listItem" || block.kind === "point" ? (
            <>• {text}</>
          ) : (
            text
          );
        return (
          <p key={at} id={`at-${at}`} class={`read-${block.kind}`}>
            {content}
          </p>
        );
      })}
    </section>
  );
}

function DoubtForms({ context, process, loaded, mayChange }: ReviewProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { reading, head, document } = loaded;
  if (reading.doubts.length === 0) return <p class="meta">{t.noDoubtsLead}</p>;
  return (
    <Doubts
      doubts={reading.doubts.map((doubt, index) => {
        const words = doubtText(doubt, lang);
        return {
          id: `doubt-${index + 1}`,
          question: words.question,
          children: words.explanation,
          answers:
            mayChange &&
            doubt.answers.map((answer) => (
              <Form
                key={answer}
                action={paths.documentReview(process.slug, document.id)}
                hidden={{ on: head.number, act: "answer", doubt: doubt.key, answer }}
              >
                <Button size="small">{words.answers[answer] ?? answer}</Button>
              </Form>
            )),
        };
      })}
    />
  );
}

function TeachForm({ context, process, loaded, errors = [], typed }: ReviewProps) {
  const t = textsIn(context.lang);
  return (
    <section id="teach">
      <h2>{t.teach}</h2>
      <p class="meta">{t.teachLead}</p>
      <Form
        action={paths.documentTeach(process.slug, loaded.document.id)}
        hidden={{ on: loaded.head.number }}
      >
        <TextInput
          id="from"
          label={t.teachFrom}
          short
          value={typed?.from ?? ""}
          error={errorFor(errors, "from")}
        />
        <TextInput id="to" label={t.teachTo} short value={typed?.to ?? ""} error={errorFor(errors, "to")} />
        <FormActions>
          <Button size="small">{t.teachPreview}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

function KindForm({ context, process, loaded }: ReviewProps) {
  const t = textsIn(context.lang);
  const others = (["compiledNote", "minutes", "text"] as const).filter(
    (kind) => kind !== loaded.reading.kind,
  );
  return (
    <section id="kind">
      <h2>
        {t.kindQuestion} <span class="quiet">{t.kinds[loaded.reading.kind]}</span>
      </h2>
      <div class="row">
        {others.map((kind) => (
          <Form
            key={kind}
            action={paths.documentReview(process.slug, loaded.document.id)}
            hidden={{ on: loaded.head.number, act: "kind", kind }}
          >
            <Button size="small">{`${t.kindChange} ${t.kinds[kind].toLowerCase()}`}</Button>
          </Form>
        ))}
      </div>
    </section>
  );
}
