import type { Lang } from "#base/i18n.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

type Headings = typeof da.headings;

/** What a list holds, in both languages, since an artefact is published in both. */
export function heading<Key extends keyof Headings>(
  key: Key,
  ...details: Parameters<Headings[Key]>
): Record<Lang, string> {
  const say = (headings: Headings) => (headings[key] as (...args: unknown[]) => string)(...details);
  return { da: say(da.headings), en: say(en.headings) };
}
