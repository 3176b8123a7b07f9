import type { DatePrecision, FuzzyDate } from "#formats/reading.ts";

// The few forms this room cannot wait for; packages/formats/read takes over when it is there.
const months = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];
const seasons: Record<string, [string, string]> = {
  foråret: ["03-01", "05-31"],
  sommeren: ["06-01", "08-31"],
  efteråret: ["09-01", "11-30"],
};

const pad = (n: number) => String(n).padStart(2, "0");
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A date as a person wrote it; null when it cannot be understood. */
export function readDate(text: string): FuzzyDate | null {
  const match = /^(senest|inden|fra)?\s*(?:d\.\s*)?(.*)$/i.exec(text.trim().toLowerCase());
  if (!match) return null;
  const bound = match[1] === "fra" ? "from" : match[1] ? "by" : null;
  const span = spanOf(match[2] ?? "");
  if (!span) return null;
  const [from, to, precision] = span;
  return {
    from: bound === "by" ? null : from,
    to: bound === "from" ? null : to,
    precision,
    clock: null,
    bound,
    text: text.trim(),
    yearInferred: false,
  };
}

function spanOf(words: string): [string, string, DatePrecision] | null {
  const day = /^(\d{1,2})\. (\p{L}+) (\d{4})$/u.exec(words);
  if (day) {
    const month = months.indexOf(day[2]!) + 1;
    if (month === 0 || Number(day[1]) > lastOf(Number(day[3]), month)) return null;
    const iso = `${day[3]}-${pad(month)}-${pad(Number(day[1]))}`;
    return [iso, iso, "day"];
  }
  const year = /^(\d{4})$/.exec(words);
  if (year) return [`${words}-01-01`, `${words}-12-31`, "year"];
  const named = /^(\p{L}+) (?:(\p{L}+) )?(\d{4})$/u.exec(words);
  if (!named) return null;
  const [, first = "", second, yyyy = ""] = named;
  const month = months.indexOf(second ?? first) + 1;
  if (month > 0) {
    const last = lastOf(Number(yyyy), month);
    const from = second && first === "ultimo" ? last - 6 : 1;
    return [`${yyyy}-${pad(month)}-${pad(from)}`, `${yyyy}-${pad(month)}-${pad(last)}`, "month"];
  }
  if (first === "primo") return [`${yyyy}-01-01`, `${yyyy}-03-31`, "earlyYear"];
  if (first === "medio") return [`${yyyy}-05-01`, `${yyyy}-08-31`, "midYear"];
  if (first === "ultimo") return [`${yyyy}-10-01`, `${yyyy}-12-31`, "lateYear"];
  const season = seasons[first];
  return season ? [`${yyyy}-${season[0]}`, `${yyyy}-${season[1]}`, "season"] : null;
}

/** Whole øre of money as a person wrote it; null when it cannot be understood. */
export function readMoney(words: string): number | null {
  const match = /^(\d[\d.]*)(?:,(\d+))?\s*(mio\.|t\.)?\s*(?:kr\.?)?(?:,-)?$/.exec(words.trim().toLowerCase());
  if (!match) return null;
  const kroner = Number(`${match[1]!.replaceAll(".", "")}.${match[2] ?? "0"}`);
  return Math.round(kroner * (match[3] === "mio." ? 1_000_000 : match[3] ? 1000 : 1) * 100);
}
