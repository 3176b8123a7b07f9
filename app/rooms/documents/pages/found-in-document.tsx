import type { SignedIn } from "#base/context.ts";
import type { Passage } from "#formats/reading.ts";
import { Table } from "#shell/parts/table/table.tsx";
import type { LoadedReading } from "../document.ts";
import { beginsIn, linesOf, type RawText, type Stretch } from "../raw-text.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  loaded: LoadedReading;
  raw: RawText;
  /** Only what begins here is listed; the counts are of all. */
  within: Stretch;
};

/** What the reader found: points of a note, items of minutes, questions, focus areas, phases. */
export function FoundInDocument({ context, loaded, raw, within }: Props) {
  const t = textsIn(context.lang);
  const { reading } = loaded;
  const isApproved = loaded.head.approvedAt !== null;
  const isHere = (thing: Pick<Passage, "spans">) => beginsIn(thing.spans, within);
  const points = reading.points.filter(isHere);
  const items = reading.items.filter((item) => isHere({ spans: [item.span] }));
  const focusAreas = reading.focusAreas.filter((area) => isHere({ spans: area.titleSpans }));
  const phases = reading.phases.filter((phase) => phase.wordings.some(isHere));
  return (
    <>
      {reading.kind === "text" && !isApproved && <p class="meta">{t.textNext}</p>}
      {reading.questions.length > 0 && (
        <>
          <h2>{t.questionsFound}</h2>
          <ol>
            {reading.questions.map((question) => (
              <li key={question.number} value={question.number}>
                {question.text}
              </li>
            ))}
          </ol>
        </>
      )}
      {reading.feedback.length > 0 && (
        <p>
          <b>{t.feedbackFound(reading.feedback.length)}</b> <span class="quiet">{t.feedbackNext}</span>
        </p>
      )}
      {reading.points.length > 0 && (
        <>
          <h2>
            {t.pointsFound(reading.points.length)}{" "}
            {isApproved ? null : <span class="quiet">{t.pointsNext}</span>}
          </h2>
          {points.length < reading.points.length && <p class="meta">{t.ofThemHere(points.length)}</p>}
          <Table
            caption={t.pointsFound(reading.points.length)}
            captionHidden
            columns={[
              { header: t.number },
              { header: t.point },
              { header: t.group },
              { header: t.question },
              { header: t.lineHead, numeric: true },
            ]}
            rows={points.map((point) => ({
              cells: [
                point.number,
                point.text,
                point.group ?? <Unknown key="group">{t.unknown}</Unknown>,
                point.question ?? <Unknown key="question">{t.unknown}</Unknown>,
                linesOf(raw, point.spans),
              ],
            }))}
          />
        </>
      )}
      {reading.items.length > 0 && (
        <>
          <h2>
            {t.itemsFound(reading.items.length)}{" "}
            {isApproved ? null : <span class="quiet">{t.itemsNext}</span>}
          </h2>
          {items.length < reading.items.length && <p class="meta">{t.ofThemHere(items.length)}</p>}
          <Table
            caption={t.itemsFound(reading.items.length)}
            captionHidden
            columns={[
              { header: t.number },
              { header: t.itemTitle },
              { header: t.caseNumber },
              { header: t.recommendations, numeric: true },
            ]}
            rows={items.map((item) => ({
              cells: [
                item.number ?? "",
                item.title,
                item.caseNumber?.text ?? <Unknown key="case">{t.unknown}</Unknown>,
                item.recommendations.length,
              ],
            }))}
          />
        </>
      )}
      {focusAreas.length > 0 && (
        <>
          <h2>{t.focusAreasFound}</h2>
          <ol>
            {focusAreas.map((area) => (
              <li key={area.titleSpans[0]?.start}>
                <b>{area.title}</b> {area.definition}
              </li>
            ))}
          </ol>
        </>
      )}
      {phases.length > 0 && (
        <>
          <h2>{t.phasesFound}</h2>
          <ol>
            {phases.map((phase) => (
              <li key={phase.number} value={phase.number}>
                <b>{phase.title}</b>
                {phase.wordings.map((wording) => (
                  <p key={wording.spans[0]?.start}>{wording.text}</p>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Unknown({ children }: { children: string }) {
  return <span class="quiet">{children}</span>;
}
