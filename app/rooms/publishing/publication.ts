import type { Lang } from "#base/i18n.ts";
import type { Artefact, ArtefactKind, SummaryFace } from "./artefact.ts";

/** A thing that was published: when, at which address, and the revision of what it shows. */
export interface Publication {
  id: string;
  processId: string;
  slug: string;
  kind: ArtefactKind;
  /** The process, the focus area, the draft of the summary. */
  subjectId: string;
  /** The number in its address, for good: 1 for the process, one for each area, one for each summary published. */
  number: number;
  /** Raised whenever what it shows changes; a rendering may be kept under id and revision, and under nothing else. */
  revision: number;
  publishedAt: Date;
  /** When a newer one took its place; only a summary is still read then, at its number. */
  supersededAt: Date | null;
}

/** A publication in a list, with what to call it. */
export interface PublicationHead extends Publication {
  /** Name of the process or area, title of the summary. */
  title: string;
  /** For a summary: which kind of report. */
  of: SummaryFace["of"] | null;
  /** The language a summary is written in; pages of what stands now are in both. */
  language: Lang | null;
}

/** What stands elsewhere now than when a summary was approved. */
export interface MovedStatement {
  number: number;
  from: string;
  to: string;
}

/** A page as strangers read it. */
export interface LoadedPage<Page extends Artefact["page"] = Artefact["page"]> {
  publication: Publication;
  page: Page;
  /** For a summary; empty when everything stands as it was approved. */
  moved: MovedStatement[];
}
