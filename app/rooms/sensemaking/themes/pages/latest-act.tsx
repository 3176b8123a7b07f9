import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import type { CodebookAct } from "../act-queries.ts";
import { actWords } from "../act-words.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  slug: string;
  act: CodebookAct;
  names: ReadonlyMap<string, string>;
  mayCode: boolean;
  from: "themes" | "acts";
};

/** The newest act that stands, with who did it, and the button that takes it back. */
export function LatestAct({ context, slug, act, names, mayCode, from }: Props) {
  const { lang, viewer } = context;
  const t = textsIn(lang);
  return (
    <div class="row">
      <p>
        {t.latest(
          whoDid(act.personId, viewer.id, names, t),
          actWords(act, lang),
          formatDateAndClock(act.at, lang),
        )}
      </p>
      {mayCode && (
        <Form action={paths.themeUndo(slug)} hidden={{ act: act.id, from }}>
          <Button size="small" kind="secondary">
            {t.undo}
          </Button>
        </Form>
      )}
    </div>
  );
}

export function byWhom(
  personId: string,
  viewerId: string,
  names: ReadonlyMap<string, string>,
  t: { byYou: string; someone: string },
): string {
  return whoDid(personId, viewerId, names, { you: t.byYou, someone: t.someone });
}

export function whoDid(
  personId: string,
  viewerId: string,
  names: ReadonlyMap<string, string>,
  t: { you: string; someone: string },
): string {
  return personId === viewerId ? t.you : (names.get(personId) ?? t.someone);
}
