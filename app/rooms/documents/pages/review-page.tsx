import { paths, withQuery } from "#base/paths.ts";
import { processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Lines } from "#shell/parts/lines/lines.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { ReviewColumns } from "#shell/parts/panes/panes.tsx";
import { originalLines } from "../marked-pieces.ts";
import { lineOf, type RawText, type Stretch, touches } from "../raw-text.ts";
import { textsIn } from "../texts.ts";
import { Approval } from "./approval.tsx";
import { ChangedPoints } from "./changed-points.tsx";
import { AnsweredDoubts, DoubtForms } from "./doubt-forms.tsx";
import { FoundInDocument } from "./found-in-document.tsx";
import { ReadText } from "./read-text.tsx";
import { RepairsList } from "./repairs-list.tsx";
import { actsForm, type ReviewProps } from "./review-props.ts";
import { KindForm, TeachForm } from "./teach-form.tsx";

/** Original and reading side by side: what was repaired, what is in doubt, what was found. */
export function ReviewPage(props: ReviewProps) {
  const { context, process, loaded, raw, stretches, shown, changes, errors } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { document, head, reading, extraction } = loaded;
  const stretch = stretches[shown]!;
  const review = paths.documentReview(process.slug, document.id);
  const pages = extraction.mediaType === "application/pdf" ? extraction.pages.length : null;
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
            {t.reviewMeta(document.filename, pages, formatDate(document.uploadedAt, lang))}
            {" · "}
            <a href={paths.document(process.slug, document.id)}>{t.readingNo(head.number)}</a>
          </>
        }
        state={
          <>
            <b>{t.repairsCount(head.repairs)}</b> ·{" "}
            {head.openDoubts > 0 ? (
              <a href="#doubts">
                <b>{t.doubtsCount(head.openDoubts)}</b> {t.needAnswer}
              </a>
            ) : (
              t.noDoubts
            )}
          </>
        }
        act={<Approval {...props} />}
      />
      <ErrorSummary errors={errors} />
      {head.number !== props.newestNumber && (
        <p>
          {t.olderReading(head.number)} <a href={review}>{t.seeNewest}</a>
        </p>
      )}
      {changes && <ChangedPoints context={context} changes={changes} />}
      {props.mayChange && (
        <Form id={actsForm} action={review} hidden={{ on: head.number, page: shown + 1 }}>
          {null}
        </Form>
      )}
      <ReviewColumns
        original={
          <>
            <h2>
              {t.originalText}{" "}
              {stretches.length > 1 && <span class="quiet">{t.linesOf(...lineRange(raw, stretch))}</span>}
            </h2>
            <Lines
              id="original"
              label={t.originalLabel}
              lines={originalLines(
                raw,
                {
                  repairs: reading.repairs,
                  doubts: reading.doubts.filter((doubt) => touches([doubt.span], stretch)),
                  says: t.damagedSign,
                },
                stretch,
              )}
            />
          </>
        }
        reading={
          <>
            <h2>{t.readText}</h2>
            <ReadText {...props} />
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
            <AnsweredDoubts {...props} />
            <h2 id="repairs">
              {t.repairs} <span class="quiet">{t.canBeUndone}</span>
            </h2>
            <RepairsList {...props} />
            {props.mayChange && <TeachForm {...props} />}
            {props.mayChange && <KindForm {...props} />}
          </>
        }
        found={<FoundInDocument context={context} loaded={loaded} raw={raw} within={stretch} />}
      />
      <Pagination
        page={shown + 1}
        pages={stretches.length}
        hrefOf={(to) =>
          withQuery(review, {
            reading: head.number === props.newestNumber ? null : head.number,
            page: to === 1 ? null : to,
          })
        }
      />
    </WorkPage>
  );
}

function lineRange(raw: RawText, stretch: Stretch): [number, number, number] {
  return [stretch.firstLine, lineOf(raw, Math.max(0, stretch.end - 1)), raw.starts.length - 1];
}
