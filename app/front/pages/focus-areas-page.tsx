import { paths } from "#base/paths.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { frameOfSite, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";
import { Written } from "./written.tsx";

/** The focus areas that have a page. */
export function FocusAreasPage({ site }: { site: Site }) {
  const { lang, slug, standing } = site;
  const t = textsIn(lang);
  const areas = standing.filter((each) => each.kind === "focusArea");
  return (
    <PublicPage {...frameOfSite(site, "focusAreas")} title={t.areas}>
      <Band labelledBy="areas">
        <h1 id="areas">{t.areas}</h1>
        <ol class="area-list">
          {areas.map((area) => (
            <li key={area.id}>
              <span class="area-no" aria-hidden="true">
                {area.number}
              </span>
              <h2 class="h3">
                <a href={paths.publicFocusArea(slug, area.number)}>
                  <Written lang={lang}>{area.title}</Written>
                </a>
              </h2>
            </li>
          ))}
        </ol>
      </Band>
    </PublicPage>
  );
}
