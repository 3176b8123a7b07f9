import type { da } from "./texts.da.ts";

export const en: typeof da = {
  comments: "Comments",
  write: "Write to a colleague",
  commentText: "Comment",
  hint: "Only for those of you who code. It is never printed or published.",
  to: "To",
  toAll: "All who code",
  save: "Save the comment",
  close: "Close",
  end: "Close it",
  from: (who, to) => (to ? `${who} to ${to}` : who),
  you: "you",
  youWrote: "You",
  someone: "Somebody else",

  toYou: "To you",
  toYouCount: (n) => `${n} to you`,
  toYouLead:
    "Comments to you, and those you wrote yourself, that are still open. They leave this list when one of you closes them.",
  noneToYou: "Nobody has written to you.",
  noneNext: "A colleague can write to you from a statement in the coding.",
  toCoding: "Go to coding",
  statementNo: (n) => `Statement no. ${n}`,
  notCounted: "A statement that is no longer counted",
  ended: "The comment is closed.",
};
