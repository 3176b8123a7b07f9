import type { PageFrame } from "#shell/layout/page-frame.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { wordsIn } from "#shell/words.ts";

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

export type ErrorPageProps = Omit<PageFrame, "footer" | "footerNote"> & {
  status: ErrorStatus;
  /** Words of the problem at hand; without them the status speaks. */
  heading?: string;
  message?: string;
  whatToDo?: string;
  /** On a fault of ours: what to look for in the log. Never details of the fault itself. */
  reference?: string;
};

/** Says what happened, what became of what was written, and what to do now. */
export function ErrorPage(props: ErrorPageProps) {
  const { status, reference, ...frame } = props;
  const words = wordsIn(frame.lang);
  const told = words.statuses[status];
  const heading = props.heading ?? told.heading;
  return (
    <PublicPage {...frame} title={heading} nav={[]}>
      <Band>
        <h1>{heading}</h1>
        <p class="lead">{props.message ?? told.message}</p>
        <p>{props.whatToDo ?? told.whatToDo}</p>
        {reference && <p class="note">{words.reference(reference)}</p>}
        <p>
          <a href={frame.homeHref}>{words.toFrontPage}</a>
        </p>
      </Band>
    </PublicPage>
  );
}
