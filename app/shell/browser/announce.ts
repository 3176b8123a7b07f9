/**
 * A live region is read when it changes, not when the page comes with words in
 * it. Taking the words out and putting them back a moment later is the change.
 */
export function announce(region: HTMLElement): void {
  if (!region.textContent?.trim()) return;
  const words = [...region.childNodes];
  region.replaceChildren();
  setTimeout(() => region.replaceChildren(...words), 150);
}
