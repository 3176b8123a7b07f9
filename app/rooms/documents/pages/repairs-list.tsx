import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { repairReasonText } from "#formats/reader/texts.ts";
import type { Repair } from "#formats/reading.ts";
import { formatClock } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { type RepairKind, Repairs } from "#shell/parts/repairs/repairs.tsx";
import { repairKey, repairKindKey } from "../actions.ts";
import type { LoadedReading } from "../document.ts";
import type { Acceptance } from "../queries.ts";
import { aroundRepair, lineOf, type RawLines } from "../review-view.ts";
import { textsIn } from "../texts.ts";

/** Places listed one by one; beyond that a kind is judged whole, and the page stays light. */
const placesListed = 60;

type Props = {
  context: SignedIn;
  slug: string;
  loaded: LoadedReading;
  raw: RawLines;
  acceptances: Acceptance[];
  names: Map<string, string>;
  mayChange: boolean;
};

/** All repairs, by kind and one by one: accept, undo, take in again. */
export function RepairsList(props: Props) {
  const { context, slug, loaded, raw, acceptances, names, mayChange } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { reading, recipe, head, document } = loaded;
  const action = paths.documentReview(slug, document.id);
  const act = (
    hidden: Record<string, string | number>,
    words: string,
    more: { kind?: "link"; hiddenWords?: string } = {},
  ) =>
    mayChange ? (
      <Form action={action} hidden={{ on: head.number, ...hidden }}>
        <Button size="small" {...more}>
          {words}
        </Button>
      </Form>
    ) : null;

  const groups = groupBy(reading.repairs);
  const kinds: RepairKind[] = [...groups].map(([key, repairs]) => {
    const first = repairs[0]!;
    const accepted = acceptances.find((each) => each.key === key);
    const isSign = first.kind === "glyph" || first.kind === "bullet";
    return {
      id: `repair-${key.replace(/[^\p{L}\p{N}]+/gu, "-")}`,
      ...(isSign ? { from: first.from } : {}),
      to: first.kind === "bullet" ? t.bulletTo : isSign ? first.to || t.nothing : t.kindNames[first.kind],
      places: t.places(repairs.length),
      reason: (
        <>
          {repairReasonText(first.reason, lang)}
          {accepted && ` · ${t.accepted(names.get(accepted.by) ?? "", formatClock(accepted.at, lang))}`}
        </>
      ),
      actions: (
        <>
          {!accepted && act({ act: "accept", kindKey: key }, t.acceptAll(repairs.length))}
          {act({ act: "undo", keys: repairs.map(repairKey).join(" ") }, t.undoAll(repairs.length))}
        </>
      ),
      occurrences: repairs.slice(0, placesListed).map((repair) => {
        const where = t.line(lineOf(raw, repair.span.start));
        return {
          where,
          whereHref: `${action}?at=${repair.span.start}#original-${lineOf(raw, repair.span.start)}`,
          pieces: aroundRepair(raw, reading.repairs, repair),
          action: act({ act: "undo", keys: repairKey(repair) }, t.undo, {
            kind: "link",
            hiddenWords: t.undoHidden(where),
          }),
        };
      }),
    };
  });
  return (
    <>
      {kinds.length === 0 ? <p>{t.noRepairs}</p> : <Repairs repairs={kinds} showOccurrences={t.seeEach} />}
      {recipe.undone.length > 0 && (
        <div class="flow">
          <h3>
            {t.undone} <span class="quiet">{t.places(recipe.undone.length)}</span>
          </h3>
          <p class="meta">{t.undoneLead}</p>
          {act({ act: "redo", keys: recipe.undone.join(" ") }, t.redoAll(recipe.undone.length))}
        </div>
      )}
    </>
  );
}

function groupBy(repairs: Repair[]): Map<string, Repair[]> {
  const groups = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const key = repairKindKey(repair);
    const group = groups.get(key);
    if (group) group.push(repair);
    else groups.set(key, [repair]);
  }
  return groups;
}
