import type { Theme } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { inLang, paths } from "#base/paths.ts";
import type { PublicationHead } from "#rooms/publishing/door.ts";
import { otherLang } from "#shell/lang.ts";
import type { NavLink } from "#shell/layout/page-frame.ts";
import { textsIn } from "./texts.ts";

/** What all public pages of one process stand in: what is published of it, and in which words it is asked for. */
export interface Site {
  slug: string;
  lang: Lang;
  theme: Theme;
  /** Path asked for, without language. */
  path: string;
  /** »https://…«, for links that are read elsewhere. */
  origin: string;
  /** Today in the town hall, an ISO day: promises are kept or late as of today. */
  today: string;
  /** What stands: the page, areas by number, summaries newest first. */
  standing: readonly PublicationHead[];
}

export type Room = "process" | "focusAreas" | "summary";

/** Only what is published is led to; a door that is not there is not drawn. */
export function frameOfSite(site: Site, current: Room | null) {
  const { slug, lang, theme, path, standing } = site;
  const t = textsIn(lang);
  const has = (kind: PublicationHead["kind"]) => standing.some((each) => each.kind === kind);
  const rooms: [Room, boolean, string, string][] = [
    ["process", has("process"), paths.publicHome(slug), t.nav.process],
    ["focusAreas", has("focusArea"), paths.publicFocusAreas(slug), t.nav.focusAreas],
    ["summary", has("summary"), paths.publicSummary(slug), summaryWord(site)],
  ];
  const nav: NavLink[] = rooms
    .filter(([, isThere]) => isThere)
    .map(([room, , href, text]) => ({ href, text, current: room === current }));
  return {
    lang,
    theme: { ...theme, name: nameOf(site) || theme.name },
    homeHref: has("process") ? paths.publicHome(slug) : paths.home(),
    languageHref: inLang(otherLang(lang), path),
    nav,
    footer: [
      { href: paths.publicData(slug), text: t.footer.data },
      { href: paths.publicFeed(slug), text: t.footer.feed },
      ...(has("process") ? [{ href: paths.publicCalendar(slug), text: t.footer.calendar }] : []),
    ],
    footerNote: t.footerNote,
    script: false,
    alternates: alternatesOf(site),
  };
}

/** What the process is called, when its page is published. */
export function nameOf({ standing }: Pick<Site, "standing">): string {
  return standing.find((each) => each.kind === "process")?.title ?? "";
}

function summaryWord({ standing, lang }: Site): string {
  const t = textsIn(lang);
  const isSummary = standing.some((each) => each.of === "summary");
  return isSummary ? t.nav.summary : t.nav.note;
}

function alternatesOf({ origin, path, slug, lang, standing }: Site) {
  return {
    canonical: origin + inLang(lang, path),
    languages: (["da", "en"] as const).map((each) => ({ lang: each, href: origin + inLang(each, path) })),
    feed: paths.publicFeed(slug),
    jsonLd: standing.some((each) => each.kind === "process") ? paths.publicJsonLd(slug) : null,
  };
}
