import type { ComponentType, VNode } from "preact";
import type { PageFrame } from "#shell/layout/page-frame.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { alertExamples } from "#shell/parts/alert/alert.examples.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { badgeExamples } from "#shell/parts/badge/badge.examples.ts";
import { Badge } from "#shell/parts/badge/badge.tsx";
import { bandExamples } from "#shell/parts/band/band.examples.ts";
import { Band } from "#shell/parts/band/band.tsx";
import { barChartExamples } from "#shell/parts/bar-chart/bar-chart.examples.ts";
import { BarChart } from "#shell/parts/bar-chart/bar-chart.tsx";
import { breadcrumbExamples } from "#shell/parts/breadcrumb/breadcrumb.examples.ts";
import { Breadcrumb } from "#shell/parts/breadcrumb/breadcrumb.tsx";
import { buttonExamples, buttonLinkExamples } from "#shell/parts/button/button.examples.ts";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { checkboxesExamples } from "#shell/parts/checkboxes/checkboxes.examples.ts";
import { Checkboxes } from "#shell/parts/checkboxes/checkboxes.tsx";
import { codebookExamples } from "#shell/parts/codebook/codebook.examples.ts";
import { Codebook } from "#shell/parts/codebook/codebook.tsx";
import { countTabsExamples } from "#shell/parts/count-tabs/count-tabs.examples.ts";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { dateWordsExamples } from "#shell/parts/date-words/date-words.examples.ts";
import { DateWords } from "#shell/parts/date-words/date-words.tsx";
import { detailsExamples } from "#shell/parts/details/details.examples.ts";
import { Details } from "#shell/parts/details/details.tsx";
import { doubtsExamples } from "#shell/parts/doubts/doubts.examples.ts";
import { Doubts } from "#shell/parts/doubts/doubts.tsx";
import { emptyStateExamples } from "#shell/parts/empty-state/empty-state.examples.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { errorSummaryExamples } from "#shell/parts/error-summary/error-summary.examples.ts";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import type { Example } from "#shell/parts/example.ts";
import { figuresExamples } from "#shell/parts/figures/figures.examples.ts";
import { Figures } from "#shell/parts/figures/figures.tsx";
import { fileLinkExamples } from "#shell/parts/file-link/file-link.examples.ts";
import { FileLink } from "#shell/parts/file-link/file-link.tsx";
import { fileUploadExamples } from "#shell/parts/file-upload/file-upload.examples.ts";
import { FileUpload } from "#shell/parts/file-upload/file-upload.tsx";
import { findingExamples } from "#shell/parts/finding/finding.examples.ts";
import { Finding } from "#shell/parts/finding/finding.tsx";
import { formExamples } from "#shell/parts/form/form.examples.ts";
import { Form } from "#shell/parts/form/form.tsx";
import { iconExamples } from "#shell/parts/icon/icon.examples.ts";
import { Icon } from "#shell/parts/icon/icon.tsx";
import { inboxExamples } from "#shell/parts/inbox/inbox.examples.ts";
import { Inbox } from "#shell/parts/inbox/inbox.tsx";
import { kbdExamples } from "#shell/parts/kbd/kbd.examples.ts";
import { Kbd } from "#shell/parts/kbd/kbd.tsx";
import { keyHelpExamples } from "#shell/parts/key-help/key-help.examples.ts";
import { KeyHelp } from "#shell/parts/key-help/key-help.tsx";
import { keyValuesExamples } from "#shell/parts/key-values/key-values.examples.ts";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { ledgerExamples, sumLineExamples } from "#shell/parts/ledger/ledger.examples.ts";
import { Ledger, SumLine } from "#shell/parts/ledger/ledger.tsx";
import { ledgerFootExamples } from "#shell/parts/ledger-foot/ledger-foot.examples.ts";
import { LedgerFoot } from "#shell/parts/ledger-foot/ledger-foot.tsx";
import { linesExamples } from "#shell/parts/lines/lines.examples.ts";
import { Lines } from "#shell/parts/lines/lines.tsx";
import { markedTextExamples } from "#shell/parts/marked-text/marked-text.examples.ts";
import { MarkedText } from "#shell/parts/marked-text/marked-text.tsx";
import { movesExamples } from "#shell/parts/moves/moves.examples.ts";
import { Moves } from "#shell/parts/moves/moves.tsx";
import { numberLinkExamples } from "#shell/parts/number-link/number-link.examples.ts";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { pageHeadExamples } from "#shell/parts/page-head/page-head.examples.ts";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { paginationExamples } from "#shell/parts/pagination/pagination.examples.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { panesExamples, reviewColumnsExamples } from "#shell/parts/panes/panes.examples.ts";
import { Panes, ReviewColumns } from "#shell/parts/panes/panes.tsx";
import { progressExamples } from "#shell/parts/progress/progress.examples.ts";
import { Progress } from "#shell/parts/progress/progress.tsx";
import { proposalsExamples } from "#shell/parts/proposals/proposals.examples.ts";
import { Proposals } from "#shell/parts/proposals/proposals.tsx";
import { quoteExamples, quoteInContextExamples } from "#shell/parts/quote/quote.examples.ts";
import { Quote, QuoteInContext } from "#shell/parts/quote/quote.tsx";
import { radiosExamples } from "#shell/parts/radios/radios.examples.ts";
import { Radios } from "#shell/parts/radios/radios.tsx";
import { repairsExamples } from "#shell/parts/repairs/repairs.examples.ts";
import { Repairs } from "#shell/parts/repairs/repairs.tsx";
import { selectExamples } from "#shell/parts/select/select.examples.ts";
import { Select } from "#shell/parts/select/select.tsx";
import { statusExamples } from "#shell/parts/status/status.examples.ts";
import { Status } from "#shell/parts/status/status.tsx";
import { tableExamples } from "#shell/parts/table/table.examples.ts";
import { Table } from "#shell/parts/table/table.tsx";
import { tabsExamples } from "#shell/parts/tabs/tabs.examples.ts";
import { Tabs } from "#shell/parts/tabs/tabs.tsx";
import { textInputExamples } from "#shell/parts/text-input/text-input.examples.ts";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textareaExamples } from "#shell/parts/textarea/textarea.examples.ts";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { threadExamples } from "#shell/parts/thread/thread.examples.ts";
import { Thread } from "#shell/parts/thread/thread.tsx";

type GalleryEntry = { part: string; name: string; shown: { name: string; render: () => VNode }[] };

function entry<Props extends object>(
  part: string,
  Part: ComponentType<Props>,
  examples: Example<Props>[],
): GalleryEntry {
  return {
    part,
    name: Part.displayName ?? Part.name,
    shown: examples.map(({ name, props }) => ({ name, render: () => <Part {...props} /> })),
  };
}

/** Every part with all its examples. A test fails when a folder under parts/ is missing here. */
export const galleryEntries: GalleryEntry[] = [
  entry("alert", Alert, alertExamples),
  entry("badge", Badge, badgeExamples),
  entry("band", Band, bandExamples),
  entry("bar-chart", BarChart, barChartExamples),
  entry("breadcrumb", Breadcrumb, breadcrumbExamples),
  entry("button", Button, buttonExamples),
  entry("button", ButtonLink, buttonLinkExamples),
  entry("checkboxes", Checkboxes, checkboxesExamples),
  entry("codebook", Codebook, codebookExamples),
  entry("count-tabs", CountTabs, countTabsExamples),
  entry("date-words", DateWords, dateWordsExamples),
  entry("details", Details, detailsExamples),
  entry("doubts", Doubts, doubtsExamples),
  entry("empty-state", EmptyState, emptyStateExamples),
  entry("error-summary", ErrorSummary, errorSummaryExamples),
  entry("figures", Figures, figuresExamples),
  entry("file-link", FileLink, fileLinkExamples),
  entry("file-upload", FileUpload, fileUploadExamples),
  entry("finding", Finding, findingExamples),
  entry("form", Form, formExamples),
  entry("icon", Icon, iconExamples),
  entry("inbox", Inbox, inboxExamples),
  entry("kbd", Kbd, kbdExamples),
  entry("key-help", KeyHelp, keyHelpExamples),
  entry("key-values", KeyValues, keyValuesExamples),
  entry("ledger", SumLine, sumLineExamples),
  entry("ledger", Ledger, ledgerExamples),
  entry("ledger-foot", LedgerFoot, ledgerFootExamples),
  entry("lines", Lines, linesExamples),
  entry("marked-text", MarkedText, markedTextExamples),
  entry("moves", Moves, movesExamples),
  entry("number-link", NumberLink, numberLinkExamples),
  entry("page-head", PageHead, pageHeadExamples),
  entry("pagination", Pagination, paginationExamples),
  entry("panes", Panes, panesExamples),
  entry("panes", ReviewColumns, reviewColumnsExamples),
  entry("progress", Progress, progressExamples),
  entry("proposals", Proposals, proposalsExamples),
  entry("quote", Quote, quoteExamples),
  entry("quote", QuoteInContext, quoteInContextExamples),
  entry("radios", Radios, radiosExamples),
  entry("repairs", Repairs, repairsExamples),
  entry("select", Select, selectExamples),
  entry("status", Status, statusExamples),
  entry("table", Table, tableExamples),
  entry("tabs", Tabs, tabsExamples),
  entry("text-input", TextInput, textInputExamples),
  entry("textarea", Textarea, textareaExamples),
  entry("thread", Thread, threadExamples),
];

/** All parts on one page: to look at while building, and for the axe test. */
export function Gallery(frame: PageFrame) {
  return (
    <PublicPage {...frame} title="Galleri" nav={[]}>
      <div class="wrap band flow-l">
        <h1>Galleri</h1>
        {galleryEntries.map(({ part, name, shown }, at) => (
          <section key={at} class="flow" aria-labelledby={`part-${at}`}>
            <h2 id={`part-${at}`}>
              {part} <span class="quiet">{name}</span>
            </h2>
            {shown.map(({ name: example, render }) => (
              <div key={example} class="flow-s">
                <p class="meta">{example}</p>
                {render()}
              </div>
            ))}
          </section>
        ))}
      </div>
    </PublicPage>
  );
}
