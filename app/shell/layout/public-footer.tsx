import type { PageFrame } from "#shell/layout/page-frame.ts";

export function PublicFooter({ footer = [], footerNote }: Pick<PageFrame, "footer" | "footerNote">) {
  return (
    <footer>
      <div class="footer">
        <div class="container">
          {footer.length > 0 && (
            <ul class="unstyled-list foot-links">
              {footer.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.text}</a>
                </li>
              ))}
            </ul>
          )}
          {footerNote && <p class="meta">{footerNote}</p>}
        </div>
      </div>
    </footer>
  );
}
