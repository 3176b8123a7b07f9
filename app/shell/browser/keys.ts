/**
 * Keys for those who do the same thing a thousand times. A button, link or
 * field with data-key="J" is pressed, followed or focused by that key; "?"
 * shows the list. Nothing happens while someone writes, or with Ctrl, Alt or
 * Meta held. Single characters can be switched off and stay off in this browser.
 */
const storageKey = "keys";

export function keys(help: HTMLElement): void {
  if (!(help instanceof HTMLDetailsElement)) return;
  help.hidden = false;
  const box = help.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (box) {
    box.checked = remembered() !== "off";
    box.addEventListener("change", () => remember(box.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape" && help.open) {
      help.open = false;
      help.querySelector("summary")?.focus();
      return;
    }
    if (isWriting(event.target)) return;
    const single = [...event.key].length === 1;
    if (single && box && !box.checked) return;
    if (event.key === "?") {
      event.preventDefault();
      help.open = !help.open;
      return;
    }
    // Enter belongs to whatever has focus; it is a shortcut only when nothing has.
    if (!single && event.target !== document.body && !isMain(event.target)) return;
    const target = findTarget(event.key);
    if (!target) return;
    event.preventDefault();
    // A form is on its way (confirm-once.ts): going elsewhere now could cancel it.
    if (document.querySelector("form[data-sent]")) return;
    if (target.matches("input, select, textarea")) target.focus();
    else target.click();
  });
}

function findTarget(key: string): HTMLElement | null {
  const wanted = key.toLowerCase();
  for (const element of document.querySelectorAll<HTMLElement>("[data-key]")) {
    const usable = !element.hasAttribute("disabled") && element.getClientRects().length > 0;
    if (usable && element.dataset.key?.toLowerCase() === wanted) return element;
  }
  return null;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)
  );
}

function isMain(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.id === "main-content";
}

// A browser may refuse storage; then the choice lasts for the page.
function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem(storageKey, choice);
  } catch {}
}
