import type { ComponentChildren } from "preact";
import { DocumentShell } from "#shell/layout/document-shell.tsx";
import { type NavLink, type PageFrame, shellOf } from "#shell/layout/page-frame.ts";
import { PublicFooter } from "#shell/layout/public-footer.tsx";
import { PublicHeader } from "#shell/layout/public-header.tsx";

type DocumentPageProps = PageFrame & {
  title: string;
  nav: readonly NavLink[];
  /** Who, for whom, case number: one quiet line over the title. */
  over?: ComponentChildren;
  lead?: ComponentChildren;
  /** Version, approval, when the numbers were counted: under the lead. */
  colophon?: ComponentChildren;
  /** Links to the same document as files. */
  files?: ComponentChildren;
  children: ComponentChildren;
};

/** A document to read and print: a note, a summary, a plan. One column of 880 px on the sheet. */
export function DocumentPage(props: DocumentPageProps) {
  const { title, over, lead, colophon, files, children, ...frame } = props;
  return (
    <DocumentShell {...shellOf(frame)} title={title} bodyClass="public">
      <PublicHeader {...frame} />
      <main id="main-content" class="doc sheet" tabindex={-1}>
        <article class="wrap doc-wrap">
          <header class="doc-head flow">
            {over && <p class="meta">{over}</p>}
            <h1>{title}</h1>
            {lead && <p class="lead">{lead}</p>}
            {colophon && <p class="meta">{colophon}</p>}
            {files && <div class="row no-print">{files}</div>}
          </header>
          {children}
        </article>
      </main>
      <PublicFooter {...frame} />
    </DocumentShell>
  );
}
