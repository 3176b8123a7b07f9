import { danishGeneralWords } from "#sense/languages/da/general-words.ts";
import { stemDanish } from "#sense/languages/da/stem-danish.ts";
import { danishStopPhrases, danishStopWords } from "#sense/languages/da/stop-words.ts";
import type { Language } from "#sense/languages/language.ts";

export const danish: Language = {
  code: "da",
  stem: stemDanish,
  stopWords: new Set([...danishStopWords, ...danishGeneralWords]),
  stopPhrases: danishStopPhrases,
  turningWords: new Set(
    "ikke ej aldrig ingen intet hverken uden næppe imod mod flere færre mere mindre større lavere højere øge øges mindske sænke hæve bevare afskaffe nedlægge åbne lukke få mange alle nogle før efter".split(
      " ",
    ),
  ),
  joints: ["", "s", "e"],
};
