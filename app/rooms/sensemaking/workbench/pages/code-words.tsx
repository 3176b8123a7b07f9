import type { Lang } from "#base/i18n.ts";
import type { PaneTheme } from "../../coding/statement-themes.ts";
import { textsIn } from "../../texts.ts";
import type { CodingView } from "../coding-view.ts";

type Props = {
  view: CodingView;
  lang: Lang;
  areaId: string | undefined;
  /** The themes of the area are open: each says when it is meant. */
  open: boolean;
};

/** What belongs in the codes at hand and what does not: the area's definition, and each theme's own words. */
export function CodeWords({ view, lang, areaId, open }: Props) {
  const area = view.areas.find((each) => each.id === areaId && each.definition !== "");
  const isShown = (theme: PaneTheme) =>
    view.givenThemes.some((one) => one.themeId === theme.id) || (open && theme.areaId === areaId);
  return (
    <>
      {area && (
        <section class="flow-s">
          <h3>{area.name}</h3>
          <p class="meta">{area.definition}</p>
        </section>
      )}
      {view.themes.filter(isShown).map((theme) => (
        <ThemeWords key={theme.id} theme={theme} lang={lang} />
      ))}
    </>
  );
}

function ThemeWords({ theme, lang }: { theme: PaneTheme; lang: Lang }) {
  const t = textsIn(lang);
  const { name, definition, useWhen, notWhen } = theme;
  if (!definition && !useWhen && !notWhen) return null;
  return (
    <section class="flow-s">
      <h3>{name}</h3>
      {definition && <p class="meta">{definition}</p>}
      {useWhen && (
        <p class="meta">
          <b>{t.useWhen}</b> {useWhen}
        </p>
      )}
      {notWhen && (
        <p class="meta">
          <b>{t.notWhen}</b> {notWhen}
        </p>
      )}
    </section>
  );
}
