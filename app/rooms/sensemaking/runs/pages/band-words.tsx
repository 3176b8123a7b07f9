import type { Lang } from "#base/i18n.ts";
import { nobodySure } from "#sense/calibrate.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { RunRecord } from "../../queries.ts";
import { suggestionOf, sureOf } from "../made-of.ts";
import { textsIn } from "../texts.ts";

/** Where the bands of a run begin, and what they were learnt from. */
export function BandWords({ lang, manifest }: { lang: Lang; manifest: RunRecord }) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const { calibration } = manifest;
  const decisions = n(calibration?.decisions ?? 0);
  const [sure, suggestion] = [sureOf(manifest), suggestionOf(manifest)];
  const begins = [confidenceWords(sure, lang), confidenceWords(suggestion, lang)] as const;
  if (sure === nobodySure) return <>{t.nobodySure(begins[1], decisions)}</>;
  if (calibration?.from !== "decisions") return <>{t.bandsSet(...begins, decisions)}</>;
  return (
    <>
      {t.bandsLearnt(...begins, decisions)}{" "}
      {calibration.sure.decided > 0 && t.kept(n(calibration.sure.agreed), n(calibration.sure.decided))}
    </>
  );
}

/** Three decimals tell apart what matters. */
export function confidenceWords(confidence: number | null, lang: Lang): string {
  if (confidence === null || confidence === nobodySure) return textsIn(lang).nowhere;
  return formatNumber(confidence, lang, 3);
}
