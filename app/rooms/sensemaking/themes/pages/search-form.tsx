import type { Lang } from "#base/i18n.ts";
import { Button, shortcutAttributes } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { textsIn } from "../texts.ts";

type Props = {
  lang: Lang;
  action: string;
  words: string | undefined;
  /** Where all of them are. */
  clear: string;
  hidden?: Record<string, string>;
};

/** Looks among the statements of a list. */
export function SearchForm({ lang, action, words, clear, hidden = {} }: Props) {
  const t = textsIn(lang);
  return (
    <Form action={action} method="get" hidden={hidden} label={t.search}>
      <div class="row">
        <input
          type="search"
          class="form-input"
          name="words"
          value={words}
          aria-label={t.search}
          {...shortcutAttributes("/")}
        />
        <Button kind="secondary" size="small">
          {t.searchButton}
        </Button>
        {words && <a href={clear}>{t.showAll}</a>}
      </div>
    </Form>
  );
}
