import type { Trx } from "#base/db.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { codingsByArea } from "../queries.ts";
import type { FrozenVersion, Moved } from "../reports/frozen-version.ts";
import { listPlaces, type StatementPlace } from "../reports/queries.ts";
import { textsIn as reportTextsIn } from "../reports/texts.ts";
import { textsIn } from "./texts.ts";

type Where = Pick<StatementPlace, "place" | "reason"> & { areaIds: string[] };

/**
 * Statements that stand elsewhere now than when the version was approved, or
 * are no longer counted, in order of number. Told in the language of the version.
 */
export async function listMoved(trx: Trx, version: FrozenVersion): Promise<Moved[]> {
  const places = new Map((await listPlaces(trx, version.processId)).map((each) => [each.statementId, each]));
  const areasOf = new Map<string, string[]>();
  for (const [areaId, ids] of await codingsByArea(trx, version.processId))
    for (const id of ids) areasOf.set(id, [...(areasOf.get(id) ?? []), areaId]);
  const names = new Map(
    [...version.areas, ...(await listFocusAreas(trx, version.processId))].map(({ id, name }) => [id, name]),
  );
  const words = (where: Where) => placeWords(where, names, version.report.language);
  return version.statements.flatMap((each) => {
    const now = places.get(each.id);
    const is: Where | null = now ? { ...now, areaIds: areasOf.get(each.id) ?? [] } : null;
    if (is && sameAs(each, is)) return [];
    return [
      {
        statementId: each.id,
        number: each.number,
        from: words(each),
        to: is ? words(is) : textsIn(version.report.language).noLongerCounted,
      },
    ];
  });
}

function sameAs(was: Where, is: Where): boolean {
  const areas = (where: Where) => [...where.areaIds].sort().join();
  return was.place === is.place && was.reason === is.reason && areas(was) === areas(is);
}

/** »Gode boliger og Børn og unge«, »I resten: Uden for emnet«. */
function placeWords(where: Where, names: Map<string, string>, lang: "da" | "en"): string {
  const t = reportTextsIn(lang);
  if (where.place === "coded") return where.areaIds.map((id) => names.get(id) ?? id).join(" · ");
  const named = { rest: t.inRest, excluded: t.excluded, waiting: t.waiting }[where.place];
  return where.reason === null ? named : `${named.split(",")[0]}: ${where.reason}`;
}
