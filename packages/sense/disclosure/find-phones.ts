import { type DigitGroup, digitGroups, groupsOfShape } from "#sense/disclosure/digit-groups.ts";
import type { Disclosure } from "#sense/disclosure/disclosure.ts";

/*
 * Telephone numbers: a country code, a word for telephone before, or the eight digits
 * in the groups Danes write. A number whose word says it is something else (CVR, case,
 * account, kroner) is not one.
 */

const shapes = [[8], [2, 2, 2, 2], [4, 4], [2, 3, 3], [3, 3, 2], [2, 6], [4, 2, 2], [2, 2, 4]];
const phoneWord =
  /(?<![\p{L}])(?:tlf|telefon|telefonnummer|telefonnr|mobil|mobilnummer|mobilnr|mob|ring|ringe|sms|phone|tel|fax|kald|call|whatsapp|nummer er)[^\d\n]{0,25}$/iu;
const otherWord =
  /(?:cvr|se-?nr|p-?nr|p-?nummer|ean|gln|konto|kontonr|reg\.?|sagsnr|sags?nummer|sag|j\.? ?nr|journalnr|dok\.?(?:ument)?nr|dokument|isbn|issn|id|nr\.?|nummer|matr\.?|løbenr|kr\.?|dkk|ordre|faktura|version|vers\.)[ .:#-]{0,4}$/i;
const unitAfter =
  /^(?:,\d+|,-)? ?(?:kr(?![\p{L}])|kroner|dkk|mio|mia|millioner|tusinde|euro|€|%|procent|m2|m²|kvm|km|kWh|indbyggere|borgere|personer|timer|ton)/iu;

/** @param folded see fold-signs.ts */
export function findPhones(folded: string): Disclosure[] {
  const groups = digitGroups(folded);
  const hits: Disclosure[] = [];
  for (let first = 0; first < groups.length; first++) {
    const found =
      withCountryCode(folded, groups, first) ??
      afterPhoneWord(folded, groups, first) ??
      byShape(folded, groups, first);
    if (!found) continue;
    hits.push(found.hit);
    first += found.groups - 1;
  }
  return hits;
}

interface Found {
  hit: Disclosure;
  groups: number;
}

/** +45 20 12 34 56, 0045 …, +46 70-123 45 67. */
function withCountryCode(folded: string, groups: readonly DigitGroup[], first: number): Found | null {
  const { start, digits } = groups[first]!;
  const plus = folded[start - 1] === "+";
  if (!plus && !/^00[1-9]/.test(digits)) return null;
  const reach = reachOf(groups, first, plus ? 15 : 17);
  if (reach.digits < 8) return null;
  return found(groups, first, reach.groups, plus ? 1 : 0, "sure");
}

/** After a word for telephone, any eight digits or so, however they are parted. */
function afterPhoneWord(folded: string, groups: readonly DigitGroup[], first: number): Found | null {
  const { start } = groups[first]!;
  if (!phoneWord.test(folded.slice(Math.max(0, start - 45), start))) return null;
  const reach = reachOf(groups, first, 8);
  if (reach.digits < 6) return null;
  return found(groups, first, reach.groups, 0, reach.digits === 8 ? "sure" : "likely");
}

function byShape(folded: string, groups: readonly DigitGroup[], first: number): Found | null {
  for (const shape of shapes) {
    const run = groupsOfShape(groups, first, shape);
    if (!run || !/^[2-9]/.test(run[0]!.digits)) continue;
    if (!isOneNumber(run) || isDateOrYears(run) || isThousands(groups, first, run)) continue;
    const { start } = run[0]!;
    if (/[\p{L}\d,]$/u.test(folded.slice(Math.max(0, start - 1), start))) continue;
    if (otherWord.test(folded.slice(Math.max(0, start - 16), start))) continue;
    const after = folded.slice(run.at(-1)!.end, run.at(-1)!.end + 14);
    if (unitAfter.test(after) || /^(?:[\p{L}]|[,-]\d|\.\d{3}(?!\d))/u.test(after)) continue;
    return found(groups, first, run.length, 0, shape.length === 4 ? "sure" : "likely");
  }
  return null;
}

/** The same sign in every gap: a space, a dash, a full stop. */
function isOneNumber(run: readonly DigitGroup[]): boolean {
  const gaps = run.slice(1).map((group) => group.gap ?? "");
  return gaps.every((gap) => gap === gaps[0] && /^(?: {1,2}|-|\.| - )$/.test(gap));
}

function isDateOrYears(run: readonly DigitGroup[]): boolean {
  const digits = run.map((group) => group.digits).join("");
  const isYear = (four: string) => /^(?:19|20)\d\d$/.test(four);
  const isMonthDay = (four: string) => /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(four);
  const isDayMonth = (four: string) => /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])$/.test(four);
  const [front, back] = [digits.slice(0, 4), digits.slice(4)];
  if (run.length === 1) return (isYear(front) && isMonthDay(back)) || (isDayMonth(front) && isYear(back));
  if (run.length === 2 && run[0]!.digits.length === 4) return isYear(front) && isYear(back);
  const lengths = run.map((group) => group.digits.length).join();
  if (lengths === "4,2,2") return isYear(front) && isMonthDay(back);
  return lengths === "2,2,4" && isDayMonth(front) && isYear(back);
}

/** 20.123.456 and 20 123 456 789 are amounts. */
function isThousands(groups: readonly DigitGroup[], first: number, run: readonly DigitGroup[]): boolean {
  if (run.slice(1).some((group) => group.digits.length !== 3)) return false;
  if (run.length === 1) return false;
  const next = groups[first + run.length];
  return run[1]!.gap === "." || (next?.gap === run[1]!.gap && next?.digits.length === 3);
}

/** How many groups from `first` on hold at most `most` digits and belong together. */
function reachOf(
  groups: readonly DigitGroup[],
  first: number,
  most: number,
): { groups: number; digits: number } {
  let digits = 0;
  let at = first;
  for (; at < groups.length; at++) {
    const group = groups[at]!;
    if (at > first && (group.gap === null || /[\n\r/:]/.test(group.gap))) break;
    if (digits + group.end - group.start > most) break;
    digits += group.end - group.start;
  }
  return { groups: at - first, digits };
}

function found(
  groups: readonly DigitGroup[],
  first: number,
  count: number,
  before: number,
  certainty: Disclosure["certainty"],
): Found {
  const hit: Disclosure = {
    kind: "phone",
    start: groups[first]!.start - before,
    end: groups[first + count - 1]!.end,
    certainty,
  };
  return { hit, groups: count };
}
