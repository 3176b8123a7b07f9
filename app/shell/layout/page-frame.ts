import type { Theme } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import type { Alternates } from "#shell/layout/document-shell.tsx";

/** What every page needs to stand in the house; the same for all pages of one request. */
export type PageFrame = {
  lang: Lang;
  theme: Theme;
  /** The front page of the process, or of the house. */
  homeHref: string;
  /** This page in the other language. */
  languageHref: string;
  /** Links at the foot of public pages: address, privacy, accessibility statement. */
  footer?: readonly FooterLink[];
  /** One quiet line under them. */
  footerNote?: string;
  /** False on pages that need no script. */
  script?: boolean;
  alternates?: Alternates;
};

type FooterLink = { href: string; text: string };
export type NavLink = { href: string; text: string; current?: boolean };

/** What the frame tells the document around it. */
export function shellOf({ lang, theme, script, alternates }: PageFrame) {
  return { lang, theme, script, alternates };
}
