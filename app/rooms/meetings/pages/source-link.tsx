import { paths } from "#base/paths.ts";
import { placeInDocument } from "#rooms/documents/door.ts";

type Props = { slug: string; documentId: string; start: number | null; text: string; about?: string };

/** The way to the place in the document. `about` is for those who hear the links out of their context. */
export function SourceLink({ slug, documentId, start, text, about }: Props) {
  return (
    <a
      href={
        start === null ? paths.documentReview(slug, documentId) : placeInDocument(slug, documentId, start)
      }
    >
      {text}
      {about && <span class="sr-only"> – {about}</span>}
    </a>
  );
}
