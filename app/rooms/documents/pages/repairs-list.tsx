import { paths, withQuery } from "#base/paths.ts";
import { repairKey } from "#formats/reader/repair-key.ts";
import { repairReasonText } from "#formats/reader/texts.ts";
import type { Repair } from "#formats/reading.ts";
import { formatClock, formatDate } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { type RepairKind, type RepairOccurrence, Repairs } from "#shell/parts/repairs/repairs.tsx";
import { aroundPlace, visibleSigns } from "../marked-pieces.ts";
import { beginsIn, lineOf } from "../raw-text.ts";
import type { Acceptance } from "../reading-queries.ts";
import { groupRepairs, groupUndone, repairKindId } from "../repair-kind.ts";
import { textsIn } from "../texts.ts";
import { actsForm, type ReviewProps } from "./review-props.ts";

/** All repairs, by kind and one by one: accept, undo, take in again. Places are listed for the lines that are shown. */
export function RepairsList(props: ReviewProps) {
  const { context, loaded, acceptances } = props;
  const t = textsIn(context.lang);
  const accepted = new Map(acceptances.map((each) => [each.key, each]));
  const kinds = [...groupRepairs(loaded.reading.repairs)].map(([key, repairs]) =>
    describeKind(props, key, repairs, accepted),
  );
  const undone = describeUndone(props);
  return (
    <>
      {kinds.length === 0 ? (
        <p class="meta">{t.noRepairs}</p>
      ) : (
        <Repairs repairs={kinds} showOccurrences={t.seeEach} />
      )}
      {undone.length > 0 && (
        <>
          <h3 id="undone">
            {t.undone} <span class="quiet">{t.undoneLead}</span>
          </h3>
          <Repairs repairs={undone} showOccurrences={t.seeEach} />
        </>
      )}
    </>
  );
}

function describeKind(
  props: ReviewProps,
  key: string,
  repairs: Repair[],
  accepted: Map<string, Acceptance>,
): RepairKind {
  const { context, mayChange, names } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const first = repairs[0]!;
  const isSign = first.kind === "glyph" || first.kind === "bullet";
  const nod = accepted.get(key);
  const when = nod && `${formatDate(nod.at, lang)} ${formatClock(nod.at, lang)}`;
  const here = repairs.filter((repair) => beginsIn([repair.span], props.stretches[props.shown]!));
  return {
    id: repairKindId(key),
    open: props.open === repairKindId(key),
    ...(isSign ? { from: visibleSigns(first.from) } : {}),
    to: first.kind === "bullet" ? t.bulletTo : isSign ? first.to || t.nothing : t.kindNames[first.kind],
    places: t.places(repairs.length),
    reason: (
      <>
        {[...new Set(repairs.map((repair) => repairReasonText(repair.reason, lang)))].join(" ")}
        {nod && ` · ${t.accepted(names.get(nod.by) ?? "", when!)}`}
        {here.length < repairs.length && ` · ${t.placesHere(here.length)}`}
      </>
    ),
    actions: mayChange && (
      <>
        {!nod && (
          <Act name="accept" value={key}>
            {t.acceptAll(repairs.length)}
          </Act>
        )}
        <Act name="undoKind" value={key}>
          {t.undoAll(repairs.length)}
        </Act>
      </>
    ),
    occurrences: here.map((repair) => {
      const one = repairKey(repair);
      return occurrence(
        props,
        repair.span,
        mayChange && (
          <span class="row">
            {!nod &&
              repairs.length > 1 &&
              (accepted.has(one) ? (
                <span class="meta">{t.acceptedOne}</span>
              ) : (
                <Act name="accept" value={one} link words={t.repairIn(lineOf(props.raw, repair.span.start))}>
                  {t.acceptAll(1)}
                </Act>
              ))}
            <Act name="undo" value={one} link words={t.repairIn(lineOf(props.raw, repair.span.start))}>
              {t.undo}
            </Act>
          </span>
        ),
      );
    }),
  };
}

/** What a person has undone: the original's signs stand there, and can give way again. */
function describeUndone(props: ReviewProps): RepairKind[] {
  const { context, loaded, mayChange } = props;
  const t = textsIn(context.lang);
  return [...groupUndone(loaded.recipe)].map(([kind, places]) => {
    const here = places.filter((place) =>
      beginsIn([{ start: place.start, end: place.start }], props.stretches[props.shown]!),
    );
    return {
      id: `undone-${kind}`,
      to: t.undoneKinds[kind],
      places: t.places(places.length),
      reason: here.length < places.length && t.placesHere(here.length),
      actions: mayChange && (
        <Act name="redoKind" value={kind}>
          {t.redoAll(places.length)}
        </Act>
      ),
      occurrences: here.map((place) =>
        occurrence(
          props,
          { start: place.start, end: place.start + 1 },
          mayChange && (
            <Act name="redo" value={place.key} link words={t.repairIn(lineOf(props.raw, place.start))}>
              {t.redo}
            </Act>
          ),
        ),
      ),
    };
  });
}

function occurrence(
  { context, process, loaded, raw }: ReviewProps,
  place: Repair["span"],
  action: RepairOccurrence["action"],
): RepairOccurrence {
  const line = lineOf(raw, place.start);
  const review = paths.documentReview(process.slug, loaded.document.id);
  return {
    where: textsIn(context.lang).line(line),
    whereHref: `${withQuery(review, { at: place.start })}#original-${line}`,
    pieces: aroundPlace(raw, loaded.reading.repairs, place),
    action,
  };
}

type ActProps = { name: string; value: string; children: string; link?: boolean; words?: string };

/** A button of the page's one form: what it does is its name and value. */
function Act({ name, value, children, link, words }: ActProps) {
  return (
    <Button
      form={actsForm}
      name={name}
      value={value}
      {...(link ? { kind: "link" as const } : { size: "small" as const })}
      {...(words ? { hiddenWords: words } : {})}
    >
      {children}
    </Button>
  );
}
