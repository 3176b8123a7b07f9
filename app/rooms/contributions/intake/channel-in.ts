import type { Channel } from "#rooms/documents/door.ts";

/** Words that sheets use for the ways things come in. */
const words: [Channel, RegExp][] = [
  ["postcard", /postkort|postcard/i],
  ["mail", /mail|digital post/i],
  ["letter", /brev|letter|papir|paper/i],
  ["villageHall", /forsamlingshus|borgermøde|village hall/i],
  ["stakeholder", /interessent|stakeholder/i],
  ["committee", /udvalg|med\b|committee/i],
  ["workplace", /arbejdsplads|workplace/i],
  ["web", /web|net|hjemmeside|portal|formular|online|digital|form/i],
];

/** What a sheet calls a channel, in our words; what we do not know is unknown, and says so. */
export function channelIn(text: string): Channel {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
}
