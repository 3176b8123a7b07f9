import type { Lang } from "#base/i18n.ts";
import type { AgreementReport } from "#sense/agreement/agree-csv.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Table } from "#shell/parts/table/table.tsx";
import { firmFrom, firmnessOf, tentativeFrom } from "../firmness.ts";
import { textsIn } from "../texts.ts";
import type { AgreementPageProps } from "./agreement-page.tsx";

type Row = { label: string; report: AgreementReport | null };
type Shown = AgreementReport["alpha"][number];

/** Alpha of each pair with its interval on one scale, the human pair first: it is the ceiling. The figures as a table beside it. */
export function AlphaChart({ context, view }: AgreementPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { sample, names } = view;
  const result = sample.result!;
  const second = names.get(sample.coderId) ?? t.someone;
  const rows: Row[] = [
    { label: t.twoPeople(second), report: result.people },
    { label: t.firstMachine, report: result.firstMachine },
    { label: t.secondMachine(second), report: result.secondMachine },
  ];
  const people = result.people!.alpha[0]!;
  const caption = t.alphaCaption(formatNumber(people.units, lang));
  return (
    <section class="flow-s" aria-labelledby="alpha-heading">
      <h2 id="alpha-heading">{t.alphaHead}</h2>
      <p>{t.alphaLead}</p>
      <Verdict lang={lang} alpha={people} />
      <figure class="alpha-chart">
        <figcaption>{caption}</figcaption>
        <ol class="bars">
          {rows.map(({ label, report }) => (
            <li key={label}>
              <span class="bar-label">{label}</span>
              <Scale alpha={report?.alpha[0] ?? null} />
              <span class="bar-value">{figure(report?.alpha[0] ?? null, lang)}</span>
            </li>
          ))}
        </ol>
        <p class="meta">{t.wordsLead}</p>
      </figure>
      <Table
        caption={caption}
        captionHidden
        fit
        columns={[
          { header: t.who },
          { header: t.word },
          { header: t.alpha, numeric: true },
          { header: t.interval, numeric: true },
          { header: t.n, numeric: true },
        ]}
        rows={rows.map(({ label, report }) => ({
          cells: [label, ...cellsOf(report?.alpha[0] ?? null, lang)],
        }))}
      />
      <p>{t.ceiling}</p>
      <p class="meta">
        {t.distance[people.distance]} {t.seedNote}
      </p>
    </section>
  );
}

/** The word, and how far it is to be trusted. */
function Verdict({ lang, alpha }: { lang: Lang; alpha: Shown }) {
  const t = textsIn(lang);
  if (alpha.alpha === null) return <p>{alpha.why ? t.why[alpha.why] : t.unknownAlpha}</p>;
  const { interval } = alpha;
  const [low, high] = interval ? [firmnessOf(interval.low), firmnessOf(interval.high)] : [null, null];
  return (
    <p>
      <b>
        {t.alpha} {figure(alpha, lang)}: {t.words[firmnessOf(alpha.alpha)].toLocaleLowerCase("da")}.
      </b>{" "}
      {low &&
        high &&
        low !== high &&
        t.uncertain(t.words[low].toLocaleLowerCase("da"), t.words[high].toLocaleLowerCase("da"))}
      {!interval && t.fewUnits(formatNumber(alpha.units, lang))}
    </p>
  );
}

/** From 0 to 1, with the two limits; below 0 stands at the edge, and the figure beside it says so. */
function Scale({ alpha }: { alpha: Shown | null }) {
  const place = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10;
  const low = place(alpha?.interval?.low ?? alpha?.alpha ?? 0);
  const high = place(alpha?.interval?.high ?? alpha?.alpha ?? 0);
  return (
    <svg
      class="bar alpha-scale"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="alpha-limit" x={tentativeFrom * 100} width="0.3" height="6" />
      <rect class="alpha-limit" x={firmFrom * 100} width="0.3" height="6" />
      {alpha !== null && alpha.alpha !== null && (
        <>
          <rect class="alpha-interval" x={low} y="2" width={Math.max(0.2, high - low)} height="2" />
          <rect x={Math.max(0, place(alpha.alpha) - 0.4)} width="0.8" height="6" />
        </>
      )}
    </svg>
  );
}

function cellsOf(alpha: Shown | null, lang: Lang): string[] {
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang, 2);
  if (!alpha || alpha.alpha === null)
    return [
      alpha?.why ? t.why[alpha.why] : t.why.nothingPaired,
      t.unknownAlpha,
      "",
      formatNumber(alpha?.units ?? 0, lang),
    ];
  return [
    t.words[firmnessOf(alpha.alpha)],
    formatNumber(alpha.alpha, lang, 3),
    alpha.interval ? t.intervalOf(number(alpha.interval.low), number(alpha.interval.high)) : t.noInterval,
    formatNumber(alpha.units, lang),
  ];
}

function figure(alpha: Shown | null, lang: Lang): string {
  if (!alpha || alpha.alpha === null) return textsIn(lang).unknownAlpha;
  return formatNumber(alpha.alpha, lang, 2);
}
