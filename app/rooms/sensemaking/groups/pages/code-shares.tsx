import { formatNumber } from "#shell/format/number.ts";
import { BarChart } from "#shell/parts/bar-chart/bar-chart.tsx";
import { type ComparedCode, unknownKey } from "../compare.ts";
import { textsIn } from "../texts.ts";
import { cellWords } from "./cell-words.ts";
import type { ComparedProps } from "./groups-page.tsx";

/** One code over the groups: its share in each, drawn and told, and how widely it is spread. */
export function CodeShares({
  context: { lang },
  gathered,
  compared,
  code,
  to,
}: ComparedProps & { code: ComparedCode }) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const spread = code.breadth.filter(({ of }) => of > 1);
  return (
    <article class="flow-s">
      <h3>{gathered.codeName(code.key)}</h3>
      <BarChart
        caption={t.chartCaption(gathered.codeName(code.key), n(code.total), n(compared.units))}
        labelHeader={t.dimensions[gathered.by!]}
        valueHeader={t.statements}
        max={Math.max(0.01, ...code.cells.map((cell) => cell.high))}
        bars={code.cells.map((cell) => ({
          label: gathered.groupName(cell.group),
          value: cell.share,
          range: { low: cell.low, high: cell.high },
          shown: cellWords(cell, lang),
          href: to({ group: cell.group ?? unknownKey, code: code.key }),
        }))}
      />
      {code.total > 0 && spread.length > 0 && (
        <p class="meta">
          {t.spreadOf(
            spread
              .map(
                ({ dimension, mentioning, of, unplaced }) =>
                  t.spread[dimension](n(mentioning), n(of)) +
                  (unplaced > 0 ? ` (${t.unplaced(n(unplaced))})` : ""),
              )
              .join(", "),
          )}
        </p>
      )}
    </article>
  );
}
