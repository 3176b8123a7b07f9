export type {
  Artefact,
  ArtefactKind,
  ArtefactList,
  ArtefactSource,
  ArtefactStatement,
  FocusAreaFace,
  ProcessFace,
  PublicCount,
  PublicFinding,
  SaidSoFar,
  SummaryFace,
} from "./artefact.ts";
export { countShowing } from "./count-showing.ts";
export { findSiteVersion, findStanding, type Standing } from "./find-standing.ts";
export type { PreviewSetting } from "./preview-setting.ts";
export { publicAddress } from "./public-address.ts";
export type { LoadedPage, MovedStatement, Publication, PublicationHead } from "./publication.ts";
export { inlinesOf, numberOfRef, quotedNumbers } from "./quoted-numbers.ts";
export {
  type LoadedList,
  listListsHolding,
  listProcessesPublished,
  listStanding,
  listSummaries,
  loadAll,
  loadList,
  loadPage,
  loadStatement,
} from "./reading.ts";
export { reprintFiles, type StruckPublications, strikePublished } from "./strike-published.ts";
export { withWords } from "./with-words.ts";
