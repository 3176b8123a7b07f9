import type { Lang } from "#base/i18n.ts";
import { DateWords } from "#shell/parts/date-words/date-words.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { formatReading } from "../fuzzy-words.ts";
import { readDate } from "../read-words.ts";
import type { FieldsProps } from "./part-kind.ts";

type Props = FieldsProps & { id: string; label: string; optional?: boolean; lang: Lang };

/** A date in words, with how the words are understood told back under the label. */
export function DateField({ id, label, optional, lang, typed, errors }: Props) {
  const words = typed[id] ?? "";
  const error = errorFor(errors, id);
  const read = words && !error ? readDate(words) : null;
  return (
    <DateWords
      id={id}
      label={label}
      value={words}
      {...(optional ? { optional } : {})}
      {...(error ? { error } : {})}
      {...(read ? { readAs: formatReading(read, lang) } : {})}
    />
  );
}
