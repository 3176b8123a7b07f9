import { type Lang, pick } from "#base/i18n.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

export const doctorTextsIn = (lang: Lang) => pick({ da, en }, lang);
export type DoctorTexts = typeof da;

/** One line of the doctor's: how it stands, and what to do when it does not. */
export interface Finding {
  what: string;
  /** One sentence; null when all is well. */
  fix: string | null;
}

export const well = (what: string): Finding => ({ what, fix: null });
export const ill = (what: string, fix: string): Finding => ({ what, fix });
export const when = (isWell: boolean, what: string, fix: string): Finding =>
  isWell ? well(what) : ill(what, fix);
