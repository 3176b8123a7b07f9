import type { VNode } from "preact";
import type { Trx } from "#base/db.ts";
import { paths } from "#base/paths.ts";
import {
  type Artefact,
  type ArtefactKind,
  type FocusAreaFace,
  type LoadedPage,
  listListsHolding,
  listSummaries,
  loadAll,
  loadList,
  loadPage,
  loadStatement,
  type ProcessFace,
  type PublicationHead,
  publicAddress,
  type SummaryFace,
} from "#rooms/publishing/door.ts";
import { windowOf } from "#shell/parts/pagination/pages-of.ts";
import { writeCalendar } from "./calendar.ts";
import { writeFeed } from "./feed.ts";
import { jsonLdOf } from "./json-ld.ts";
import { csvOf, dataRows } from "./open-data.ts";
import { DataPage } from "./pages/data-page.tsx";
import { FocusAreaFacePage } from "./pages/focus-area-face.tsx";
import { FocusAreasPage } from "./pages/focus-areas-page.tsx";
import { ListPage, perPage } from "./pages/list-page.tsx";
import { MovedPage } from "./pages/moved-page.tsx";
import { ProcessFacePage } from "./pages/process-face.tsx";
import { StatementFacePage } from "./pages/statement-face.tsx";
import { movedKey, SummaryFacePage } from "./pages/summary-face.tsx";
import { nameOf, type Room, type Site } from "./site.ts";

/** What was asked for: a page, or a file in other words than HTML; null when nothing is published there. */
export type Drawn = { node: VNode } | { body: string; mediaType: string } | null;

export interface Asked {
  trx: Trx;
  site: Site;
  params: Record<string, string>;
  /** From 1. */
  page: number;
}

/** Every address strangers may ask for, under a slug. Order does not matter: none is part of another. */
export const addresses: { path: string; draw: (asked: Asked) => Promise<Drawn> }[] = [
  { path: paths.publicHome(":slug"), draw: drawProcess },
  { path: paths.publicList(":slug", ":key"), draw: (asked) => drawList(asked, "process") },
  { path: paths.publicStatement(":slug", ":statement"), draw: (asked) => drawStatement(asked, "process") },
  { path: paths.publicFocusAreas(":slug"), draw: drawFocusAreas },
  { path: paths.publicFocusArea(":slug", ":number"), draw: drawFocusArea },
  {
    path: paths.publicFocusAreaList(":slug", ":number", ":key"),
    draw: (asked) => drawList(asked, "focusArea"),
  },
  {
    path: paths.publicFocusAreaStatement(":slug", ":number", ":statement"),
    draw: (asked) => drawStatement(asked, "focusArea"),
  },
  { path: paths.publicSummary(":slug"), draw: drawSummary },
  { path: paths.publicSummaryVersion(":slug", ":number"), draw: drawSummary },
  { path: paths.publicSummaryList(":slug", ":number", ":key"), draw: (asked) => drawList(asked, "summary") },
  {
    path: paths.publicSummaryStatement(":slug", ":number", ":statement"),
    draw: (asked) => drawStatement(asked, "summary"),
  },
  { path: paths.publicFeed(":slug"), draw: drawFeed },
  { path: paths.publicCalendar(":slug"), draw: drawCalendar },
  { path: paths.publicJsonLd(":slug"), draw: drawJsonLd },
  { path: paths.publicData(":slug"), draw: drawDataPage },
  { path: paths.publicDataFile(":slug", "csv"), draw: drawCsv },
  { path: paths.publicDataFile(":slug", "json"), draw: drawJson },
];

const rooms: Record<ArtefactKind, Room> = { process: "process", focusArea: "focusAreas", summary: "summary" };

async function drawProcess({ trx, site }: Asked): Promise<Drawn> {
  const loaded = await processOf(trx, site);
  return loaded && { node: <ProcessFacePage site={site} face={loaded.page} /> };
}

async function drawFocusAreas({ site }: Asked): Promise<Drawn> {
  return site.standing.some((each) => each.kind === "focusArea")
    ? { node: <FocusAreasPage site={site} /> }
    : null;
}

async function drawFocusArea({ trx, site, params }: Asked): Promise<Drawn> {
  const head = headAt(site, "focusArea", params.number);
  const loaded = head && (await loadPage(trx, head.id));
  if (!loaded) return null;
  const face = loaded.page as FocusAreaFace;
  return {
    node: <FocusAreaFacePage site={site} face={face} number={head.number} statements={loaded.statements} />,
  };
}

async function drawSummary({ trx, site, params }: Asked): Promise<Drawn> {
  const head = await summaryAt(trx, site, params.number);
  const loaded = head && (await loadPage(trx, head.id));
  if (!loaded) return null;
  return {
    node: (
      <SummaryFacePage
        site={site}
        loaded={loaded as LoadedPage<SummaryFace>}
        statements={loaded.statements}
      />
    ),
  };
}

async function drawList({ trx, site, params, page }: Asked, kind: ArtefactKind): Promise<Drawn> {
  const head = await headOf(trx, site, kind, params.number);
  if (!head) return null;
  const key = params.key ?? "";
  const back = { href: publicAddress(head), text: head.title };
  const statementHref = (number: number) => statementAddress(site, head, number);
  if (kind === "summary" && key === movedKey) {
    const loaded = await loadPage(trx, head.id);
    return (
      loaded && {
        node: <MovedPage site={site} moved={loaded.moved} back={back} statementHref={statementHref} />,
      }
    );
  }
  const found = await loadList(trx, head.id, key, windowOf(page, perPage));
  if (!found || (page > 1 && (page - 1) * perPage >= found.length)) return null;
  return {
    node: (
      <ListPage
        site={site}
        room={rooms[kind]}
        found={found}
        page={page}
        href={listAddress(site, head, key)}
        back={back}
        statementHref={statementHref}
      />
    ),
  };
}

async function drawStatement({ trx, site, params }: Asked, kind: ArtefactKind): Promise<Drawn> {
  const head = await headOf(trx, site, kind, params.number);
  const number = numberIn(params.statement);
  if (!head || number === null) return null;
  const statement = await loadStatement(trx, head.id, number);
  if (!statement) return null;
  // A list of few shows one of them; that this is the one is for that list alone to say.
  const lists = (await listListsHolding(trx, head.id, number)).filter((each) => each.count !== null);
  return {
    node: (
      <StatementFacePage
        site={site}
        room={rooms[kind]}
        statement={statement}
        back={{ href: publicAddress(head), text: head.title }}
        lists={lists.map((each) => ({
          href: listAddress(site, head, each.key),
          text: each.heading[site.lang],
        }))}
      />
    ),
  };
}

async function drawFeed({ trx, site }: Asked): Promise<Drawn> {
  const summaries = await listSummaries(trx, site.slug);
  const others = site.standing.filter((each) => each.kind !== "summary");
  return {
    body: writeFeed(site, [...others, ...summaries]),
    mediaType: "application/atom+xml; charset=utf-8",
  };
}

async function drawCalendar({ trx, site }: Asked): Promise<Drawn> {
  const loaded = await processOf(trx, site);
  return (
    loaded && {
      body: writeCalendar(site, loaded.page, loaded.publication.publishedAt),
      mediaType: "text/calendar; charset=utf-8",
    }
  );
}

async function drawJsonLd({ trx, site }: Asked): Promise<Drawn> {
  const loaded = await processOf(trx, site);
  return (
    loaded && {
      body: JSON.stringify(jsonLdOf(site, loaded.page)),
      mediaType: "application/ld+json; charset=utf-8",
    }
  );
}

async function drawDataPage({ trx, site }: Asked): Promise<Drawn> {
  return { node: <DataPage site={site} statements={(await rowsOf(trx, site)).length} /> };
}

async function drawCsv({ trx, site }: Asked): Promise<Drawn> {
  return { body: csvOf(await rowsOf(trx, site)), mediaType: "text/csv; charset=utf-8" };
}

async function drawJson({ trx, site }: Asked): Promise<Drawn> {
  const statements = await rowsOf(trx, site);
  return {
    body: JSON.stringify({ process: nameOf(site), municipality: site.theme.municipality, statements }),
    mediaType: "application/json; charset=utf-8",
  };
}

async function rowsOf(trx: Trx, { standing }: Site) {
  const artefacts: Artefact[] = [];
  for (const each of standing) {
    const all = await loadAll(trx, each.id);
    if (all) artefacts.push(all);
  }
  return dataRows(artefacts);
}

async function processOf(trx: Trx, site: Site): Promise<LoadedPage<ProcessFace> | null> {
  const head = headAt(site, "process", undefined);
  return head ? ((await loadPage(trx, head.id)) as LoadedPage<ProcessFace> | null) : null;
}

function headOf(trx: Trx, site: Site, kind: ArtefactKind, number: string | undefined) {
  return kind === "summary" ? summaryAt(trx, site, number) : Promise.resolve(headAt(site, kind, number));
}

function headAt({ standing }: Site, kind: ArtefactKind, number: string | undefined): PublicationHead | null {
  const wanted = kind === "process" ? 1 : numberIn(number);
  return (
    standing.find((each) => each.kind === kind && (kind === "process" || each.number === wanted)) ?? null
  );
}

/** By its number, also when a newer one took its place; without a number the newest summary, or note where no summary stands. */
async function summaryAt(trx: Trx, site: Site, number: string | undefined): Promise<PublicationHead | null> {
  const standing = site.standing.filter((each) => each.kind === "summary");
  if (number === undefined) return standing.find((each) => each.of === "summary") ?? standing[0] ?? null;
  const wanted = numberIn(number);
  return (
    standing.find((each) => each.number === wanted) ??
    (await listSummaries(trx, site.slug)).find((each) => each.number === wanted) ??
    null
  );
}

export function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function listAddress({ slug }: Site, { kind, number }: PublicationHead, key: string): string {
  if (kind === "process") return paths.publicList(slug, key);
  return kind === "focusArea"
    ? paths.publicFocusAreaList(slug, number, key)
    : paths.publicSummaryList(slug, number, key);
}

function statementAddress({ slug }: Site, { kind, number }: PublicationHead, statement: number): string {
  if (kind === "process") return paths.publicStatement(slug, statement);
  return kind === "focusArea"
    ? paths.publicFocusAreaStatement(slug, number, statement)
    : paths.publicSummaryStatement(slug, number, statement);
}
