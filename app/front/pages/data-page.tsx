import { paths } from "#base/paths.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { frameOfSite, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";

/** What there is as data, and what its columns mean. */
export function DataPage({ site, statements }: { site: Site; statements: number }) {
  const { lang, slug } = site;
  const t = textsIn(lang);
  return (
    <PublicPage {...frameOfSite(site, null)} title={t.dataTitle}>
      <Band labelledBy="data">
        <h1 id="data">{t.dataTitle}</h1>
        <p class="lead">{t.dataLead}</p>
        {statements === 0 ? (
          <p>{t.nothingPublished}</p>
        ) : (
          <>
            <h2 class="h3">{t.dataFiles}</h2>
            <ul class="flow-s">
              <li>
                <a href={paths.publicDataFile(slug, "csv")}>{t.csv}</a>
              </li>
              <li>
                <a href={paths.publicDataFile(slug, "json")}>{t.json}</a>
              </li>
            </ul>
            <h2 class="h3">{t.dataColumns}</h2>
            <Table
              caption={t.dataColumns}
              captionHidden
              columns={[{ header: t.columnName }, { header: t.columnMeaning }]}
              rows={t.columns.map(([name, meaning]) => ({
                cells: [<code key="name">{name}</code>, meaning],
              }))}
            />
            <p class="note">{t.unitsNote}</p>
          </>
        )}
        <h2 class="h3">{t.licence}</h2>
        <p>{t.licenceText}</p>
      </Band>
    </PublicPage>
  );
}
