import { formatNumber } from "#shell/format/number.ts";
import { Details } from "#shell/parts/details/details.tsx";
import { textsIn } from "../../texts.ts";
import type { CodingPageProps } from "./coding-page.tsx";

/** Before so many decisions a share says nothing. */
const fewestDecided = 30;

/** What the three piles mean, and how often people have changed what lay in them. */
export function PileWords({ context, view }: CodingPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const share = (band: "sure" | "suggestion") => {
    const count = view.calibration?.[band];
    if (!count || count.decided < fewestDecided) return t.tooFewDecided;
    return t.changedOf(
      formatNumber(count.decided, lang),
      t.piles[band].toLocaleLowerCase(lang),
      formatNumber(count.decided - count.agreed, lang),
    );
  };
  return (
    <Details summary={t.whatPilesMean}>
      <dl class="flow-s">
        <div>
          <dt>{t.piles.sure}</dt>
          <dd>
            {t.bands.sure} {share("sure")}
          </dd>
        </div>
        <div>
          <dt>{t.piles.suggestion}</dt>
          <dd>
            {t.bands.suggestion} {share("suggestion")}
          </dd>
        </div>
        <div>
          <dt>{t.piles.rest}</dt>
          <dd>{t.bands.rest}</dd>
        </div>
      </dl>
    </Details>
  );
}
