/**
 * A form that saves itself while the person writes. What is not yet received is
 * kept on this machine, said so, and tried again, so that neither a reload nor a
 * lost connection costs a word. Without script the form's own button saves.
 *
 * The form names the place of its words in `data-keep`, has a status in
 * [data-state] and an offer in [data-kept] with [data-take] and [data-drop].
 */
type Answer = { revision: number; saved: string; twoTexts: boolean };
type Kept = Record<string, string>;

const pause = 1200;
const waits = [2_000, 5_000, 10_000, 30_000];
const mark = "autosave ";
const sentPlace = "autosave sent";

export function autosave(element: HTMLElement): void {
  if (!(element instanceof HTMLFormElement) || !element.dataset.keep) return;
  const form = element;
  const place = mark + form.dataset.keep;
  const state = form.querySelector<HTMLElement>("[data-state]");
  let timer = 0;
  let failures = 0;
  let sending = false;
  let sent = JSON.stringify(wordsOf(form));
  forgetSaved();
  offerKept(form, place, sent, () => changed());

  const say = (words: string, waiting: boolean) => {
    if (!state) return;
    if (state.textContent !== words) state.textContent = words;
    state.classList.toggle("waits", waiting);
  };
  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), milliseconds);
  };
  const changed = () => {
    keep(place, wordsOf(form));
    say(state?.dataset.notSaved ?? "", true);
    later(pause);
  };
  const save = async () => {
    const words = JSON.stringify(wordsOf(form));
    if (sending || words === sent) return;
    sending = true;
    try {
      const response = await fetch(form.action, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: bodyOf(form),
      });
      if (response.ok) received(words, await response.json());
      // Refused, and would be again: said as it is; the words stay here until they are mended.
      else if (response.status < 500) say(await problemOf(response), true);
      else retry();
    } catch {
      retry();
    } finally {
      sending = false;
    }
    if (JSON.stringify(wordsOf(form)) !== words) later(pause);
  };
  const received = (words: string, answer: Answer) => {
    failures = 0;
    sent = words;
    const revision = form.elements.namedItem("revision");
    if (revision instanceof HTMLInputElement) revision.value = String(answer.revision);
    if (JSON.stringify(wordsOf(form)) !== words) return;
    forget(place);
    say(answer.twoTexts ? (state?.dataset.twoTexts ?? "") : answer.saved, answer.twoTexts);
  };
  const retry = () => {
    say(state?.dataset.notSaved ?? "", true);
    later(waits[Math.min(failures, waits.length - 1)]!);
    failures += 1;
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  window.addEventListener("online", () => later(0));
  // The button sends everything; until the next page says it was saved, the words stay on this machine too.
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    remember({ place, words: JSON.stringify(wordsOf(form)) });
  });
}

/** Says where on this page words lie that were not saved, when their form is not open. */
export function keptTexts(element: HTMLElement): void {
  const notice = element.querySelector<HTMLElement>("[data-kept-here]");
  const link = notice?.querySelector("a");
  const draft = element.dataset.draft;
  forgetSaved();
  if (!notice || !link || !draft) return;
  for (const [place] of listKept(`${mark}draft ${draft} `)) {
    const key = place.slice(`${mark}draft ${draft} `.length);
    if (document.querySelector(`[data-keep="${CSS.escape(place.slice(mark.length))}"]`)) continue;
    const kept = read(place);
    const query = new URLSearchParams(kept?.after ? { add: kept.after } : { edit: key });
    link.href = `${location.pathname}?${query}`;
    notice.hidden = false;
    return;
  }
}

/** The server has said on this page that a block was saved: what was sent of it need not be kept. */
function forgetSaved(): void {
  const saved = document.querySelector<HTMLElement>("[data-saved]")?.dataset.saved;
  try {
    const { place, words } = JSON.parse(sessionStorage.getItem(sentPlace) ?? "{}");
    if (!saved || typeof place !== "string" || !place.endsWith(` ${saved}`)) return;
    sessionStorage.removeItem(sentPlace);
    const { after: _, ...kept } = read(place) ?? {};
    if (JSON.stringify(kept) === words) forget(place);
  } catch {}
}

function remember(sent: { place: string; words: string }): void {
  try {
    sessionStorage.setItem(sentPlace, JSON.stringify(sent));
  } catch {}
}

/** The fields a person fills in; what the form carries along unseen is not theirs. */
function wordsOf(form: HTMLFormElement): Kept {
  const words: Kept = {};
  for (const name of ["text", "source", "own"]) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox")
      words[name] = field.checked ? "yes" : "";
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      words[name] = field.value;
  }
  return words;
}

function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams(wordsOf(form));
  for (const name of ["key", "revision", "after", "fields"]) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) body.set(name, field.value);
  }
  body.set("auto", "yes");
  return body;
}

/** Words from before, other than those that are here: offered, never put in by themselves. */
function offerKept(form: HTMLFormElement, place: string, here: string, taken: () => void): void {
  const offer = form.querySelector<HTMLElement>("[data-kept]");
  const kept = read(place);
  if (!kept || !offer) return;
  const { after: _, key: __, ...words } = kept;
  if (JSON.stringify(words) === here) {
    forget(place);
    return;
  }
  offer.hidden = false;
  offer.querySelector("[data-take]")?.addEventListener("click", () => {
    for (const [name, value] of Object.entries(words)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === "yes";
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
    }
    offer.hidden = true;
    taken();
  });
  offer.querySelector("[data-drop]")?.addEventListener("click", () => {
    forget(place);
    offer.hidden = true;
  });
}

async function problemOf(response: Response): Promise<string> {
  try {
    const problem: { sentence: string; fields: { sentence: string }[] } = await response.json();
    return problem.fields[0]?.sentence ?? problem.sentence;
  } catch {
    return String(response.status);
  }
}

function keep(place: string, words: Kept): void {
  const form = document.querySelector<HTMLFormElement>(
    `[data-keep="${CSS.escape(place.slice(mark.length))}"]`,
  );
  const after = form?.elements.namedItem("after");
  try {
    localStorage.setItem(
      place,
      JSON.stringify(
        after instanceof HTMLInputElement && after.value ? { ...words, after: after.value } : words,
      ),
    );
  } catch {}
}

function read(place: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {}
}

function listKept(prefix: string): [string, Kept][] {
  const found: [string, Kept][] = [];
  try {
    for (let at = 0; at < localStorage.length; at++) {
      const place = localStorage.key(at);
      const kept = place?.startsWith(prefix) ? read(place) : null;
      if (place && kept) found.push([place, kept]);
    }
  } catch {}
  return found;
}
