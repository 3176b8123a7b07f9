import type { ComponentChildren } from "preact";
import { formatClock } from "#shell/format/date.ts";
import { DocumentShell } from "#shell/layout/document-shell.tsx";
import type { PageFrame } from "#shell/layout/page-frame.ts";
import { LanguageLink } from "#shell/layout/public-header.tsx";
import { Breadcrumb, type BreadcrumbItem } from "#shell/parts/breadcrumb/breadcrumb.tsx";
import { type KeyDoes, KeyHelp } from "#shell/parts/key-help/key-help.tsx";
import { wordsIn } from "#shell/words.ts";

type WorkPageProps = Omit<PageFrame, "footer" | "footerNote"> & {
  /** In <title>, and as the last crumb. The page writes its own h1. */
  title: string;
  /** The way from the home of the process to here, without either end. */
  breadcrumb?: readonly BreadcrumbItem[];
  viewerName?: string;
  /** The page where the viewer signs out. */
  accountHref?: string;
  /** When what is on the screen was last saved. */
  saved?: Date | null;
  /** Keys this page answers to; shown by "?" (browser/keys.ts). */
  keys?: readonly KeyDoes[];
  failed?: boolean;
  /**
   * column (default): a readable width. wide: the whole window. panes: the whole
   * window, and from 1100 px the columns scroll and the page stands still.
   */
  width?: "column" | "wide" | "panes";
  children: ComponentChildren;
};

/** A page where someone works: 15 px, breadcrumb instead of menu, state always in view. */
export function WorkPage(props: WorkPageProps) {
  const { lang, theme, title, breadcrumb = [], saved, keys, failed, width = "column", children } = props;
  const words = wordsIn(lang);
  const crumbs = [{ href: props.homeHref, text: theme.name }, ...breadcrumb, { text: title }];
  return (
    <DocumentShell lang={lang} theme={theme} title={title} failed={failed} bodyClass={`work ${width}`}>
      <header class="work-top">
        <Breadcrumb items={crumbs} label={words.workArea} />
        <div class="work-state">
          {saved && <span class="meta">{words.saved(formatClock(saved, lang))}</span>}
          {keys && keys.length > 0 && <KeyHelp keys={keys} />}
          <LanguageLink lang={lang} href={props.languageHref} />
          <Viewer name={props.viewerName} href={props.accountHref} />
        </div>
      </header>
      <main id="main-content" class={width === "column" ? "work-main flow" : "work-main"} tabindex={-1}>
        {children}
      </main>
    </DocumentShell>
  );
}

function Viewer({ name, href }: { name: string | undefined; href: string | undefined }) {
  if (!name) return null;
  return href ? <a href={href}>{name}</a> : <span>{name}</span>;
}
