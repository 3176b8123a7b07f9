import { type Lang, pick } from "#base/i18n.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

const documentTexts = { da, en };

export const textsIn = (lang: Lang) => pick(documentTexts, lang);
