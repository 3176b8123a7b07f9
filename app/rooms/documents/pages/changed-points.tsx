import type { SignedIn } from "#base/context.ts";
import type { Point } from "#formats/reading.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Said } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";

export interface PointChanges {
  changed: { before: Point; after: Point }[];
  added: Point[];
  gone: Point[];
}

type Props = { context: SignedIn; changes: PointChanges; heading?: string };

/** Points listed of each sort; the heading counts them all. */
const pointsShown = 40;

/** What a newer reading would change in the statements, before anyone approves it. */
export function ChangedPoints({ context, changes, heading }: Props) {
  const t = textsIn(context.lang);
  const total = changes.changed.length + changes.added.length + changes.gone.length;
  if (total === 0) return null;
  return (
    <Alert variant="info" heading={heading ?? t.changes(total)} headingLevel="h2">
      <ul class="plain flow-s">
        {changes.changed.slice(0, pointsShown).map(({ before, after }) => (
          <li key={`c${after.number}`}>
            {t.changedPoint}: <Said text={before.text} lang="da" /> → <Said text={after.text} lang="da" />
          </li>
        ))}
        {changes.added.slice(0, pointsShown).map((point) => (
          <li key={`a${point.number}`}>
            {t.addedPoint}: <Said text={point.text} lang="da" />
          </li>
        ))}
        {changes.gone.slice(0, pointsShown).map((point) => (
          <li key={`g${point.number}`}>
            {t.gonePoint}: <Said text={point.text} lang="da" />
          </li>
        ))}
      </ul>
      <p>{t.changesNext}</p>
    </Alert>
  );
}
