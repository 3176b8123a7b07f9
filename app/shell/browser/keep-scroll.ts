/**
 * After a form post the same page comes back: the list stands where it stood,
 * and focus is on the same control (by id, else by name and value). Put
 * data-module="keep-scroll" and an id on each thing that scrolls. What also has
 * data-across keeps its place when the post leads on to the next page: the inbox
 * stands still while one statement after another is shown beside it.
 */
type Place = {
  path: string;
  at: number;
  window: number;
  lists: Record<string, number>;
  focus: string | null;
};

const storageKey = "place";
const staleAfter = 15_000;
let watching = false;

export function keepScroll(list: HTMLElement): void {
  const place = read();
  if (place) {
    const top = place.lists[list.id];
    if (top !== undefined && (place.here || list.hasAttribute("data-across"))) list.scrollTop = top;
  }
  if (watching) return;
  watching = true;
  document.addEventListener("submit", write, { capture: true });
  if (place && !document.querySelector(".error-summary")) {
    if (place.here) window.scrollTo(0, place.window);
    const control = place.focus ? document.querySelector<HTMLElement>(place.focus) : null;
    if (control && (place.here || control.closest("[data-across]"))) control.focus({ preventScroll: true });
  }
  // The lists after this one read it too, in the same turn.
  setTimeout(() => remove(), 0);
}

function write(): void {
  const lists: Record<string, number> = {};
  for (const list of document.querySelectorAll<HTMLElement>('[data-module~="keep-scroll"][id]')) {
    lists[list.id] = list.scrollTop;
  }
  // A key pressed a button without giving it focus; then focus is not given to it afterwards either.
  const active = document.activeElement;
  const place: Place = {
    path: location.pathname,
    at: Date.now(),
    window: window.scrollY,
    lists,
    focus: active instanceof HTMLElement && active !== document.body ? selectorOf(active) : null,
  };
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(place));
  } catch {}
}

function selectorOf(element: HTMLElement): string | null {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const name = element.getAttribute("name");
  const value = element.getAttribute("value");
  if (name && value) return `[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`;
  const action = element.closest("form")?.getAttribute("action");
  return action ? `form[action="${CSS.escape(action)}"] button` : null;
}

function read(): (Place & { here: boolean }) | null {
  try {
    const place: Place | null = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    if (!place || Date.now() - place.at > staleAfter) return null;
    return { ...place, here: place.path === location.pathname };
  } catch {
    return null;
  }
}

function remove(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {}
}
