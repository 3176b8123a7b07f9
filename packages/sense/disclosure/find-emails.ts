import type { Disclosure } from "#sense/disclosure/disclosure.ts";

/*
 * Addresses of e-mail, also those written so that no machine should find them. We look
 * at each @ or word for it and no further than an address can reach, so a megabyte of
 * letters costs no more than a megabyte of words.
 */

const atSign = /@|[ ]?[([{<] ?(?:at|snabel-?a|@) ?[)\]}>][ ]?|[ ]+snabel-?a[ ]+/gi;
const localPart = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const domain =
  /^[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([{] ?(?:dot|punktum|prik) ?[)\]}] ?| (?:dot|punktum|prik) )[\p{L}\p{N}-]{1,63}){0,4}/iu;

/** @param folded see fold-signs.ts */
export function findEmails(folded: string): Disclosure[] {
  const hits: Disclosure[] = [];
  for (const match of folded.matchAll(atSign)) {
    const end = match.index + match[0].length;
    const before = localPart.exec(folded.slice(Math.max(0, match.index - 64), match.index))?.[0];
    const after = domain.exec(folded.slice(end, end + 120))?.[0];
    if (!before || !after) continue;
    const isPlain = match[0] === "@";
    const hasDot = /[.]|dot|punktum|prik/i.test(after);
    if (isPlain && !hasDot) continue;
    const local = before.replace(/^[.'-]+/, "");
    if (local === "") continue;
    hits.push({
      kind: "email",
      start: match.index - local.length,
      end: end + after.length,
      certainty: isPlain ? "sure" : "likely",
    });
  }
  return hits;
}
