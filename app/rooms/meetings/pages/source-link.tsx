import { paths } from "#base/paths.ts";

type Props = { slug: string; documentId: string; start: number | null; text: string; about?: string };

/** The way to the place in the document. `about` is for those who hear the links out of their context. */
export function SourceLink({ slug, documentId, start, text, about }: Props) {
  const place = start === null ? "" : `#at-${start}`;
  return (
    <a href={`${paths.documentReview(slug, documentId)}${place}`}>
      {text}
      {about && <span class="sr-only"> – {about}</span>}
    </a>
  );
}
