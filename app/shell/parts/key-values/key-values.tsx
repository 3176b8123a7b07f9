import type { ComponentChildren } from "preact";
import { TableScroll } from "#shell/parts/table/table.tsx";
import { useWords } from "#shell/words.ts";

type KeyValue = {
  key: string;
  /** Nothing is shown as "Ikke udfyldt", not as a hole. */
  value?: ComponentChildren;
  /** Where it is changed, and the words of the link. */
  change?: { href: string; text: string };
};

export type KeyValuesProps = { label: string; items: readonly KeyValue[] };

/** dkfds structured list: what is known about one thing. */
export function KeyValues({ label, items }: KeyValuesProps) {
  const words = useWords();
  const canChange = items.some((item) => item.change);
  return (
    <TableScroll label={label}>
      <table class="table structured-list">
        <tbody>
          {items.map((item) => (
            <tr key={item.key}>
              <th scope="row">{item.key}</th>
              <td>{item.value ?? <span class="quiet">{words.notFilled}</span>}</td>
              {canChange && (
                <td class="d-print-none r">
                  {item.change && (
                    <a href={item.change.href}>
                      {item.change.text}
                      <span class="sr-only"> {item.key}</span>
                    </a>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
