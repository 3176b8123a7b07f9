import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { OpenBlind } from "../blind-queries.ts";
import { textsIn } from "../texts.ts";

type Props = { lang: Lang; slug: string; blind: OpenBlind | null };

/** Beside numbers that somebody who codes blind sees without their sample: what is missing in them. */
export function BlindNote({ lang, slug, blind }: Props) {
  if (!blind) return null;
  const t = textsIn(lang);
  return (
    <p class="meta">
      {t.withoutSample(formatNumber(blind.number, lang), formatNumber(blind.size, lang))}{" "}
      <a href={paths.sample(slug, blind.number)}>{t.toSample}</a>
    </p>
  );
}
