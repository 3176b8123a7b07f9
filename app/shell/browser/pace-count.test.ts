import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { type Pace, tell, visited } from "./pace-count.ts";

const day = "Mon Nov 23 2026";
const visit = (now: number, act: string | null, more: { undone?: boolean; count?: number } = {}) => ({
  day,
  now,
  act,
  undone: false,
  count: 1,
  ...more,
});
const after = (visits: ReturnType<typeof visit>[]) =>
  visits.reduce<Pace | null>((pace, one) => visited(pace, one), null)!;

it("counts each act once, however often its page is drawn, and takes an undone one off", () => {
  const pace = after([
    visit(0, null),
    visit(1000, "a"),
    visit(2000, "a"),
    visit(3000, "b"),
    visit(4000, "b", { undone: true }),
  ]);
  assert.equal(tell(pace, 10).today, 1);
});

it("says the seconds and the time left once five have been timed", () => {
  const acts = (n: number) =>
    after([visit(0, null), ...Array.from({ length: n }, (_, at) => visit((at + 1) * 20_000, `a${at}`))]);
  assert.deepEqual(tell(acts(4), 768), { today: 4, secondsEach: null, minutesLeft: null });
  assert.deepEqual(tell(acts(5), 768), { today: 5, secondsEach: 20, minutesLeft: 256 });
});

it("a pause is no work, and an act for six is six", () => {
  const hour = 3_600_000;
  const pace = after([
    visit(0, null),
    ...[1, 2, 3, 4].map((at) => visit(at * 10_000, `a${at}`)),
    visit(hour, "late"),
    visit(hour + 60_000, "group", { count: 6 }),
  ]);
  assert.deepEqual(tell(pace, 6), { today: 11, secondsEach: 10, minutesLeft: 1 });
});

it("a new day begins at none", () => {
  const pace = visited(after([visit(0, "a")]), { ...visit(50, null), day: "Tue Nov 24 2026" });
  assert.equal(tell(pace, 1).today, 0);
});

it("neither file sends anything or keeps it beyond the tab", () => {
  for (const file of ["pace.ts", "pace-count.ts"]) {
    const source = readFileSync(new URL(file, import.meta.url), "utf8").replace(
      /\/\*[\s\S]*?\*\/|\/\/.*/g,
      "",
    );
    assert.doesNotMatch(
      source,
      /fetch|XMLHttp|sendBeacon|WebSocket|cookie|localStorage|indexedDB|\.href|submit\(|name=/i,
    );
  }
});
