import type { Theme, Viewer } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { inLang, paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { otherLang } from "#shell/lang.ts";
import { ErrorPage, type ErrorStatus } from "#shell/layout/error-page.tsx";
import { renderPage } from "#shell/layout/render-page.ts";

interface Where {
  lang: Lang;
  theme: Theme;
  viewer: Viewer | null;
  path: string;
}

const shown: readonly number[] = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503];

/** The page for expected and unexpected trouble: the problem's own sentence under the heading of its status. */
export function renderProblem(problem: Problem, { lang, theme, path }: Where): string {
  const { status } = problem.kind;
  return renderPage(
    <ErrorPage
      lang={lang}
      theme={theme}
      homeHref={paths.home()}
      languageHref={inLang(otherLang(lang), path)}
      status={(shown.includes(status) ? status : status < 500 ? 400 : 500) as ErrorStatus}
      message={problem.sentence(lang)}
    />,
  );
}
