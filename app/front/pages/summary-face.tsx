import { paths } from "#base/paths.ts";
import { reportBody } from "#formats/write/write-html.ts";
import {
  type ArtefactStatement,
  type LoadedPage,
  publicAddress,
  type SummaryFace,
  withWords,
} from "#rooms/publishing/door.ts";
import { formatBytes } from "#shell/format/bytes.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { DocumentShell } from "#shell/layout/document-shell.tsx";
import { shellOf } from "#shell/layout/page-frame.ts";
import { PublicFooter } from "#shell/layout/public-footer.tsx";
import { PublicHeader } from "#shell/layout/public-header.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { frameOfSite, type Site } from "../site.ts";
import { textsIn } from "../texts.ts";

type Props = {
  site: Site;
  loaded: LoadedPage<SummaryFace>;
  statements: readonly ArtefactStatement[];
};

/** The key of the list of what moved since the approval; no list of an artefact is called so. */
export const movedKey = "moved";

/** An approved report as a page: who approved it, what moved since, then the text as it was frozen. */
export function SummaryFacePage({ site, loaded, statements }: Props) {
  const { lang, slug } = site;
  const { page, publication } = loaded;
  const t = textsIn(lang);
  const frame = frameOfSite(site, "summary");
  const report = withWords(page.report, statements);
  // The one that took its place may have been withdrawn again
  const newer =
    publication.supersededAt &&
    site.standing.find((each) => each.kind === "summary" && each.subjectId === publication.subjectId);
  const fileHref = (format: "pdf" | "docx") => paths.publicSummaryFile(slug, publication.number, format);
  return (
    <DocumentShell {...shellOf(frame)} title={report.title} bodyClass="public docp">
      <PublicHeader {...frame} />
      <main id="main-content" class="doc sheet" tabindex={-1}>
        <div class="wrap doc-wrap doc-over flow-s">
          {newer && (
            <p class="newer">
              <b>{t.newer}</b> <a href={publicAddress(newer)}>{t.readNewest}</a>
            </p>
          )}
          {/* The report's own byline says it in its language. */}
          {report.language !== lang && (
            <p class="meta">
              {t.version(formatNumber(publication.number, lang))}{" "}
              {t.approvedBy(page.approvedBy, formatDate(new Date(page.approvedAt), lang))} {t.reportIn}
            </p>
          )}
          <MovedLine loaded={loaded} site={site} />
          <p class="row no-print">
            {page.files.map(({ format, size }) => (
              <ButtonLink key={format} icon="download" href={fileHref(format)}>
                {`${format === "pdf" ? t.getPdf : t.getWord} (${formatBytes(size, lang)})`}
              </ButtonLink>
            ))}
          </p>
        </div>
        <ReportMarkup html={reportBody(report)} lang={report.language} />
        <p class="wrap doc-wrap doc-under meta">{t.fingerprint(page.contentHash.slice(0, 16))}</p>
        <OtherReports site={site} current={publication.id} />
      </main>
      <PublicFooter {...frame} />
    </DocumentShell>
  );
}

function MovedLine({ loaded, site }: { loaded: LoadedPage<SummaryFace>; site: Site }) {
  const { lang, slug } = site;
  const t = textsIn(lang);
  const { moved, publication } = loaded;
  if (moved.length === 0) return <p class="meta">{t.notMoved}</p>;
  return (
    <p>
      {t.movedBefore}
      <NumberLink href={paths.publicSummaryList(slug, publication.number, movedKey)}>
        {t.movedSince(formatNumber(moved.length, lang))}
      </NumberLink>
      {t.movedAfter}
    </p>
  );
}

/** Other reports that stand, a compiled note beside a summary. */
function OtherReports({ site, current }: { site: Site; current: string }) {
  const { lang, slug, standing } = site;
  const others = standing.filter((each) => each.kind === "summary" && each.id !== current);
  if (others.length === 0) return null;
  return (
    <nav class="wrap doc-wrap doc-under no-print flow-s" aria-labelledby="others">
      <h2 id="others" class="h3">
        {textsIn(lang).otherReports}
      </h2>
      <ul class="flow-s">
        {others.map((each) => (
          <li key={each.id}>
            <a href={paths.publicSummaryVersion(slug, each.number)}>{each.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The report writer's own markup, which escapes every word it is given; its tests hold it to that. */
function ReportMarkup({ html, lang }: { html: string; lang: string }) {
  return <div class="report" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
