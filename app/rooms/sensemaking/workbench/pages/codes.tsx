import { paths, withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { type Code, Codebook } from "#shell/parts/codebook/codebook.tsx";
import { textsIn } from "../../texts.ts";
import type { CodingPageProps } from "./coding-page.tsx";

type Props = CodingPageProps & {
  /** The area last laid on, or else the one proposed. */
  areaAtHand: string | undefined;
};

const keysThere = 9;

/** The areas by number key; opened with T the themes of one area instead; or the codes that were searched for. */
export function Codes(props: Props) {
  const { context, process, view, filter, areaAtHand, themesOf, code } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const here = paths.codingAct(process.slug, view.statement.id);
  const areas = view.areas.map(
    (area): Code => ({
      name: "area",
      value: area.id,
      text: area.name,
      count: formatNumber(view.areaCounts.get(area.id) ?? 0, lang),
      on: view.standing.some((coding) => coding.state === "confirmed" && coding.areaId === area.id),
    }),
  );
  const themes = view.themes.map((theme) => ({ areaId: theme.areaId, code: codeOf(props, theme) }));
  if (code) {
    const wanted = code.toLocaleLowerCase(lang);
    const found = [...areas, ...themes.map((one) => one.code)].filter(({ text }) =>
      text.toLocaleLowerCase(lang).includes(wanted),
    );
    return (
      <div class="flow-s">
        <p class="meta">
          {found.length === 0 ? t.noCode(code) : t.codesFound(found.length, code)}{" "}
          <a href={withQuery(here, { ...filter })}>{t.allCodes}</a>
        </p>
        <Codebook label={t.codesFound(found.length, code)} codes={numbered(found)} />
      </div>
    );
  }
  const area = view.areas.find((each) => each.id === (themesOf ?? areaAtHand)) ?? null;
  // Themes without an area belong under none, and are offered under each.
  const shown = [
    ...themes.filter((one) => area !== null && one.areaId === area.id),
    ...themes.filter((one) => one.areaId === null),
  ].map((one) => one.code);
  if (themesOf && area)
    return (
      <div class="flow-s">
        <p class="meta">{t.themesUnder(area.name)}</p>
        <Codebook label={t.themesUnder(area.name)} codes={numbered(shown)} />
        <ButtonLink kind="link" shortcut="T" href={withQuery(here, { ...filter })}>
          {t.backToAreas}
        </ButtonLink>
      </div>
    );
  return (
    <div class="flow-s">
      <Codebook label={t.areas} codes={numbered(areas)} />
      {area && shown.length > 0 && (
        <ButtonLink kind="link" shortcut="T" href={withQuery(here, { ...filter, themes: area.id })}>
          {t.openThemes(shown.length, area.name)}
        </ButtonLink>
      )}
      <Given {...props} />
    </div>
  );
}

/** The themes the statement lies in, to be confirmed or taken off where they stand. */
function Given(props: CodingPageProps) {
  const { context, view } = props;
  const t = textsIn(context.lang);
  const given = view.givenThemes.flatMap((one): Code[] => {
    const theme = view.themes.find((each) => each.id === one.themeId);
    const count = one.state === "confirmed" ? t.themeConfirmed : t.themePlaced;
    return theme ? [{ ...codeOf(props, theme), count }] : [];
  });
  if (given.length === 0) return null;
  return (
    <>
      <p class="meta">{t.themesHere}</p>
      <Codebook label={t.themesHere} codes={given} />
    </>
  );
}

function codeOf({ view }: CodingPageProps, theme: { id: string; number: number; name: string }): Code {
  const on = view.givenThemes.some((one) => one.themeId === theme.id && one.state === "confirmed");
  const value = String(theme.number);
  return { name: on ? "themeOff" : "theme", value, id: `code-theme-${value}`, text: theme.name, on };
}

function numbered(codes: readonly Code[]): Code[] {
  return codes.map((one, at) => (at < keysThere ? { ...one, shortcut: String(at + 1) } : one));
}
