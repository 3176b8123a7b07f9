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

/** What a newer reading would change in the statements, before anyone approves it. */
export function ChangedPoints({ context, changes }: { context: SignedIn; changes: PointChanges }) {
  const t = textsIn(context.lang);
  if (changes.changed.length + changes.added.length + changes.gone.length === 0) return null;
  return (
    <Alert variant="info" heading={t.changes} headingLevel="h2">
      <ul class="plain flow">
        {changes.changed.map(({ before, after }) => (
          <li key={`c${after.number}`}>
            {t.changedPoint}: <Said text={before.text} lang="da" /> → <Said text={after.text} lang="da" />
          </li>
        ))}
        {changes.added.map((point) => (
          <li key={`a${point.number}`}>
            {t.addedPoint}: <Said text={point.text} lang="da" />
          </li>
        ))}
        {changes.gone.map((point) => (
          <li key={`g${point.number}`}>
            {t.gonePoint}: <Said text={point.text} lang="da" />
          </li>
        ))}
      </ul>
      <p>{t.changesNext}</p>
    </Alert>
  );
}
