import type { Report } from "#formats/report.ts";
import { html } from "./markup.ts";
import { prepareReport } from "./prepare-report.ts";
import { reportMarkup } from "./report-markup.ts";

/**
 * A report as a whole page that stands alone: no script, no inline style, one
 * stylesheet. References that have an `href` open their list or source.
 *
 * @param options.stylesheetHref the house's stylesheet
 * @param options.fontsBase folder of the web fonts, to fetch them early; null or absent: not
 * @param options.linkBase put before paths inside the house, for a page that is read elsewhere: "https://dialog.aakaer.example"
 * @throws Error as `prepareReport`
 */
export function writeHtml(
  report: Report,
  options: { stylesheetHref: string; fontsBase?: string; linkBase?: string },
): string {
  const prepared = prepareReport(report);
  const fonts = options.fontsBase === undefined ? [] : webFonts.map((file) => `${options.fontsBase}/${file}`);
  return html`<!doctype html>
<html lang="${prepared.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${prepared.title}</title>
<meta name="author" content="${prepared.publisher}">
<meta name="dcterms.created" content="${prepared.createdAt.toISOString()}">
${fonts.map((href) => html`<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>\n`)}<link rel="stylesheet" href="${options.stylesheetHref}">
</head>
<body class="public docp">
<main id="main-content" class="doc">
${reportMarkup(prepared, options.linkBase)}
</main>
<footer><div class="footer"><div class="wrap"><p class="meta">${prepared.publisher}</p></div></div></footer>
</body>
</html>
`.text;
}

/**
 * The report as markup for a page of our own: goes inside `<main class="doc">`,
 * holds the page's only h1 and every text escaped.
 *
 * @param options.linkBase as for `writeHtml`
 */
export function reportBody(report: Report, options: { linkBase?: string } = {}): string {
  return reportMarkup(prepareReport(report), options.linkBase).text;
}

/** As @fontsource names them. */
const webFonts = [
  "ibm-plex-sans-latin-400-normal.woff2",
  "ibm-plex-sans-latin-600-normal.woff2",
  "ibm-plex-serif-latin-400-normal.woff2",
];
