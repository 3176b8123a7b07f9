import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/** A whole page as the bytes that are sent. Text is always escaped; there is no way around it. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}
