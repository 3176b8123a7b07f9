import type { PageFrame } from "#shell/layout/page-frame.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { type Words, wordsIn } from "#shell/words.ts";

type ErrorStatus = keyof Words["statuses"];

/** The status we have words for that is nearest to the one at hand. */
export function errorStatusOf(status: number): ErrorStatus {
  if (status in wordsIn("da").statuses) return status as ErrorStatus;
  return status < 500 ? 400 : 500;
}

type ErrorPageProps = Omit<PageFrame, "footer" | "footerNote"> & {
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
  // A problem's own sentence says what to do; ours would only say it twice.
  const whatToDo = props.whatToDo ?? (props.message ? undefined : told.whatToDo);
  return (
    <PublicPage {...frame} title={heading} nav={[]}>
      <Band>
        <h1>{heading}</h1>
        <p class="lead">{props.message ?? told.message}</p>
        {whatToDo && <p>{whatToDo}</p>}
        {reference && <p class="note">{words.reference(reference)}</p>}
        <p>
          <a href={frame.homeHref}>{words.toFrontPage}</a>
        </p>
      </Band>
    </PublicPage>
  );
}
