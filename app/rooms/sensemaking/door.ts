export { type Ledger, type LedgerPart, ledgerOf } from "./ledger.ts";
export { codingsByArea, findLatestRun, type Run } from "./queries.ts";
