import { type Pace, tell, visited } from "./pace-count.ts";

/*
 * How many today, how long each takes and how much time is left: for the person alone. It is worked
 * out here from the pages they open and kept for this tab in sessionStorage, which no request carries;
 * nobody else can know it, and it ends with the tab.
 */

const storageKey = "pace";

interface Kept {
  pace: Pace | null;
  hidden: boolean;
}

export function pace(element: HTMLElement): void {
  const { act, undone, count, waiting } = element.dataset;
  const kept = remembered();
  const now = new Date();
  kept.pace = visited(kept.pace, {
    day: now.toDateString(),
    now: now.getTime(),
    act: act || null,
    undone: undone === "yes",
    count: Number(count ?? 1),
  });
  remember(kept);
  const line = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button";
  const draw = () => {
    line.textContent =
      kept.hidden || !kept.pace ? "" : words(element.dataset, tell(kept.pace, Number(waiting)));
    button.textContent = (kept.hidden ? element.dataset.show : element.dataset.hide) ?? "";
  };
  button.addEventListener("click", () => {
    kept.hidden = !kept.hidden;
    remember(kept);
    draw();
  });
  draw();
  element.replaceChildren(line, " ", button);
  element.hidden = false;
}

function words(texts: DOMStringMap, told: ReturnType<typeof tell>): string {
  const fill = (text: string | undefined, value: string | number) =>
    (text ?? "").replace(/\{\w+\}/, String(value));
  const parts = [fill(texts.today, told.today)];
  if (told.secondsEach !== null) parts.push(fill(texts.each, told.secondsEach));
  if (told.minutesLeft !== null) {
    const [hours, minutes] = [Math.floor(told.minutesLeft / 60), told.minutesLeft % 60];
    const time = [
      hours > 0 && fill(texts.hours, hours),
      (minutes > 0 || hours === 0) && fill(texts.minutes, minutes),
    ];
    parts.push(fill(texts.left, time.filter(Boolean).join(" ")));
  }
  return parts.join(" · ");
}

// A browser may refuse storage; then there is nothing to tell but this page.
function remembered(): Kept {
  try {
    return { pace: null, hidden: false, ...JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") };
  } catch {
    return { pace: null, hidden: false };
  }
}

function remember(kept: Kept): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {}
}
