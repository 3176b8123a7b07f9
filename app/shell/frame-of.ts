import type { Context } from "#base/context.ts";
import { inLang, paths } from "#base/paths.ts";
import { otherLang } from "#shell/lang.ts";

/** What a layout needs to know of the request: language, theme, who is here, the same page in the other language. */
export function frameOf(context: Context) {
  const other = otherLang(context.lang);
  return {
    lang: context.lang,
    theme: context.theme,
    homeHref: paths.home(),
    languageHref: inLang(other, context.path),
    ...(context.viewer ? { viewerName: context.viewer.name, accountHref: paths.account() } : {}),
  };
}
