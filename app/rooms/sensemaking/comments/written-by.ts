import type { StatementComment } from "./comment.ts";
import type { textsIn } from "./texts.ts";

/** »Karen Mølgaard til dig« */
export function writtenBy(
  comment: Pick<StatementComment, "madeBy" | "toPerson">,
  viewerId: string,
  names: ReadonlyMap<string, string>,
  t: ReturnType<typeof textsIn>,
): string {
  const author = comment.madeBy === viewerId ? t.youWrote : (names.get(comment.madeBy) ?? t.someone);
  const to =
    comment.toPerson === null
      ? null
      : comment.toPerson === viewerId
        ? t.you
        : (names.get(comment.toPerson) ?? t.someone);
  return t.from(author, to);
}
