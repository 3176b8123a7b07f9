import type { ComponentChildren } from "preact";
import { Badge } from "#shell/parts/badge/badge.tsx";
import { useWords } from "#shell/words.ts";

/**
 * The red thread. done: solid line on. now: ring, and dotted from here. planned:
 * hollow knot, dotted. late: a gap in the line. ended: a bar across, no way on.
 */
type ThreadState = "done" | "now" | "planned" | "late" | "ended";

export type ThreadPoint = {
  state: ThreadState;
  /** Big: a phase or a decision. Small: an event or a promise. */
  small?: boolean;
  when?: ComponentChildren;
  title?: ComponentChildren;
  /** The first words of the text: "Holdt.", "Kom for sent." The shape always stands in words too. */
  verdict?: string;
  children?: ComponentChildren;
};

export type ThreadProps = { points: readonly ThreadPoint[]; titleLevel?: "h2" | "h3" | "h4" };

export function Thread({ points, titleLevel: Title = "h3" }: ThreadProps) {
  const words = useWords();
  return (
    <ol class="thread">
      {points.map((point, at) => (
        <li key={at} class={point.small ? `thread-${point.state} thread-small` : `thread-${point.state}`}>
          {point.when && <span class="when">{point.when}</span>}
          {point.title && (
            <Title>
              {point.title} {point.state === "now" && <Badge>{words.threadState.now}</Badge>}
            </Title>
          )}
          <div class="thread-text">
            {point.verdict ? (
              <b>{point.verdict} </b>
            ) : (
              point.state !== "now" && <span class="sr-only">{words.threadState[point.state]}. </span>
            )}
            {point.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
