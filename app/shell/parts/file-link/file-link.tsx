import { formatBytes } from "#shell/format/bytes.ts";
import { Icon } from "#shell/parts/icon/icon.tsx";
import type { IconName } from "#shell/parts/icon/icon-names.ts";
import { useLang } from "#shell/words.ts";

export type FileLinkProps = {
  href: string;
  /** What it is: "Notat fra SektorMED Sundhed". */
  text: string;
  /** "PDF", "Word". */
  format: string;
  bytes?: number;
};

const icons: Record<string, IconName> = { PDF: "file-pdf", Word: "file-word" };

/** Says the kind and size of a file before it is fetched. */
export function FileLink({ href, text, format, bytes }: FileLinkProps) {
  const lang = useLang();
  const size = bytes === undefined ? "" : `, ${formatBytes(bytes, lang)}`;
  return (
    <a class="file-link" href={href} download>
      <Icon name={icons[format] ?? "file"} />
      <span>
        {text} <span class="quiet">({format + size})</span>
      </span>
    </a>
  );
}
