import type { ComponentChildren } from "preact";

export type BadgeProps = { children: ComponentChildren; variant?: "info" | "success" | "warning" | "error" };

/** A state in one or two words beside a heading. */
export function Badge({ children, variant }: BadgeProps) {
  return <span class={variant ? `badge badge-${variant}` : "badge"}>{children}</span>;
}
