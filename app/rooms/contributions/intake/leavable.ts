import { sha256Of } from "#base/sha256-of.ts";
import { findEmails } from "#sense/disclosure/find-emails.ts";
import { findPhones } from "#sense/disclosure/find-phones.ts";
import { foldSigns } from "#sense/disclosure/fold-signs.ts";

/** Lines of a pasted mail that say who sent it and not what was said; a person decides on each. */
export interface Leavable {
  /** Names these very lines: another text, another key. */
  key: string;
  kind: "header" | "signature" | "contact" | "earlier";
  text: string;
  /** Lines, from and up to. */
  from: number;
  to: number;
}

const headerLine =
  /^\s*(fra|til|cc|bcc|sendt|dato|emne|from|to|sent|date|subject|vs|re|vedhæftede filer|attachments)\s*:/i;
const greeting =
  /^\s*(med venlig hilsen|venlig hilsen|de bedste hilsner|bedste hilsner|mange hilsner|kærlig hilsen|hilsen|mvh\b|vh\b|best regards|kind regards|yours sincerely|regards)/i;
const earlierMail =
  /^\s*(-{2,} ?(oprindelig meddelelse|original message)|den .{5,80} skrev.*:|on .{5,80} wrote:|>)/i;
const longestSignature = 12;

/** Offers, in the order of the text and none within another. */
export function findLeavable(text: string): Leavable[] {
  const lines = text.split("\n");
  const found: Leavable[] = [];
  const taken = new Set<number>();
  const offer = (kind: Leavable["kind"], from: number, to: number) => {
    const words = lines.slice(from, to).join("\n");
    if (words.trim() === "") return;
    for (let at = from; at < to; at++) taken.add(at);
    const key = `${kind}-${from}-${sha256Of(words).slice(0, 12)}`;
    found.push({ key, kind, text: words.trim(), from, to });
  };
  const header = headerEnd(lines);
  if (header > 0) offer("header", 0, header);
  const earlier = lines.findIndex((line, at) => at >= header && earlierMail.test(line));
  const end = earlier < 0 ? lines.length : earlier;
  const signature = signatureStart(lines, header, end);
  if (signature !== null) offer("signature", signature, end);
  if (earlier >= 0) offer("earlier", earlier, lines.length);
  lines.forEach((line, at) => {
    if (taken.has(at) || line.length > 120) return;
    const folded = foldSigns(line);
    if (findEmails(folded).length > 0 || findPhones(folded).length > 0) offer("contact", at, at + 1);
  });
  return found.sort((a, b) => a.from - b.from);
}

/** Two lines of a mail's head or more, before anything is said. */
function headerEnd(lines: string[]): number {
  let end = 0;
  let heads = 0;
  for (const [at, line] of lines.entries()) {
    if (headerLine.test(line)) {
      heads += 1;
      end = at + 1;
    } else if (line.trim() !== "" && !(heads > 0 && /^\s+\S/.test(line))) break;
  }
  return heads >= 2 ? end : 0;
}

function signatureStart(lines: string[], from: number, end: number): number | null {
  for (let at = end - 1; at >= from; at--) {
    const line = lines[at]!;
    const rest = lines.slice(at, end).filter((each) => each.trim() !== "").length;
    if (rest > longestSignature) return null;
    if (/^-- ?$/.test(line.trimEnd()) || greeting.test(line)) return at;
  }
  return null;
}

/** The text without the lines of these keys; what is left stands as it was. */
export function withoutLines(text: string, offers: Leavable[], keys: readonly string[]): string {
  const out = new Set(
    offers.filter((each) => keys.includes(each.key)).flatMap(({ from, to }) => range(from, to)),
  );
  if (out.size === 0) return text;
  return text
    .split("\n")
    .filter((_, at) => !out.has(at))
    .join("\n");
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
