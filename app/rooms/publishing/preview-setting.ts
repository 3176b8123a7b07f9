import type { Lang } from "#base/i18n.ts";
import type { Artefact } from "./artefact.ts";
import type { PublicationHead } from "./publication.ts";

/** What a page is drawn in when members look at it before it is public. */
export interface PreviewSetting {
  lang: Lang;
  slug: string;
  /** Of the preview itself, without language. */
  path: string;
  /** An ISO day: promises are kept or late as of today. */
  today: string;
  /** The number the page will have in its address. */
  number: number;
  /** What would stand beside it: what is public, and the page itself. */
  standing: readonly PublicationHead[];
  /** The line on top. */
  says: string;
  back: { href: string; text: string };
}

/** The page as HTML, drawn by the front; given by the wiring. */
export type PreviewArtefact = (artefact: Artefact, setting: PreviewSetting) => string;
