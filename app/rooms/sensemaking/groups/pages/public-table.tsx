import { paths } from "#base/paths.ts";
import { formatNumber, formatPercent } from "#shell/format/number.ts";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { textsIn } from "../texts.ts";
import type { ComparedProps } from "./groups-page.tsx";

/** The same as a stranger may see it, and as a file. */
export function PublicTable({ context: { lang }, process, isPublic, publicTable }: ComparedProps) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  return (
    <section class="flow-s">
      <h2>{t.publicHeading}</h2>
      <p class="meta">{t.publicLead}</p>
      {!isPublic ? (
        <p>{t.onlyAreasPublic}</p>
      ) : publicTable === null || publicTable.rows.length === 0 ? (
        <p>{t.publicNothing}</p>
      ) : (
        <>
          <Table
            caption={t.publicHeading}
            captionHidden
            columns={[
              { header: t.code },
              ...publicTable.columns.map(({ name, size }) => ({
                header: `${name} (${t.list(n(size))})`,
                numeric: true,
              })),
              { header: t.total, numeric: true },
            ]}
            rows={publicTable.rows.map(({ name, total, cells }) => ({
              cells: [
                name,
                ...cells.map(({ count, share }) =>
                  count === null ? t.hidden : `${n(count)} (${formatPercent(share?.share ?? 0, lang)})`,
                ),
                n(total),
              ],
            }))}
          />
          {publicTable.withheld.length > 0 && <p>{t.withheld(publicTable.withheld.join(", "))}</p>}
          <ButtonLink href={paths.groupsPublicTable(process.slug)} icon="download" download>
            {t.publicCsv}
          </ButtonLink>
        </>
      )}
    </section>
  );
}
