/** How often a page that tells of work under way looks again. */
const everyMilliseconds = 2000;

/** Draws an element anew from its own page until it no longer stands there; then the whole page is loaded. */
export function refresh(element: HTMLElement): void {
  const again = async () => {
    if (!element.isConnected) return;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
    if (answer?.ok) {
      const html = new DOMParser().parseFromString(await answer.text(), "text/html");
      const newer = html.querySelector('[data-module~="refresh"]');
      if (!newer) {
        location.reload();
        return;
      }
      element.replaceChildren(...newer.childNodes);
    }
    setTimeout(again, everyMilliseconds);
  };
  setTimeout(again, everyMilliseconds);
}
