import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import type { ProcessFace, PublicationHead } from "#rooms/publishing/door.ts";
import { PublicNumber } from "../public-number.tsx";
import { textsIn } from "../texts.ts";
import { Written } from "./written.tsx";

type Props = {
  areas: ProcessFace["areas"];
  standing: readonly PublicationHead[];
  slug: string;
  lang: Lang;
  hrefOf: (key: string) => string;
  /** Whether anything that was said is counted yet. */
  said: boolean;
};

/** The focus areas, each with its definition and how much was said of it; one that has a page leads to it. */
export function AreaList({ areas, standing, slug, lang, hrefOf, said }: Props) {
  const t = textsIn(lang);
  if (areas.length === 0) return <p>{t.noAreas}</p>;
  const published = new Set(standing.flatMap((each) => (each.kind === "focusArea" ? [each.subjectId] : [])));
  const pageOf = new Map(
    standing.flatMap((each) => (each.kind === "focusArea" ? [[each.subjectId, each.number] as const] : [])),
  );
  return (
    <ol class="area-list">
      {areas.map((area) => (
        <li key={area.id}>
          <span class="area-no" aria-hidden="true">
            {area.position}
          </span>
          <div class="flow-s">
            <h3>
              {published.has(area.id) ? (
                <a href={paths.publicFocusArea(slug, pageOf.get(area.id)!)}>
                  <Written lang={lang}>{area.name}</Written>
                </a>
              ) : (
                <Written lang={lang}>{area.name}</Written>
              )}
            </h3>
            {area.definition && (
              <p class="small">
                <Written lang={lang}>{area.definition}</Written>
              </p>
            )}
            {said && (
              <p>
                <PublicNumber count={area.statements} first unit="statement" lang={lang} hrefOf={hrefOf} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
