import { danishGeneralWords } from "#sense/languages/da/general-words.ts";
import { stemDanish } from "#sense/languages/da/stem-danish.ts";
import { danishStopPhrases, danishStopWords } from "#sense/languages/da/stop-words.ts";
import type { Language } from "#sense/languages/language.ts";

export const danish: Language = {
  code: "da",
  stem: stemDanish,
  stopWords: new Set([...danishStopWords, ...danishGeneralWords]),
  stopPhrases: danishStopPhrases,
  joints: ["", "s", "e"],
};
