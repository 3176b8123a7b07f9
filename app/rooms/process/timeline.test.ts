import assert from "node:assert/strict";
import { test } from "node:test";
import type { FuzzyDate } from "#formats/reading.ts";
import { formatReading, formatSpan } from "./fuzzy-words.ts";
import { houseDay } from "./house-day.ts";
import type { DatedPromise, Phase } from "./process.ts";
import { makeTimeline, phaseState, promiseState } from "./timeline.ts";

const date = (
  from: string | null,
  to: string | null,
  text: string,
  bound: FuzzyDate["bound"] = null,
): FuzzyDate => ({
  from,
  to,
  text,
  bound,
  precision: from === to ? "day" : "month",
  clock: null,
  yearInferred: false,
});

const day = (iso: string) => date(iso, iso, iso);
const byMay = date(null, "2026-05-31", "senest maj 2026", "by");

const phase = (name: string, start: FuzzyDate | null, end: FuzzyDate | null): Phase => ({
  id: name,
  position: 1,
  name,
  description: "",
  start,
  end,
});

const promise = (due: FuzzyDate, keptOn: FuzzyDate | null): DatedPromise => ({
  id: "p",
  position: 1,
  what: "Hvidbogen udkommer",
  due,
  keptOn,
  note: "",
});

test("a promise is late only when every reading of the words says so", () => {
  assert.equal(promiseState(promise(byMay, day("2026-05-31")), "2026-09-01"), "kept");
  assert.equal(promiseState(promise(byMay, day("2026-06-02")), "2026-09-01"), "keptLate");
  const inJune = date("2026-06-01", "2026-06-30", "juni 2026");
  assert.equal(promiseState(promise(day("2026-06-12"), inJune), "2026-09-01"), "unclear");
  assert.equal(promiseState(promise(byMay, null), "2026-05-31"), "coming", "the last day still counts");
  assert.equal(promiseState(promise(byMay, null), "2026-06-01"), "overdue");
  const open = date("2027-01-01", null, "fra 2027", "from");
  assert.equal(promiseState(promise(open, null), "2030-01-01"), "coming");
});

test("a phase lasts to its end, or until the next has begun", () => {
  const phases = [
    phase("Hvidbog", day("2025-06-16"), byMay),
    phase("Dialog", day("2026-06-02"), null),
    phase("Løsninger", date("2027-01-01", "2027-03-31", "primo 2027"), null),
    phase("Senere", null, null),
  ];
  const states = (today: string) => phases.map((_, at) => phaseState(phases, at, today));
  assert.deepEqual(states("2025-01-01"), ["coming", "coming", "coming", "undated"]);
  assert.deepEqual(states("2026-05-31"), ["current", "coming", "coming", "undated"]);
  assert.deepEqual(states("2026-06-01"), ["past", "coming", "coming", "undated"]);
  assert.deepEqual(states("2026-09-01"), ["past", "current", "coming", "undated"]);
  assert.deepEqual(states("2027-02-01"), ["past", "past", "current", "undated"]);
});

test("today stands after all that has been and before all that comes; what has no date is last", () => {
  const timeline = makeTimeline(
    {
      phases: [
        phase("Hvidbog", day("2025-06-16"), byMay),
        phase("Uden", null, null),
        phase("Plan", day("2026-06-02"), null),
      ],
      decisions: [
        {
          id: "d",
          position: 1,
          what: "Vedtaget",
          decidedBy: "Byrådet",
          decidedOn: day("2025-06-16"),
          caseNumber: null,
        },
        {
          id: "e",
          position: 2,
          what: "Senere",
          decidedBy: "Byrådet",
          decidedOn: day("2026-11-30"),
          caseNumber: null,
        },
      ],
      promises: [promise(byMay, day("2026-06-02"))],
    },
    "2026-09-01",
  );
  assert.deepEqual(
    timeline.map((entry) => entry.kind),
    ["phase", "decision", "promise", "phase", "today", "decision", "phase"],
  );
  const today = timeline.find((entry) => entry.kind === "today")!;
  assert.deepEqual(
    today.current.map(({ number, of, phase }) => [number, of, phase.name]),
    [[3, 3, "Plan"]],
  );
});

test("dates are told as written in Danish and as days in English", () => {
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  const early = date("2027-01-01", "2027-03-31", "primo 2027");
  assert.equal(formatSpan(day("2025-06-16"), byMay, "da"), "2025-06-16 – senest maj 2026");
  assert.equal(formatSpan(early, null, "da"), "Fra primo 2027");
  assert.equal(formatSpan(null, byMay, "da"), "Senest maj 2026");
  assert.equal(formatSpan(null, null, "da"), "");
  assert.equal(plain(formatReading(byMay, "en")), "by 31 May 2026");
  assert.equal(plain(formatReading(early, "da")), "1. januar 2027 – 31. marts 2027");
});

test("the day turns at midnight in Denmark, not in Greenwich", () => {
  assert.equal(houseDay(new Date("2026-05-31T22:30:00Z")), "2026-06-01");
  assert.equal(houseDay(new Date("2026-01-31T22:30:00Z")), "2026-01-31");
});
