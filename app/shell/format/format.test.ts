import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBytes } from "#shell/format/bytes.ts";
import {
  formatClock,
  formatDate,
  formatDateAndClock,
  formatDayAndDate,
  formatMonth,
} from "#shell/format/date.ts";
import { formatMoney } from "#shell/format/money.ts";
import { formatCount, formatNumber, formatPercent, formatShare } from "#shell/format/number.ts";

/** The hard space, made visible. */
const seen = (text: string) => text.replaceAll("\u00a0", "_");
const table = { one: "bord", many: "borde" };

test("numbers are grouped as people write them", () => {
  assert.equal(formatNumber(3114, "da"), "3.114");
  assert.equal(formatNumber(3114, "en"), "3,114");
  assert.equal(formatNumber(1234567.891, "da", 1), "1.234.567,9");
  assert.equal(formatNumber(999, "da"), "999");
  assert.equal(formatNumber(-1200, "da"), "\u22121.200");
  assert.equal(formatNumber(-0.2, "da"), "0", "no minus before a zero");
  assert.equal(formatNumber(12345678901234567890n, "da"), "12.345.678.901.234.567.890");
});

test("percent sits by its number", () => {
  assert.equal(seen(formatPercent(0.094, "da", 1)), "9,4_%");
  assert.equal(formatPercent(0.094, "en", 1), "9.4%");
  assert.equal(seen(formatPercent(1, "da")), "100_%");
});

test("a count has its unit and a share its whole, on one line", () => {
  assert.equal(seen(formatCount(1, table, "da")), "1_bord");
  assert.equal(seen(formatCount(1406, table, "da")), "1.406_borde");
  assert.equal(seen(formatShare(31, 118, table, "da")), "31_af_118_borde");
  assert.equal(seen(formatShare(31, 118, { one: "table", many: "tables" }, "en")), "31_of_118_tables");
});

test("money is whole øre in and kroner out", () => {
  assert.equal(seen(formatMoney(175_000_000, "da")), "1.750.000_kr.");
  assert.equal(seen(formatMoney(175_000_000n, "en")), "DKK_1,750,000");
  assert.equal(seen(formatMoney(1250, "da")), "12,50_kr.");
  assert.equal(seen(formatMoney(1205, "en")), "DKK_12.05");
  assert.equal(seen(formatMoney(-50, "da")), "\u22120,50_kr.");
  assert.equal(seen(formatMoney(-120_050, "da")), "\u22121.200,50_kr.");
});

test("dates and clocks are those of Denmark, summer and winter", () => {
  const summer = new Date("2025-08-15T07:14:00Z");
  const winter = new Date("2026-01-01T22:05:00Z");
  assert.equal(seen(formatDate(summer, "da")), "15._august 2025");
  assert.equal(seen(formatDate(summer, "en")), "15_August 2025");
  assert.equal(seen(formatClock(summer, "da")), "kl._9.14");
  assert.equal(formatClock(summer, "en"), "9:14");
  assert.equal(seen(formatClock(winter, "da")), "kl._23.05");
  assert.equal(
    seen(formatClock(new Date("2025-08-14T22:00:00Z"), "da")),
    "kl._0.00",
    "midnight is 0, not 24",
  );
  assert.equal(seen(formatDate(new Date("2025-08-14T22:00:00Z"), "da")), "15._august 2025");
  assert.equal(seen(formatDateAndClock(summer, "da")), "15._august 2025 kl._9.14");
  assert.equal(seen(formatDayAndDate(summer, "da")), "fredag d._15._august 2025");
  assert.equal(formatMonth(summer, "da"), "august 2025");
});

test("file sizes are told with one decimal where it matters", () => {
  assert.equal(seen(formatBytes(999, "da")), "999_byte");
  assert.equal(seen(formatBytes(1_300_000, "da")), "1,3_MB");
  assert.equal(seen(formatBytes(1_300_000, "en")), "1.3_MB");
  assert.equal(seen(formatBytes(50_000_000, "da")), "50_MB");
  assert.equal(seen(formatBytes(999_900, "da")), "1,0_MB");
});
