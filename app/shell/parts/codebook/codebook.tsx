import { shortcutAttributes } from "#shell/parts/button/button.tsx";
import { Kbd } from "#shell/parts/kbd/kbd.tsx";

export type Code = {
  text: string;
  /** The key that presses it: "1". */
  shortcut?: string;
  /** How many statements it holds, in words of the language. */
  count?: string;
  /** Given to the statement at hand. */
  on?: boolean;
  /** What the form sends when it is pressed. */
  name: string;
  value: string;
  /** Given where a press changes what the button sends next, so that focus finds it again. */
  id?: string;
  disabledBecause?: string;
};

export type CodebookProps = { codes: readonly Code[]; label?: string };

/** One button per theme or act; stands in the coding form. Pressed again, a code is taken off. */
export function Codebook({ codes, label }: CodebookProps) {
  return (
    <ul class="codebook" aria-label={label}>
      {codes.map((code) => (
        <li key={`${code.name}-${code.value}`}>
          <button
            class="code"
            type="submit"
            id={code.id ?? `code-${code.name}-${code.value}`}
            name={code.name}
            value={code.value}
            aria-pressed={code.on ?? undefined}
            disabled={code.disabledBecause !== undefined}
            {...shortcutAttributes(code.shortcut)}
          >
            {code.shortcut ? <Kbd decoration>{code.shortcut}</Kbd> : <span />}
            <span>
              {code.text}
              {code.disabledBecause && <span class="meta code-why">{code.disabledBecause}</span>}
            </span>
            {code.count && <span class="meta">{code.count}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
