import type { VNode } from "preact";
import type { Theme } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import type { Artefact, ArtefactList, Publication } from "#rooms/publishing/door.ts";
import { renderPage } from "#shell/layout/render-page.ts";
import { FocusAreaFacePage } from "./pages/focus-area-face.tsx";
import { ListPage } from "./pages/list-page.tsx";
import { ProcessFacePage } from "./pages/process-face.tsx";
import { SummaryFacePage } from "./pages/summary-face.tsx";
import type { Site } from "./site.ts";

/**
 * What a reader would see of an artefact if it were published: the text of its
 * page and of every list behind its numbers, passage by passage. This is what is
 * searched for what may point at a person, so it is drawn by the pages themselves.
 */
export function renderArtefact(theme: Theme): (artefact: Artefact, lang: Lang) => string[] {
  return (artefact, lang) =>
    [pageOf(artefact, siteOf(theme, lang), 1), ...listsOf(artefact, siteOf(theme, lang))].flatMap((node) =>
      passagesOf(renderPage(node)),
    );
}

const slug = "process";

function siteOf(theme: Theme, lang: Lang): Site {
  return { slug, lang, theme, path: paths.publicHome(slug), origin: "", today: "2026-01-01", standing: [] };
}

/** The main page of an artefact; `number` is the one in its address. */
export function pageOf({ page, statements }: Artefact, site: Site, number: number): VNode {
  if (page.kind === "process") return <ProcessFacePage site={site} face={page} />;
  if (page.kind === "focusArea")
    return <FocusAreaFacePage site={site} face={page} number={page.position} statements={statements} />;
  const publication: Publication = {
    id: page.versionId,
    processId: page.versionId,
    slug: site.slug,
    kind: "summary",
    subjectId: page.versionId,
    number,
    revision: 1,
    publishedAt: new Date(page.approvedAt),
    supersededAt: null,
  };
  return <SummaryFacePage site={site} loaded={{ publication, page, moved: [] }} statements={statements} />;
}

/** Every list in full. A row looks the same in each, so each statement is drawn once. */
function listsOf({ lists, statements }: Artefact, site: Site): VNode[] {
  const byNumber = new Map(statements.map((each) => [each.number, each]));
  const drawn = new Set<number>();
  return lists.map((list: ArtefactList) => {
    const rows = list.statements.filter((number) => !drawn.has(number));
    for (const number of rows) drawn.add(number);
    return (
      <ListPage
        site={site}
        room="process"
        found={{ list, length: 1, statements: rows.flatMap((number) => byNumber.get(number) ?? []) }}
        page={1}
        href=""
        back={{ href: "", text: "" }}
        statementHref={() => ""}
      />
    );
  });
}

const inline = "a|b|i|em|strong|span|code|small|abbr|mark|svg|rect|path|use|sup|sub";

/** The words between the tags; what stands in one line is one passage. */
export function passagesOf(html: string): string[] {
  return html
    .replace(/<(script|style|title)\b[^>]*>.*?<\/\1>/gs, "\n")
    .replace(/<meta\b[^>]*\bcontent="([^"]*)"[^>]*>/g, "\n$1\n")
    .replace(new RegExp(`</?(?:${inline})\\b[^>]*>`, "g"), "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(amp|lt|gt|quot|#39|#x27|nbsp);/g, (_, name: string) => entities[name] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
  nbsp: "\u00a0",
};
