import type { Trx } from "#base/db.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { codingsByArea } from "../queries.ts";
import type { FrozenVersion, Moved } from "../reports/frozen-version.ts";
import { listPlaces, type StatementPlace } from "../reports/queries.ts";
import { textsIn as reportTextsIn } from "../reports/texts.ts";
import { textsIn } from "./texts.ts";

type Where = Pick<StatementPlace, "place" | "reason"> & { areaIds: string[] };

interface Telling {
  /**
   * For strangers: no word that people wrote after the approval, for nobody has decided that it
   * may be shown. Rests and reasons are not named, nor areas that are new or have a new name.
   */
  forStrangers?: boolean;
}

/**
 * Statements that stand elsewhere now than when the version was approved, or
 * are no longer counted, in order of number. Told in the language of the version.
 */
export async function listMoved(
  trx: Trx,
  version: FrozenVersion,
  { forStrangers = false }: Telling = {},
): Promise<Moved[]> {
  const places = new Map((await listPlaces(trx, version.processId)).map((each) => [each.statementId, each]));
  const areasOf = new Map<string, string[]>();
  for (const [areaId, ids] of await codingsByArea(trx, version.processId))
    for (const id of ids) areasOf.set(id, [...(areasOf.get(id) ?? []), areaId]);
  const areas = forStrangers
    ? version.areas
    : [...version.areas, ...(await listFocusAreas(trx, version.processId))];
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const told = (where: Where): Where => (forStrangers ? { ...where, reason: null } : where);
  const words = (where: Where) => placeWords(where, names, version.report.language);
  return version.statements.flatMap((each) => {
    const now = places.get(each.id);
    const was = told(each);
    const is: Where | null = now ? told({ ...now, areaIds: areasOf.get(each.id) ?? [] }) : null;
    if (is && sameAs(was, is)) return [];
    return [
      {
        statementId: each.id,
        number: each.number,
        from: words(was),
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
  if (where.place === "coded")
    return [...new Set(where.areaIds.map((id) => names.get(id) ?? textsIn(lang).newArea))].join(" · ");
  const named = { rest: t.inRest, excluded: t.excluded, waiting: t.waiting }[where.place].split(",")[0]!;
  return where.reason === null ? named : `${named}: ${where.reason}`;
}
