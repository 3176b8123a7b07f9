/** A sentence within a text, UTF-16 places. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
}

const stop = /[.!?][)"”»]?\s+(?=[\p{Lu}"”»])/gu;
/** Full stops that end no sentence: »kl. 9«, »mio. kr.«, »d. 3.«, »f.eks. Aarhus«. */
const abbreviated =
  /(?:^|[\s(])(?:d|kl|nr|pr|ca|bl\.a|f\.eks|m\.fl|mv|m\.m|hhv|jf|mio|mia|kr|v|dr|hr|stk|tlf|inkl|ekskl|evt|\d{1,2})\.$/i;

/** Parts a short text into sentences, well enough for finding one with a certain verb. Sense has the careful one. */
export function listSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].trimEnd().length;
    if (abbreviated.test(text.slice(Math.max(0, match.index - 12), match.index + 1))) continue;
    sentences.push({ start, end, text: text.slice(start, end) });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length, text: text.slice(start) });
  return sentences;
}
