import type { Lang } from "#base/i18n.ts";
import { formatNumber } from "#shell/format/number.ts";
import { BarChart } from "#shell/parts/bar-chart/bar-chart.tsx";
import { foldSteps, type Saturation } from "../saturation.ts";
import { textsIn } from "../texts.ts";

type Props = { lang: Lang; saturation: { areas: Saturation; themes: Saturation } };

const barsShown = 24;

/** New codes stretch by stretch. It says what came, and draws no conclusion. */
export function SaturationChart({ lang, saturation: { areas, themes } }: Props) {
  const t = textsIn(lang);
  return (
    <section class="flow-s" aria-labelledby="saturation-heading">
      <h2 id="saturation-heading">{t.saturation}</h2>
      {areas.coded + themes.coded === 0 ? (
        <p>{t.saturationNone}</p>
      ) : (
        <>
          <p>{t.saturationLead}</p>
          {areas.coded > 0 && (
            <Curve lang={lang} curve={areas} caption={t.saturationAreas(formatNumber(areas.coded, lang))} />
          )}
          {themes.coded > 0 && (
            <Curve
              lang={lang}
              curve={themes}
              caption={t.saturationThemes(formatNumber(themes.coded, lang))}
            />
          )}
        </>
      )}
    </section>
  );
}

function Curve({ lang, curve, caption }: { lang: Lang; curve: Saturation; caption: string }) {
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  return (
    <BarChart
      caption={caption}
      labelHeader={t.stretch}
      valueHeader={t.newCodes}
      bars={foldSteps(curve.steps, barsShown).map(({ from, to, newCodes }) => ({
        label:
          t.stretchOf(number(from), number(to)) + (newCodes.length > 0 ? t.which(newCodes.join(", ")) : ""),
        value: newCodes.length,
        shown: t.newCodesShown(number(newCodes.length)),
      }))}
    />
  );
}
