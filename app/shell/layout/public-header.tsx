import type { Theme } from "#base/context.ts";
import { langNames, otherLang } from "#shell/lang.ts";
import type { NavLink, PageFrame } from "#shell/layout/page-frame.ts";
import { wordsIn } from "#shell/words.ts";

type PublicHeaderProps = PageFrame & { nav: readonly NavLink[] };

/** dkfds solution header with a menu that is always open: few links, no menu button. */
export function PublicHeader({ lang, theme, homeHref, languageHref, nav }: PublicHeaderProps) {
  return (
    <header class="header">
      <div class="solution-info">
        <div class="solution-info-inner container">
          <div class="solution-heading">
            <a class="brand" href={homeHref}>
              <Logo theme={theme} />
              <span>
                <strong>{theme.name}</strong>
                {theme.municipality}
              </span>
            </a>
          </div>
          <LanguageLink lang={lang} href={languageHref} />
        </div>
      </div>
      {nav.length > 0 && (
        <div class="navigation-menu">
          <div class="navigation-menu-inner container">
            <nav class="nav" aria-label={wordsIn(lang).mainMenu}>
              <ul class="mainmenu">
                {nav.map((link) => (
                  <li key={link.href} class={link.current ? "active current" : undefined}>
                    <a href={link.href} class="nav-link" aria-current={link.current ? "page" : undefined}>
                      <span>{link.text}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </div>
      )}
    </header>
  );
}

export function LanguageLink({ lang, href }: Pick<PageFrame, "lang"> & { href: string }) {
  const other = otherLang(lang);
  return (
    <a class="lang-link" href={href} lang={other} hreflang={other}>
      {langNames[other]}
    </a>
  );
}

/** The municipality's logo, or the house's own mark: a gable with an open door. */
function Logo({ theme }: { theme: Theme }) {
  if (theme.logoSvg) return <img class="brand-logo" src={theme.logoSvg} alt="" />;
  return (
    <svg class="brand-logo" viewBox="0 0 32 36" aria-hidden="true" focusable="false">
      <path d="M16 0 32 13v23H20V24h-8v12H0V13z" />
    </svg>
  );
}
