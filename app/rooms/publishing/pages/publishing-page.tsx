import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Badge } from "#shell/parts/badge/badge.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { TableScroll } from "#shell/parts/table/table.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { ListedCandidate } from "../list-candidates.ts";
import { publicAddress } from "../public-address.ts";
import type { KeptPublication } from "../queries.ts";
import { textsIn } from "../texts.ts";
import { HistoryList } from "./history-list.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  candidates: ListedCandidate[];
  publications: KeptPublication[];
  names: Map<string, string>;
  told: { published: number | null; withdrawn: boolean };
  typed: { reason: string; chosen: string[] } | null;
  errors: FormError[];
};

/** What is public, what differs from what stands now, and what to do next. */
export function PublishingPage(props: Props) {
  const { context, process, role, candidates, publications, names, told, errors } = props;
  const t = textsIn(context.lang);
  const standing = candidates.filter(({ standing: each }) => each !== null).length;
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.title}
      breadcrumb={processCrumbs(context, process)}
      width="wide"
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="publishing" />
      <PageHead title={t.title} meta={t.lead} />
      <ErrorSummary errors={errors} />
      {told.published !== null && <p role="status">{t.published(told.published)}</p>}
      {told.withdrawn && <p role="status">{t.withdrawn}</p>}
      {standing === 0 ? (
        <EmptyState
          what={t.nothingYet}
          why={t.nothingYetWhy}
          next={
            <ButtonLink href={paths.publishingThing(process.slug, "process")}>{t.lookAtFirst}</ButtonLink>
          }
        />
      ) : (
        <Alert variant="info">{nextStep(candidates, t)}</Alert>
      )}
      <PublishForm {...props} />
      {!candidates.some(({ thing }) => thing.kind === "summary") && <p class="meta">{t.summariesLater}</p>}
      <section class="flow">
        <h2>{t.history}</h2>
        <HistoryList context={context} process={process} publications={publications} names={names} />
      </section>
    </WorkPage>
  );
}

type Texts = ReturnType<typeof textsIn>;

function nextStep(candidates: readonly ListedCandidate[], t: Texts): string {
  const sum = (count: (each: ListedCandidate) => number) =>
    candidates.reduce((all, each) => all + count(each), 0);
  const places = sum(({ undecided, questions }) => undecided - questions);
  if (places > 0) return t.nextDecide(places);
  const questions = sum((each) => each.questions);
  if (questions > 0) return t.nextAnswer(questions);
  const ready = candidates.filter(isReady).length;
  return ready > 0 ? t.nextPublish(ready) : t.nextNothing;
}

const isReady = ({ undecided, isNew, differs }: ListedCandidate) => undecided === 0 && (isNew || differs);

/** Each page of what there is to publish; those that are ready can be published together, with one reason. */
function PublishForm({ context, process, candidates, typed, errors }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const ready = candidates.filter(isReady);
  return (
    <Form action={paths.publications(process.slug)} label={t.things} class="flow">
      {/* A table that holds boxes is written here: the part knows only text */}
      <TableScroll label={t.things}>
        <table class="table" id="thing">
          <caption class="sr-only">{t.things}</caption>
          <thead>
            <tr>
              {[t.choose, t.page, t.stands, t.toDecide].map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.map((each, at) => (
              <tr key={each.key}>
                <td>
                  {isReady(each) && (
                    <div class="form-group-checkbox">
                      <input
                        type="checkbox"
                        class="form-checkbox"
                        id={`thing-option${at + 1}`}
                        name="thing"
                        value={each.key}
                        checked={typed?.chosen.includes(each.key) ?? false}
                      />
                      <label class="form-label" for={`thing-option${at + 1}`}>
                        <span class="sr-only">
                          {t.choose} {each.title}
                        </span>
                      </label>
                      <input type="hidden" name="seen" value={`${each.key}:${each.hash}`} />
                    </div>
                  )}
                </td>
                <th scope="row">
                  <a href={paths.publishingThing(process.slug, each.key)}>{each.title}</a>
                  <br />
                  <span class="meta">{t.kinds[each.reportKind ?? each.thing.kind]}</span>
                </th>
                <td>
                  <State candidate={each} lang={lang} />
                </td>
                <td>
                  <ToDecide candidate={each} href={paths.publishingThing(process.slug, each.key)} t={t} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {(ready.length > 0 || typed) && (
        <div>
          <Textarea
            id="reason"
            label={t.whyPublish}
            hint={t.whyPublishHint}
            rows={2}
            value={typed?.reason ?? ""}
            error={errorFor(errors, "reason")}
          />
          <FormActions>
            <Button kind="primary">{t.publishChosen}</Button>
          </FormActions>
        </div>
      )}
    </Form>
  );
}

/** What waits on a page, each leading to where it is answered. */
function ToDecide({
  candidate: { undecided, questions },
  href,
  t,
}: {
  candidate: ListedCandidate;
  href: string;
  t: Texts;
}) {
  if (undecided === 0) return <>{t.noPlaces}</>;
  const places = undecided - questions;
  return (
    <>
      {places > 0 && <a href={`${href}#hits`}>{t.places(places)}</a>}
      {places > 0 && questions > 0 && <br />}
      {questions > 0 && <a href={`${href}#over-time`}>{t.smallNumbers(questions)}</a>}
    </>
  );
}

function State({ candidate, lang }: { candidate: ListedCandidate; lang: "da" | "en" }) {
  const t = textsIn(lang);
  const { standing, differs, changes } = candidate;
  if (!standing) return <Badge>{t.closed}</Badge>;
  return (
    <>
      <Badge variant={differs ? "warning" : "success"}>{t.isPublic}</Badge>{" "}
      <a href={publicAddress(standing)}>{t.since(formatDate(standing.publishedAt, lang))}</a>
      <br />
      <span class="meta">{differs ? t.notPublished(Math.max(1, changes)) : t.upToDate}</span>
    </>
  );
}
