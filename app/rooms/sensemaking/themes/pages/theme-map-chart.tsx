import { scaleLinear, scaleSqrt } from "d3-scale";
import type { Lang } from "#base/i18n.ts";
import { paths, withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Table, TableScroll } from "#shell/parts/table/table.tsx";
import { textsIn } from "../texts.ts";
import type { ThemeMap } from "../theme-map.ts";

type Props = { lang: Lang; slug: string; map: ThemeMap; by: "areas" | "channels"; title: string };

const rowHeight = 34;
const columnWidth = 52;
const labelWidth = 250;
const headHeight = 120;
const longestLabel = 34;
const longestHead = 20;

/** Size, groups and overlap of the themes in one drawing, and the same numbers as a table right under it. */
export function ThemeMapChart({ lang, slug, map, by, title }: Props) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const radius = scaleSqrt([0, map.largest], [0, rowHeight / 2 - 2]);
  const mostShared = Math.max(1, ...map.arcs.map((arc) => arc.count));
  const stroke = scaleLinear([1, Math.max(2, mostShared)], [1, 7]);
  const heads = [{ name: t.mapAll }, ...map.columns];
  const x = (column: number) => labelWidth + column * columnWidth + columnWidth / 2;
  const y = (row: number) => headHeight + row * rowHeight + rowHeight / 2;
  const arcsAt = labelWidth + heads.length * columnWidth + 8;
  const longestArc = Math.max(0, ...map.arcs.map((arc) => arc.to - arc.from));
  const width = arcsAt + Math.min(140, 12 + (longestArc * rowHeight) / 4) + 70;
  const height = headHeight + map.rows.length * rowHeight + 6;
  return (
    <div class="theme-map flow-s">
      <TableScroll label={t.mapLabel}>
        <svg
          class="theme-map-drawing"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${title}. ${t.mapTable}.`}
        >
          {heads.map((head, at) => (
            <text
              key={head.name}
              class="theme-map-head"
              transform={`translate(${x(at)} ${headHeight - 8}) rotate(-40)`}
            >
              {shortened(head.name, longestHead)}
            </text>
          ))}
          {map.rows.map(({ theme, count, cells }, row) => (
            <g key={theme.id}>
              <line class="theme-map-line" x1={0} x2={arcsAt} y1={y(row)} y2={y(row)} />
              <text class="theme-map-label" x={0} y={y(row) - 4}>
                {shortened(`${theme.number}. ${theme.name}`, longestLabel)}
              </text>
              {[count, ...cells].map((value, at) => (
                <g key={at}>
                  {value > 0 && (
                    <circle
                      class={at === 0 ? "theme-map-all" : "theme-map-part"}
                      cx={x(at)}
                      cy={y(row)}
                      r={round(radius(value))}
                    />
                  )}
                </g>
              ))}
            </g>
          ))}
          {map.arcs.map(({ from, to, count }) => (
            <path
              key={`${from} ${to}`}
              class="theme-map-arc"
              d={`M ${arcsAt} ${y(from)} A ${Math.min(140, ((to - from) * rowHeight) / 4 + 12)} ${((to - from) * rowHeight) / 2} 0 0 1 ${arcsAt} ${y(to)}`}
              stroke-width={round(stroke(count))}
            />
          ))}
        </svg>
      </TableScroll>
      {map.themes > map.rows.length && <p class="meta">{t.mapOnly(n(map.rows.length), n(map.themes))}</p>}
      <Table
        caption={t.mapTable}
        columns={[
          { header: t.theme },
          ...heads.map((head) => ({ header: head.name, numeric: true })),
          { header: t.mapShared },
        ]}
        rows={map.rows.map(({ theme, count, cells, shares }) => ({
          cells: [
            <a key="theme" href={paths.oneTheme(slug, theme.number)}>
              {t.themeTitle(n(theme.number), theme.name)}
            </a>,
            <a key="all" href={`${paths.oneTheme(slug, theme.number)}#members`}>
              {n(count)}
            </a>,
            ...cells.map((value, at) => {
              const { key } = map.columns[at]!;
              const narrow =
                key === null ? { part: "noArea" } : { [by === "areas" ? "area" : "channel"]: key };
              return value === 0 ? (
                n(0)
              ) : (
                <a key={key} href={`${withQuery(paths.oneTheme(slug, theme.number), narrow)}#members`}>
                  {n(value)}
                </a>
              );
            }),
            shares.length === 0
              ? t.none
              : shares.map((one) => t.mapShares(n(one.theme.number), n(one.count))).join(", "),
          ],
        }))}
      />
    </div>
  );
}

function shortened(words: string, longest: number): string {
  const signs = [...words];
  return signs.length <= longest
    ? words
    : `${signs
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
