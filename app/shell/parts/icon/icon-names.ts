/** The icons in use. Only these are put in the sprite; the files come from dkfds. */
export const iconNames = [
  "check",
  "chevron-left",
  "chevron-right",
  "close",
  "download",
  "error",
  "file",
  "file-pdf",
  "file-word",
  "first-page",
  "info",
  "last-page",
  "lock",
  "minus",
  "open-in-new",
  "plus",
  "print",
  "search",
  "success",
  "upload",
  "warning",
] as const;

export type IconName = (typeof iconNames)[number];
