import type { SignedIn } from "#base/context.ts";
import { Table } from "#shell/parts/table/table.tsx";
import type { LoadedReading } from "../document.ts";
import { lineOf, type RawLines } from "../review-view.ts";
import { textsIn } from "../texts.ts";

type Props = { context: SignedIn; loaded: LoadedReading; raw: RawLines };

/** What the reader found: points of a note, items of minutes, questions, focus areas, phases. */
export function FoundInDocument({ context, loaded, raw }: Props) {
  const t = textsIn(context.lang);
  const { reading } = loaded;
  const lines = (spans: { start: number; end: number }[]) => {
    const from = lineOf(raw, spans[0]!.start);
    const to = lineOf(raw, spans.at(-1)!.end - 1);
    return from === to ? String(from) : `${from}–${to}`;
  };
  return (
    <>
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
            {t.pointsFound(reading.points.length)} <span class="quiet">{t.pointsNext}</span>
          </h2>
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
            rows={reading.points.map((point) => ({
              cells: [
                point.number,
                point.text,
                point.group ?? <Unknown key="group">{t.unknown}</Unknown>,
                point.question ?? <Unknown key="question">{t.unknown}</Unknown>,
                lines(point.spans),
              ],
            }))}
          />
        </>
      )}
      {reading.items.length > 0 && (
        <>
          <h2>
            {t.itemsFound(reading.items.length)} <span class="quiet">{t.itemsNext}</span>
          </h2>
          <Table
            caption={t.itemsFound(reading.items.length)}
            captionHidden
            columns={[
              { header: t.number },
              { header: t.itemTitle },
              { header: t.caseNumber },
              { header: t.recommendations, numeric: true },
            ]}
            rows={reading.items.map((item) => ({
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
      {reading.focusAreas.length > 0 && (
        <>
          <h2>{t.focusAreasFound}</h2>
          <ol>
            {reading.focusAreas.map((area) => (
              <li key={area.title}>
                <b>{area.title}</b> {area.definition}
              </li>
            ))}
          </ol>
        </>
      )}
      {reading.phases.length > 0 && (
        <>
          <h2>{t.phasesFound}</h2>
          <ol>
            {reading.phases.map((phase) => (
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
