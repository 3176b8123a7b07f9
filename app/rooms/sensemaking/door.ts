export { countQuoting } from "./coding/count-quoting.ts";
export { type StruckCoding, strikeCoding } from "./coding/strike-coding.ts";
export { type Agreement, agreementOf } from "./double-coding/agreement-of.ts";
export { canonicalJson } from "./editing/canonical-json.ts";
export { listMoved } from "./editing/moved.ts";
export { getVersion, listVersions } from "./editing/version-queries.ts";
export { type Ledger, type LedgerPart, ledgerOf } from "./ledger/ledger.ts";
export { codingsByArea, findLatestRun, type Run } from "./queries.ts";
export { groupNamedBy, type NamedGroup } from "./reports/finding-templates.ts";
export type {
  FrozenList,
  FrozenStatement,
  FrozenVersion,
  Moved,
  VersionHead,
} from "./reports/frozen-version.ts";
export { publicSentence } from "./reports/judge-finding.ts";
export { chooseQuotes, proofOf, statementsIn } from "./reports/proof.ts";
export { gatherReportData, type ReportData } from "./reports/report-data.ts";
export { printReport } from "./reports/report-files.ts";
export { strikeReport } from "./reports/strike-report.ts";
export { listThemeMembers, listThemes } from "./themes/codebook-queries.ts";
export type { CountedTheme, ThemeMember } from "./themes/theme.ts";
