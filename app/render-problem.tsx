import { readFileSync } from "node:fs";
import type { Theme, Viewer } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { inLang, paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { otherLang } from "#shell/lang.ts";
import { ErrorPage, errorStatusOf } from "#shell/layout/error-page.tsx";
import { renderPage } from "#shell/layout/render-page.ts";

interface Where {
  lang: Lang;
  theme: Theme;
  viewer: Viewer | null;
  path: string;
}

const fallback = readFileSync(new URL("./shell/fallback.html", import.meta.url), "utf8");

/** The page for expected and unexpected trouble: the problem's own sentence under the heading of its status. */
export function renderProblem(problem: Problem, { lang, theme, path }: Where): string {
  try {
    return renderPage(
      <ErrorPage
        lang={lang}
        theme={theme}
        homeHref={paths.home()}
        languageHref={inLang(otherLang(lang), path)}
        status={errorStatusOf(problem.kind.status)}
        message={problem.sentence(lang)}
      />,
    );
  } catch {
    return fallback;
  }
}
