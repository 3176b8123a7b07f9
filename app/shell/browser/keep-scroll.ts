/**
 * After a form post the same page comes back: the list stands where it stood,
 * and focus is on the same control (by id, else by form action and button).
 * Put data-module="keep-scroll" and an id on each thing that scrolls; on <main>
 * it keeps the window too.
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
    if (top !== undefined) list.scrollTop = top;
  }
  if (watching) return;
  watching = true;
  document.addEventListener("submit", (event) => write(event.submitter), { capture: true });
  if (place && !document.querySelector(".error-summary")) {
    window.scrollTo(0, place.window);
    if (place.focus) document.querySelector<HTMLElement>(place.focus)?.focus({ preventScroll: true });
  }
  // The lists after this one read it too, in the same turn.
  setTimeout(() => remove(), 0);
}

function write(submitter: HTMLElement | null): void {
  const lists: Record<string, number> = {};
  for (const list of document.querySelectorAll<HTMLElement>('[data-module~="keep-scroll"][id]')) {
    lists[list.id] = list.scrollTop;
  }
  const active = submitter ?? document.activeElement;
  const place: Place = {
    path: location.pathname,
    at: Date.now(),
    window: window.scrollY,
    lists,
    focus: active instanceof HTMLElement ? selectorOf(active) : null,
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

function read(): Place | null {
  try {
    const place: Place | null = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    const fresh = place && place.path === location.pathname && Date.now() - place.at < staleAfter;
    return fresh ? place : null;
  } catch {
    return null;
  }
}

function remove(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {}
}
