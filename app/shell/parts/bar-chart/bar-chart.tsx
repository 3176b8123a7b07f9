import { scaleLinear } from "d3-scale";
import { Details } from "#shell/parts/details/details.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { useWords } from "#shell/words.ts";

type Bar = {
  label: string;
  value: number;
  /** The value in words, with unit and denominator: "148 af 634 udsagn". */
  shown: string;
  href?: string;
  /** Where the true value may well lie: drawn as a line below the bar, and told in `shown`. */
  range?: { low: number; high: number };
};

export type BarChartProps = {
  /** What is counted, of what, and when. */
  caption: string;
  /** Headings of the data table. */
  labelHeader: string;
  valueHeader: string;
  bars: readonly Bar[];
  /** The whole that a full bar stands for; else the largest value. */
  max?: number;
  /** Source, date, caveat. */
  note?: string;
};

/**
 * Lying bars from zero, each with its own label, and the figures as a table.
 * Labels are text beside a drawn bar, not text in the drawing, so that they keep
 * their size on a phone.
 */
export function BarChart({ caption, labelHeader, valueHeader, bars, max, note }: BarChartProps) {
  const words = useWords();
  const largest = max ?? Math.max(1, ...bars.map((bar) => bar.value));
  const length = scaleLinear([0, largest], [0, 100]).clamp(true);
  return (
    <figure class="bar-chart">
      <figcaption>{caption}</figcaption>
      <ol class="bars">
        {bars.map((bar) => (
          <li key={bar.label}>
            <span class="bar-label">{bar.label}</span>
            <svg
              class="bar"
              viewBox="0 0 100 1"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect width={round(length(bar.value))} height={bar.range ? 0.6 : 1} />
              {bar.range && (
                <rect
                  class="bar-range"
                  x={round(length(bar.range.low))}
                  y="0.76"
                  width={round(length(bar.range.high) - length(bar.range.low))}
                  height="0.24"
                />
              )}
            </svg>
            <span class="bar-value">
              {bar.href ? <NumberLink href={bar.href}>{bar.shown}</NumberLink> : bar.shown}
            </span>
          </li>
        ))}
      </ol>
      {note && <p class="meta">{note}</p>}
      <Details summary={words.tableData}>
        <Table
          caption={caption}
          captionHidden
          fit
          columns={[{ header: labelHeader }, { header: valueHeader, numeric: true }]}
          rows={bars.map((bar) => ({ cells: [bar.label, bar.shown] }))}
        />
      </Details>
    </figure>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
