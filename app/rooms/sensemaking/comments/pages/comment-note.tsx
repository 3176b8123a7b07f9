import type { Lang } from "#base/i18n.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import type { Comment } from "../comment.ts";
import { textsIn } from "../texts.ts";

type Props = {
  lang: Lang;
  comment: Pick<Comment, "text" | "madeAt">;
  /** Who wrote it, and to whom. */
  who: string;
  /** Where the one who may end it sends that; null for all others. */
  end: string | null;
  hidden?: Record<string, string>;
};

/** One colleague's word to another, wherever it hangs. */
export function CommentNote({ lang, comment, who, end, hidden }: Props) {
  return (
    <div class="comment-note">
      <p>{comment.text}</p>
      <p class="meta">
        {who}, {formatDateAndClock(new Date(comment.madeAt), lang)}
      </p>
      {end !== null && (
        <Form action={end} {...(hidden ? { hidden } : {})}>
          <Button kind="link" hiddenWords={comment.text.slice(0, 40)}>
            {textsIn(lang).end}
          </Button>
        </Form>
      )}
    </div>
  );
}
