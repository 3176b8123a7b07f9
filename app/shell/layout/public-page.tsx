import type { ComponentChildren } from "preact";
import { DocumentShell } from "#shell/layout/document-shell.tsx";
import { type NavLink, type PageFrame, shellOf } from "#shell/layout/page-frame.ts";
import { PublicFooter } from "#shell/layout/public-footer.tsx";
import { PublicHeader } from "#shell/layout/public-header.tsx";

type PublicPageProps = PageFrame & {
  title: string;
  nav: readonly NavLink[];
  failed?: boolean;
  /** Bands (parts/band), alternating paper and sheet. */
  children: ComponentChildren;
};

/** A page for everyone: 18 px, bands, one filled act. */
export function PublicPage({ title, failed, children, ...frame }: PublicPageProps) {
  return (
    <DocumentShell {...shellOf(frame)} title={title} failed={failed} bodyClass="public">
      <PublicHeader {...frame} />
      <main id="main-content" tabindex={-1}>
        {children}
      </main>
      <PublicFooter {...frame} />
    </DocumentShell>
  );
}
