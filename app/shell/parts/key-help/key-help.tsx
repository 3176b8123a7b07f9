import { Kbd } from "#shell/parts/kbd/kbd.tsx";
import { useWords } from "#shell/words.ts";

/** One key and what it does here. The control itself carries `shortcut`. */
export type KeyDoes = { key: string; does: string };

export type KeyHelpProps = { keys: readonly KeyDoes[] };

/**
 * The list behind "?". Hidden until browser/keys.ts runs: without script no key
 * works, and everything on the page can be pressed anyway. The switch is asked
 * for by WCAG 2.1.4 (single-character shortcuts can be turned off).
 */
export function KeyHelp({ keys }: KeyHelpProps) {
  const words = useWords();
  return (
    <details class="key-help" data-module="keys" hidden>
      <summary title={words.openKeyHelp} aria-keyshortcuts="?">
        <Kbd>?</Kbd> {words.keys}
      </summary>
      <div class="key-help-panel panel flow-s">
        <h2>{words.keyHelpHeading}</h2>
        <dl class="key-list">
          {keys.map(({ key, does }) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div class="form-group-checkbox">
          <input
            type="checkbox"
            class="form-checkbox"
            id="keys-in-use"
            aria-describedby="keys-in-use-hint"
            checked
          />
          <label class="form-label" for="keys-in-use">
            {words.keyHelpSwitch}
          </label>
          <span class="form-hint" id="keys-in-use-hint">
            {words.keyHelpNote}
          </span>
        </div>
      </div>
    </details>
  );
}
