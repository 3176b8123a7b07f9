import { type Lang, pick } from "#base/i18n.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

const editingTexts = { da, en };

export const textsIn = (lang: Lang) => pick(editingTexts, lang);
