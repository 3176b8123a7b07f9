import { type Lang, pick } from "#base/i18n.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

export const exchangeTexts = { da, en };

export type ExchangeText = typeof da;

export const textsIn = (lang: Lang): ExchangeText => pick(exchangeTexts, lang);
