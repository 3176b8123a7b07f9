import type { ComponentChildren } from "preact";

export type EmptyStateProps = {
  /** What is empty: "0 input fra uddannelsessteder." */
  what: string;
  why?: ComponentChildren;
  /** What happens next, or the one thing to do. */
  next?: ComponentChildren;
};

/** Keeps the frame of what will come; zero is a fact and has its place. */
export function EmptyState({ what, why, next }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty-what">{what}</p>
      {why && <p>{why}</p>}
      {next && <div class="empty-next">{next}</div>}
    </div>
  );
}
