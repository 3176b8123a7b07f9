import { formatNumber } from "#shell/format/number.ts";
import { Button, shortcutAttributes } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Kbd } from "#shell/parts/kbd/kbd.tsx";
import { textsIn } from "../../texts.ts";
import { keepPlace } from "../keep-place.ts";
import type { CodingPageProps } from "./coding-page.tsx";

/** Where one finds a code among more than there are keys for. */
export function CodeSearch({ context, view, filter, code, action }: CodingPageProps & { action: string }) {
  const t = textsIn(context.lang);
  const label = t.findCode(formatNumber(view.areas.length + view.themes.length, context.lang));
  return (
    <Form action={action} method="get" hidden={keepPlace(filter)} label={label} class="flow-s">
      <label class="form-label">
        {label} <Kbd decoration>F</Kbd>
        <input class="form-input" type="search" name="code" value={code ?? ""} {...shortcutAttributes("F")} />
      </label>
      <Button size="small">{t.searchButton}</Button>
    </Form>
  );
}
