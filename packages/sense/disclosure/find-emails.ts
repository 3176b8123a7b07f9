import type { Disclosure } from "#sense/disclosure/disclosure.ts";

/*
 * Addresses of e-mail, also those written so that no machine should find them. We look
 * at each @ or word for it and no further than an address can reach, so a megabyte of
 * letters costs no more than a megabyte of words.
 */

const atSign = /@|[([{<] ?(?:at|snabel-?a|@) ?[)\]}>]|snabel-?a/gi;
const localSign = /[\p{L}\p{N}._%+'-]/u;
const longestLocal = 64;
const domain =
  /^[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([{] ?(?:dot|punktum|prik) ?[)\]}] ?| (?:dot|punktum|prik) )[\p{L}\p{N}-]{1,63}){0,4}/iu;

/** @param folded see fold-signs.ts */
export function findEmails(folded: string): Disclosure[] {
  const hits: Disclosure[] = [];
  for (const match of folded.matchAll(atSign)) {
    const isPlain = match[0] === "@";
    const [left, right] = isPlain
      ? [0, 0]
      : [spacesAt(folded, match.index - 1, -1), spacesAt(folded, match.index + match[0].length, 1)];
    const start = startOfLocalPart(folded, match.index - left);
    const from = match.index + match[0].length + right;
    const after = domain.exec(folded.slice(from, from + 120))?.[0];
    if (start === match.index - left || !after) continue;
    if (isPlain && !after.includes(".") && !/dot|punktum|prik/i.test(after)) continue;
    hits.push({ kind: "email", start, end: from + after.length, certainty: isPlain ? "sure" : "likely" });
  }
  return hits;
}

function startOfLocalPart(folded: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestLocal && localSign.test(folded[start - 1]!)) start--;
  while (start < end && /[.'-]/.test(folded[start]!)) start++;
  return start;
}

/** Up to two spaces beside a word for @. */
function spacesAt(folded: string, at: number, step: 1 | -1): number {
  return folded[at] !== " " ? 0 : folded[at + step] !== " " ? 1 : 2;
}
