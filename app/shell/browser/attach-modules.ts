import { announce } from "./announce.ts";
import { autosave, keptTexts } from "./autosave.ts";
import { autosubmit } from "./autosubmit.ts";
import { confirmOnce } from "./confirm-once.ts";
import { fetchPart } from "./fetch-part.ts";
import { focusErrorSummary } from "./focus-error-summary.ts";
import { keepScroll } from "./keep-scroll.ts";
import { keys } from "./keys.ts";
import { pace } from "./pace.ts";
import { refresh } from "./refresh.ts";
import { uploadProgress } from "./upload-progress.ts";

/** The names that may stand in data-module, and what each does to its element. */
const modules: Record<string, (element: HTMLElement) => void | Promise<void>> = {
  "focus-error-summary": focusErrorSummary,
  "confirm-once": confirmOnce,
  announce,
  autosave,
  "kept-texts": keptTexts,
  autosubmit,
  keys,
  "keep-scroll": keepScroll,
  "fetch-part": fetchPart,
  pace,
  refresh,
  "upload-progress": uploadProgress,
};

/** Every page works without this; what is attached here only makes it quicker. */
export function attachModules(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-module]")) {
    for (const name of (element.dataset.module ?? "").split(" ")) {
      try {
        modules[name]?.(element);
      } catch (error) {
        // One broken behaviour must not take the others with it.
        console.error(name, error);
      }
    }
  }
}
