/** »Punkt 42: …« at the start of an item: its number and title. */
const itemHeading = /^punkt\s+(\d{1,4}[a-z]?)\s*(?:[:.–-]\s*|\s)(\S.*)$/i;
const longest = 300;

export function readItemHeading(text: string): { number: string; titleFrom: number } | null {
  if (text.length > longest) return null;
  const match = itemHeading.exec(text);
  return match ? { number: match[1]!, titleFrom: text.length - match[2]!.length } : null;
}
