import { danish } from "#sense/languages/da/danish.ts";
import { german } from "#sense/languages/de/german.ts";
import type { Language, LanguageCode } from "#sense/languages/language.ts";

/** The language by its ISO 639-1 code. */
export function getLanguage(code: LanguageCode): Language {
  return code === "da" ? danish : german;
}
